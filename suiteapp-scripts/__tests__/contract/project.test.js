const { readFileSync, readdirSync } = require('node:fs');
const { basename, join } = require('node:path');

const ROOT = join(__dirname, '..', '..');
const SRC = join(ROOT, 'src');
const OBJECTS = join(SRC, 'Objects');
const SUITEAPP = join(SRC, 'FileCabinet', 'SuiteApps', 'io.calrelay.suiteapp');

const objects = readdirSync(OBJECTS).map((file) => [basename(file, '.xml'), readFileSync(join(OBJECTS, file), 'utf8')]);
const scriptIds = new Set(
  objects.flatMap(([, xml]) => [...xml.matchAll(/scriptid="([a-z0-9_]+)"/g)].map(([, id]) => id)),
);

describe.each(objects)('%s', (name, xml) => {
  test('is named for its script id, which is short enough', () => {
    expect(xml).toMatch(new RegExp(`^<[a-z]+ scriptid="${name}"`));
    expect(name.length).toBeLessThanOrEqual(38);
  });

  test('points at script files and objects that exist', () => {
    [...xml.matchAll(/\[\/SuiteApps\/io\.calrelay\.suiteapp\/([^\]]+)\]/g)].forEach(([, path]) => {
      expect(readFileSync(join(SUITEAPP, path), 'utf8')).toContain('@NScriptType');
    });
    [...xml.matchAll(/\[scriptid=([a-z0-9_]+)\]/g)].forEach(([, id]) => expect(scriptIds).toContain(id));
  });

  test('closes what it opens', () => {
    const open = [];
    [...xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)].forEach(([, closing, tag, empty]) => {
      if (closing) expect(open.pop()).toBe(tag);
      else if (!empty) open.push(tag);
    });
    expect(open).toEqual([]);
  });
});

test('every entry script is deployed', () => {
  const all = objects.map(([, xml]) => xml).join('');
  readdirSync(join(SUITEAPP, 'entry')).forEach((file) => expect(all).toContain(`/entry/${file}]`));
});

test('every request of the contract has a RESTlet that checks it and is deployed', () => {
  const schemas = readdirSync(join(ROOT, '..', 'shared-contract', 'schema'));
  schemas
    .flatMap((file) => /^([a-z]+)-request/.exec(file)?.[1] ?? [])
    .forEach((word) => {
      expect(readFileSync(join(SUITEAPP, 'entry', `calrelay_${word}_rl.js`), 'utf8')).toContain(`'${word}-request'`);
      const [, xml] = objects.find(([name]) => name === `customscript_calrelay_${word}_rl`);
      expect(xml).toContain(`scriptid="customdeploy_calrelay_${word}_rl"`);
      expect(xml).toContain('<status>RELEASED</status>');
    });
});

test('people see what is for them on an event and choose which records it belongs to; all else of ours is hidden', () => {
  const display = objects
    .filter(([name]) => name.startsWith('custevent_'))
    .map(([name, xml]) => [name, /<displaytype>([A-Z]+)</.exec(xml)[1]]);
  expect(Object.fromEntries(display)).toEqual({
    custevent_calrelay_belongs: 'LOCKED',
    custevent_calrelay_cases: 'NORMAL',
    custevent_calrelay_choices: 'HIDDEN',
    custevent_calrelay_companies: 'NORMAL',
    custevent_calrelay_contacts: 'NORMAL',
    custevent_calrelay_opportunities: 'NORMAL',
    custevent_calrelay_fingerprint: 'HIDDEN',
    custevent_calrelay_guests: 'LOCKED',
    custevent_calrelay_host: 'LOCKED',
    custevent_calrelay_local: 'LOCKED',
    custevent_calrelay_revision: 'HIDDEN',
  });
});

test('only gateway imports N', () => {
  ['entry', 'lib'].forEach((folder) =>
    readdirSync(join(SUITEAPP, folder)).forEach((file) => {
      expect(readFileSync(join(SUITEAPP, folder, file), 'utf8')).not.toMatch(/^define\([^)]*['"]N\//m);
    }),
  );
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toContain('"resolved"');
});
