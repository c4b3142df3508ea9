define(['N/record', 'N/search', 'N/runtime', 'N/crypto', 'N/https', 'N/cache', 'N/encode', 'N/format', 'N/config', 'N/file', 'N/task', 'N/url'], (record, search, runtime, crypto, https, cache, encode, format, config, file, task, url) => {
  const value = (raw) => {
    if (raw !== null && typeof raw === 'object' && raw.date) {
      return new Date(raw.date[0], raw.date[1] - 1, raw.date[2]);
    }
    return raw !== null && typeof raw === 'object' && raw.time ? new Date(1970, 0, 1, raw.time[0], raw.time[1], 0) : raw;
  };
  const plain = (raw) => (raw instanceof Date ? `${raw.getFullYear()}-${raw.getMonth() + 1}-${raw.getDate()} ${raw.getHours()}:${raw.getMinutes()}` : raw);
  const fill = (row, step) => {
    Object.entries(step.fields ?? {}).forEach(([fieldId, raw]) => row.setValue({ fieldId, value: value(raw) }));
    if (step.attendees) {
      for (let line = row.getLineCount({ sublistId: 'attendee' }) - 1; line >= 0; line -= 1) {
        row.removeLine({ sublistId: 'attendee', line });
      }
      step.attendees.forEach((attendee, line) => {
        if (row.isDynamic) {
          row.selectNewLine({ sublistId: 'attendee' });
          row.setCurrentSublistValue({ sublistId: 'attendee', fieldId: 'attendee', value: attendee });
          row.commitLine({ sublistId: 'attendee' });
        } else {
          row.insertLine({ sublistId: 'attendee', line });
          row.setSublistValue({ sublistId: 'attendee', fieldId: 'attendee', line, value: attendee });
        }
      });
    }
    return row.save();
  };
  const shown = (row) => {
    const fields = Object.fromEntries(row.getFields().map((fieldId) => [fieldId, plain(row.getValue({ fieldId }))]));
    const attendees = Array.from({ length: Math.max(0, row.getLineCount({ sublistId: 'attendee' })) }, (_, line) => ({
      attendee: row.getSublistValue({ sublistId: 'attendee', fieldId: 'attendee', line }),
      response: row.getSublistValue({ sublistId: 'attendee', fieldId: 'response', line }),
      name: row.getSublistText({ sublistId: 'attendee', fieldId: 'attendee', line }),
    }));
    return { fields, attendees };
  };
  const found = (results) => results.map((row) => ({ id: row.id, type: row.recordType, values: row.columns.map((column) => row.getValue(column)) }));
  const actions = {
    create: (step) => fill(record.create({ type: step.type, isDynamic: Boolean(step.dynamic) }), step),
    edit: (step) => fill(record.load({ type: step.type, id: step.id }), step),
    editStale: (step) => {
      const row = record.load({ type: step.type, id: step.id });
      record.submitFields({ type: step.type, id: step.id, values: { title: 'in between' } });
      return fill(row, step);
    },
    load: (step) => shown(record.load({ type: step.type, id: step.id })),
    remove: (step) => record.delete({ type: step.type, id: step.id }),
    submit: (step) => record.submitFields({ type: step.type, id: step.id, values: Object.fromEntries(Object.entries(step.fields).map(([id, raw]) => [id, value(raw)])) }),
    search: (step) => found(search.create(step).run().getRange({ start: 0, end: step.limit ?? 1000 })),
    paged: (step) => {
      const pages = search.create(step).runPaged({ pageSize: step.pageSize });
      return { count: pages.count, pages: pages.pageRanges.length, last: found(pages.fetch({ index: pages.pageRanges.length - 1 }).data) };
    },
    each: (step) => {
      let rows = 0;
      search.create(step).run().each(() => { rows += 1; return true; });
      return rows;
    },
    lookup: (step) => search.lookupFields(step),
    spend: (step) => {
      for (let n = 0; n < step.times; n += 1) {
        try { record.load({ type: step.type, id: step.id }); } catch (ignored) { /* the platform must end the script all the same */ }
      }
      return 'survived';
    },
    user: () => ({ id: runtime.getCurrentUser().id, zone: runtime.getCurrentUser().getPreference({ name: 'TIMEZONE' }), parameter: runtime.getCurrentScript().getParameter({ name: 'custscript_fixture_url' }) }),
    company: () => config.load({ type: config.Type.COMPANY_INFORMATION }).getValue({ fieldId: 'timezone' }),
    hmac: (step) => {
      const key = crypto.createSecretKey({ secret: 'custsecret_fixture', encoding: encode.Encoding.UTF_8 });
      const hmac = crypto.createHmac({ algorithm: crypto.HashAlg.SHA256, key });
      hmac.update({ input: step.text, inputEncoding: encode.Encoding.UTF_8 });
      return { digest: hmac.digest({ outputEncoding: encode.Encoding.BASE_64 }), key: JSON.stringify(key) };
    },
    post: (step) => {
      const token = https.createSecureString({ input: 'Bearer {custsecret_fixture}' });
      const answer = https.post({ url: step.url, body: JSON.stringify({ hello: 'relay' }), headers: { 'Content-Type': 'application/json', Authorization: token } });
      return { code: answer.code, body: answer.body, text: String(token) };
    },
    remember: (step) => cache.getCache({ name: 'fixture' }).put({ key: (step.key ?? 'k').repeat(step.keys ?? 1), value: step.repeat ? 'x'.repeat(step.repeat) : step.value, ttl: step.ttl }),
    recall: () => cache.getCache({ name: 'fixture' }).get({ key: 'k' }),
    fileSave: (step) => {
      const made = file.create({ name: step.name, fileType: step.type, contents: step.repeat ? 'x'.repeat(step.repeat) : step.contents, folder: step.folder });
      return { id: made.save(), size: file.load({ id: made.id }).size };
    },
    fileLoad: (step) => {
      const found = file.load({ id: step.id });
      const lines = [];
      if (found.isText) found.lines.iterator().each(({ value }) => lines.push(value) > 0);
      return { name: found.name, path: found.path, folder: found.folder, contents: found.getContents(), lines };
    },
    fileDelete: (step) => file.delete({ id: step.id }),
    attach: (step) => { record.attach({ record: step.record, to: step.to }); return 'attached'; },
    detach: (step) => { record.detach({ record: step.record, from: step.from }); return 'detached'; },
    task: (step) => task.create({ taskType: step.type, scriptId: step.script, deploymentId: step.deployment, params: step.params }).submit(),
    taskStatus: (step) => task.checkStatus({ taskId: step.id }),
    address: (step) => (step.script ? url.resolveScript({ scriptId: step.script, deploymentId: step.deployment, params: { a: 1 } }) : url.resolveRecord({ recordType: step.type, recordId: step.id })),
    role: () => ({ role: runtime.getCurrentUser().role, roleId: runtime.getCurrentUser().roleId }),
    loader: () => cache.getCache({ name: 'fixture' }).get({ key: 'loaded', ttl: 300, loader: () => ({ made: true }) }),
    long: (step) => 'x'.repeat(step.times),
    globals: () => ['fetch', 'setTimeout', 'process', 'Buffer', 'Java', 'load', 'print', 'console', 'structuredClone', 'Polyglot'].filter((name) => typeof globalThis[name] !== 'undefined'),
    clock: () => ({ now: Date.now(), made: new Date().getTime(), isDate: new Date() instanceof Date, later: Date.UTC(2026, 0, 1) }),
    format: (step) => format.format({ value: new Date(step.ms), type: format.Type.DATETIME, timezone: step.zone }),
  };
  return {
    run: (step) => actions[step.do](step),
  };
});
