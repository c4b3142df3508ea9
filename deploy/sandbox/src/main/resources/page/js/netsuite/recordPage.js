import { screens } from '../api/netsuite.js';
import { h } from '../dom.js';
import { subtabs } from './subtabs.js';

const UNINTERESTING = new Set(['altname', 'isperson', 'externalid', 'customform']);

/** A record as NetSuite shows it: fields, then a subtab for each sublist. */
export async function recordPage({ world, as, type, id }) {
  const [page, fields] = await Promise.all([screens.record(as, type, id), screens.fields(as, type)]);
  const labels = new Map(fields.map((each) => [each.id, each]));
  const shown = Object.entries(page.fields).filter(([name, value]) => value !== null && value !== '' && !UNINTERESTING.has(name));
  return h('article.record', {}, h('h2', {}, page.title),
    h('dl.fields-shown', {}, shown.map(([name, value]) => h('div', {}, h('dt', {}, labels.get(name)?.label ?? plain(name)), h('dd', {}, shownValue(world, labels.get(name), value))))),
    subtabs(Object.entries(page.sublists).map(([name, sublist]) => ({ id: name, label: heading(sublist.label), content: table(name, sublist) }))));
}

const heading = (label) => label.charAt(0).toUpperCase() + label.slice(1);
const plain = (name) => heading(name.replace(/^(custpage|custrecord|custevent|custentity)_(calrelay_)?/, '').replaceAll('_', ' '));

function shownValue(world, field, value) {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field?.target) return world.directory.nameOf(value);
  const text = String(value);
  return /^\d{4}-\d\d-\d\dT.*Z$/.test(text) ? `${text.slice(0, 10)} ${text.slice(11, 16)} UTC` : text;
}

function table(name, { label, columns, rows }) {
  if (!rows.length) return h('p.quiet', { 'data-sublist': name }, 'No rows.');
  return h('div.table-scroll', { 'data-sublist': name, tabindex: '0', role: 'region', 'aria-label': label }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column.label)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((column) => h('td', {}, cell(row[column.id]))))))));
}

/** Scripts put links into lists as HTML; a text is shown of it, never the HTML itself. */
function cell(value) {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return text.includes('<') ? new DOMParser().parseFromString(text, 'text/html').body.textContent : text;
}
