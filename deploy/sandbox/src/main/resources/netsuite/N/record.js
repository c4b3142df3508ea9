define(['platform', 'N/format'], (platform, format) => {
  const Type = Object.freeze({
    CALENDAR_EVENT: 'calendarevent', CONTACT: 'contact', CUSTOMER: 'customer', EMPLOYEE: 'employee', ENTITY_GROUP: 'entitygroup', FOLDER: 'folder', LEAD: 'lead',
    OPPORTUNITY: 'opportunity', PARTNER: 'partner', PHONE_CALL: 'phonecall', PROSPECT: 'prospect', SUPPORT_CASE: 'supportcase', TASK: 'task', VENDOR: 'vendor',
  });
  const known = new Map();
  function describe(type) {
    if (!known.has(type)) {
      known.set(type, platform.call('record.type', { type }));
    }
    return known.get(type);
  }
  const two = (number) => String(number).padStart(2, '0');

  function decode(kind, value) {
    if (value === undefined || value === null) {
      return kind === 'CHECKBOX' ? false : kind === 'MULTISELECT' ? [] : '';
    }
    switch (kind) {
      case 'DATE': return new Date(Number(value.slice(0, 4)), Number(value.slice(5, 7)) - 1, Number(value.slice(8, 10)));
      case 'TIMEOFDAY': return new Date(1970, 0, 1, Number(value.slice(0, 2)), Number(value.slice(3, 5)));
      case 'DATETIME': return new Date(value);
      default: return value;
    }
  }

  function encode(value) {
    if (value instanceof Date) {
      const day = `${String(value.getFullYear()).padStart(4, '0')}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
      return { $wall: `${day}T${two(value.getHours())}:${two(value.getMinutes())}:${two(value.getSeconds())}`, $ms: value.getTime() };
    }
    if (Array.isArray(value)) {
      return value.map(encode);
    }
    return value === undefined ? null : value;
  }

  const named = (options, key) => (options !== null && typeof options === 'object' ? options : { [key]: options });

  class Field {
    constructor(record, sublistId, id, definition) {
      const [type, label, isMandatory] = definition;
      Object.assign(this, { id, label, type: type.toLowerCase(), isMandatory, sublistId });
      Object.defineProperty(this, 'owner', { value: record });
    }

    getSelectOptions(options = {}) {
      const found = platform.call('record.options', { type: this.owner.type, sublist: this.sublistId, field: this.id });
      const wanted = (options.filter ?? '').toLowerCase();
      return found.filter(({ text }) => (options.operator === 'is' ? text.toLowerCase() === wanted : text.toLowerCase().includes(wanted)));
    }
  }

  class Record {
    #fields;
    #changed = new Map();
    #sublists = new Map();
    #changedSublists = new Set();
    #version;
    #current = new Map();
    #definition;

    constructor(json, { isDynamic = false, readOnly = false } = {}) {
      this.id = json.id || null;
      this.type = json.type;
      this.isDynamic = isDynamic;
      this.isReadOnly = readOnly;
      this.#fields = json.fields;
      this.#version = json.version;
      this.#definition = describe(json.type);
      for (const name of Object.keys(this.#definition.sublists)) {
        const columns = this.#definition.sublists[name];
        const lines = json.sublists[name] ?? [];
        this.#sublists.set(name, lines.map((line) => {
          const decoded = {};
          for (const key of Object.keys(line)) {
            decoded[key] = decode(columns[key]?.[0], line[key]);
          }
          return decoded;
        }));
      }
    }

    #kind(fieldId) {
      return this.#definition.fields[fieldId]?.[0];
    }

    #writable() {
      if (this.isReadOnly) {
        platform.fail('READ_ONLY_PROPERTY', 'The record is read-only here.');
      }
    }

    getValue(options) {
      const { fieldId } = named(options, 'fieldId');
      platform.required({ fieldId }, 'fieldId');
      if (this.#changed.has(fieldId)) {
        return this.#changed.get(fieldId);
      }
      return fieldId === 'id' || fieldId === 'internalid' ? this.id : decode(this.#kind(fieldId), this.#fields[fieldId]);
    }

    setValue(options, value) {
      const given = options !== null && typeof options === 'object' ? options : { fieldId: options, value };
      platform.required(given, 'fieldId');
      if (given.value === undefined) {
        platform.fail('SSS_MISSING_REQD_ARGUMENT', 'Missing a required argument: value');
      }
      this.#writable();
      const number = this.#kind(given.fieldId) === 'SELECT' && typeof given.value === 'number';
      this.#changed.set(given.fieldId, number ? String(given.value) : given.value);
      return this;
    }

    #display(sublist, field, kind, value) {
      if (value instanceof Date) {
        return kind === 'TIMEOFDAY' ? format.timeText(value) : format.dateText(value);
      }
      if (typeof value === 'boolean') {
        return value ? 'T' : 'F';
      }
      return kind === 'SELECT' && value !== '' ? platform.call('record.text', { type: this.type, sublist, field, value: String(value) }) : String(value);
    }

    getText(options) {
      const { fieldId } = named(options, 'fieldId');
      return this.#display('', fieldId, this.#kind(fieldId), this.getValue({ fieldId }));
    }

    setText(options, text) {
      const given = options !== null && typeof options === 'object' ? options : { fieldId: options, text };
      return this.setValue({ fieldId: given.fieldId, value: this.#parsed('', given.fieldId, this.#kind(given.fieldId), given.text) });
    }

    #parsed(sublist, field, kind, text) {
      switch (kind) {
        case 'DATE': return format.parse({ value: text, type: format.Type.DATE });
        case 'TIMEOFDAY': return format.parse({ value: text, type: format.Type.TIMEOFDAY });
        case 'CHECKBOX': return text === 'T' || text === true;
        case 'SELECT': {
          const found = platform.call('record.options', { type: this.type, sublist, field }).find((each) => each.text === text);
          return found ? found.value : platform.fail('INVALID_FLD_VALUE', `Invalid text ${text} for field ${field}`);
        }
        default: return text;
      }
    }

    getFields() {
      return Object.keys(this.#definition.fields);
    }

    getField(options) {
      const { fieldId } = named(options, 'fieldId');
      const definition = this.#definition.fields[fieldId];
      return definition ? new Field(this, '', fieldId, definition) : null;
    }

    getSublists() {
      return [...this.#sublists.keys()];
    }

    getSublist(options) {
      const { sublistId } = named(options, 'sublistId');
      return this.#sublists.has(sublistId) ? { id: sublistId, getColumn: ({ fieldId }) => this.getSublistField({ sublistId, fieldId, line: 0 }) } : null;
    }

    getSublistFields(options) {
      const { sublistId } = named(options, 'sublistId');
      return Object.keys(this.#definition.sublists[sublistId] ?? {});
    }

    getSublistField({ sublistId, fieldId }) {
      const definition = this.#definition.sublists[sublistId]?.[fieldId];
      return definition ? new Field(this, sublistId, fieldId, definition) : null;
    }

    #lines(sublistId) {
      platform.required({ sublistId }, 'sublistId');
      return this.#sublists.get(sublistId) ?? platform.fail('SSS_INVALID_SUBLIST_OPERATION', `You have attempted an invalid sublist or line item operation: ${sublistId}`);
    }

    #line(sublistId, line) {
      return this.#lines(sublistId)[line] ?? platform.fail('SSS_INVALID_SUBLIST_OPERATION', 'You have attempted an invalid sublist or line item operation. You are either trying to access a field on a non-existent line or you are trying to add or remove lines from a static sublist.');
    }

    #standardOnly(name) {
      this.#writable();
      if (this.isDynamic) {
        platform.fail('SSS_INVALID_API_USAGE', `${name} is not allowed on a record in dynamic mode.`);
      }
    }

    #dynamicOnly(name) {
      this.#writable();
      if (!this.isDynamic) {
        platform.fail('SSS_INVALID_API_USAGE', `${name} is only allowed on a record in dynamic mode.`);
      }
    }

    getLineCount(options) {
      const { sublistId } = named(options, 'sublistId');
      return this.#sublists.has(sublistId) ? this.#sublists.get(sublistId).length : -1;
    }

    getSublistValue({ sublistId, fieldId, line }) {
      platform.required({ sublistId, fieldId, line }, 'sublistId', 'fieldId', 'line');
      const kind = this.#definition.sublists[sublistId]?.[fieldId]?.[0];
      return this.#line(sublistId, line)[fieldId] ?? decode(kind, undefined);
    }

    getSublistText({ sublistId, fieldId, line }) {
      const kind = this.#definition.sublists[sublistId]?.[fieldId]?.[0];
      return this.#display(sublistId, fieldId, kind, this.getSublistValue({ sublistId, fieldId, line }));
    }

    #putCell(sublistId, fieldId, cells, value) {
      const kind = this.#definition.sublists[sublistId]?.[fieldId]?.[0];
      cells[fieldId] = kind === 'SELECT' && typeof value === 'number' ? String(value) : value;
    }

    setSublistValue({ sublistId, fieldId, line, value }) {
      platform.required({ sublistId, fieldId, line }, 'sublistId', 'fieldId', 'line');
      this.#standardOnly('setSublistValue');
      const lines = this.#lines(sublistId);
      if (line === lines.length) {
        lines.push({});
      }
      this.#putCell(sublistId, fieldId, this.#line(sublistId, line), value);
      this.#changedSublists.add(sublistId);
      return this;
    }

    setSublistText({ sublistId, fieldId, line, text }) {
      const kind = this.#definition.sublists[sublistId]?.[fieldId]?.[0];
      return this.setSublistValue({ sublistId, fieldId, line, value: this.#parsed(sublistId, fieldId, kind, text) });
    }

    insertLine({ sublistId, line }) {
      this.#writable();
      const lines = this.#lines(sublistId);
      if (line < 0 || line > lines.length) {
        this.#line(sublistId, -1);
      }
      lines.splice(line, 0, {});
      this.#changedSublists.add(sublistId);
      if (this.isDynamic) {
        this.#current.set(sublistId, { index: line, cells: lines[line] });
      }
      return this;
    }

    removeLine({ sublistId, line }) {
      this.#writable();
      this.#line(sublistId, line);
      this.#lines(sublistId).splice(line, 1);
      this.#changedSublists.add(sublistId);
      return this;
    }

    findSublistLineWithValue({ sublistId, fieldId, value }) {
      return this.#lines(sublistId).findIndex((line) => String(line[fieldId] ?? '') === String(value));
    }

    selectNewLine(options) {
      const { sublistId } = named(options, 'sublistId');
      this.#dynamicOnly('selectNewLine');
      this.#current.set(sublistId, { index: this.#lines(sublistId).length, cells: {} });
      return this;
    }

    selectLine({ sublistId, line }) {
      this.#dynamicOnly('selectLine');
      this.#current.set(sublistId, { index: line, cells: { ...this.#line(sublistId, line) } });
      return this;
    }

    #selected(sublistId) {
      return this.#current.get(sublistId) ?? platform.fail('SSS_INVALID_SUBLIST_OPERATION', `No line of ${sublistId} is selected.`);
    }

    getCurrentSublistIndex(options) {
      return this.#current.get(named(options, 'sublistId').sublistId)?.index ?? -1;
    }

    getCurrentSublistValue({ sublistId, fieldId }) {
      return this.#selected(sublistId).cells[fieldId] ?? '';
    }

    setCurrentSublistValue({ sublistId, fieldId, value }) {
      this.#dynamicOnly('setCurrentSublistValue');
      this.#putCell(sublistId, fieldId, this.#selected(sublistId).cells, value);
      return this;
    }

    commitLine(options) {
      const { sublistId } = named(options, 'sublistId');
      this.#dynamicOnly('commitLine');
      const { index, cells } = this.#selected(sublistId);
      this.#lines(sublistId)[index] = cells;
      this.#current.delete(sublistId);
      this.#changedSublists.add(sublistId);
      return this;
    }

    cancelLine(options) {
      this.#current.delete(named(options, 'sublistId').sublistId);
      return this;
    }

    platformChanges() {
      const fields = {};
      this.#changed.forEach((value, id) => { fields[id] = encode(value); });
      const sublists = {};
      this.#sublists.forEach((lines, name) => {
        if (this.#changedSublists.has(name) || !this.id) {
          sublists[name] = lines.map((line) => Object.fromEntries(Object.entries(line).filter(([key]) => key !== 'id').map(([key, value]) => [key, encode(value)])));
        }
      });
      return { fields, sublists };
    }

    save(options = {}) {
      this.#writable();
      const changes = this.platformChanges();
      this.id = platform.call('record.save', { type: this.type, id: this.id ?? 0, version: this.#version, ignoreMandatory: Boolean(options.ignoreMandatoryFields), ...changes });
      return this.id;
    }

    toJSON() {
      const fields = {};
      for (const id of new Set([...Object.keys(this.#fields), ...this.#changed.keys()])) {
        fields[id] = this.getValue({ fieldId: id });
      }
      return { id: this.id, type: this.type, isDynamic: this.isDynamic, fields, sublists: Object.fromEntries(this.#sublists) };
    }
  }

  function reference({ type, id }) {
    platform.required({ type, id }, 'type', 'id');
    return { type: String(type), id: String(id) };
  }

  const promised = (action) => Object.assign(action, { promise: (...args) => new Promise((done) => { done(action(...args)); }) });
  return {
    Type,
    Record,
    fromPlatform: (json, options) => new Record(json, options),
    create: promised((options) => {
      platform.required(options, 'type');
      const created = new Record(platform.call('record.create', { type: options.type }), options);
      Object.entries(options.defaultValues ?? {}).forEach(([fieldId, value]) => created.setValue({ fieldId, value }));
      return created;
    }),
    load: promised((options) => {
      platform.required(options, 'type', 'id');
      return new Record(platform.call('record.load', { type: options.type, id: String(options.id) }), options);
    }),
    copy: promised((options) => {
      platform.required(options, 'type', 'id');
      return new Record(platform.call('record.copy', { type: options.type, id: String(options.id) }), options);
    }),
    delete: promised((options) => {
      platform.required(options, 'type', 'id');
      return platform.call('record.delete', { type: options.type, id: String(options.id) });
    }),
    submitFields: promised((options) => {
      platform.required(options, 'type', 'id', 'values');
      const values = Object.fromEntries(Object.entries(options.values).map(([id, value]) => [id, encode(value)]));
      const ignoreMandatory = options.options?.ignoreMandatoryFields ?? options.options?.ignoremandatoryfields ?? true;
      return platform.call('record.submit', { type: options.type, id: String(options.id), values, ignoreMandatory });
    }),
    attach: promised((options) => {
      platform.required(options, 'record', 'to');
      platform.call('record.attach', { record: reference(options.record), to: reference(options.to) });
    }),
    detach: promised((options) => {
      platform.required(options, 'record', 'from');
      platform.call('record.detach', { record: reference(options.record), from: reference(options.from) });
    }),
  };
});
