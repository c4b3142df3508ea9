/** Pages that scripts build. What is drawn from them is decided on the Java side. */
define(['platform'], (platform) => {
  const enumeration = (...names) => Object.freeze(Object.fromEntries(names.map((name) => [name, name])));
  const custom = (id) => (/^custpage_?[a-z0-9_]*$/.test(String(id)) ? id : platform.fail('SSS_INVALID_UI_OBJECT_ID', `Invalid id ${id}: ids of added elements start with custpage_ and are in lower case.`));
  const FieldType = enumeration('CHECKBOX', 'CURRENCY', 'DATE', 'DATETIME', 'DATETIMETZ', 'EMAIL', 'FILE', 'FLOAT', 'HELP', 'IMAGE', 'INLINEHTML', 'INTEGER', 'LABEL', 'LONGTEXT', 'MULTISELECT', 'PASSWORD', 'PERCENT', 'PHONE', 'RADIO', 'RICHTEXT', 'SELECT', 'TEXT', 'TEXTAREA', 'TIMEOFDAY', 'URL');
  const SublistType = enumeration('EDITOR', 'INLINEEDITOR', 'LIST', 'STATICLIST');
  const kind = (type, known) => known[String(type).toUpperCase()] ?? platform.fail('SSS_INVALID_TYPE_ARG', `Invalid type ${type}.`);

  class Field {
    constructor({ id, label, type, source, container }) {
      Object.assign(this, { id, label: label ?? '', type: kind(type ?? 'TEXT', FieldType), source: source ?? '', container: container ?? '', isMandatory: false, value: '', options: [] });
    }

    set defaultValue(value) { this.value = value === undefined || value === null ? '' : value; }
    get defaultValue() { return this.value; }
    addSelectOption({ value, text, isSelected }) {
      if (!['SELECT', 'MULTISELECT', 'RADIO'].includes(this.type)) {
        platform.fail('SSS_INVALID_UI_OBJECT_TYPE', 'Only fields that offer a choice take options.');
      }
      this.options.push({ value: String(value), text: String(text) });
      if (isSelected) this.value = String(value);
    }

    getSelectOptions() { return this.options; }
    updateDisplayType({ displayType }) { this.displayType = displayType; return this; }
    updateLayoutType() { return this; }
    updateBreakType() { return this; }
    updateDisplaySize() { return this; }
    setHelpText({ help }) { this.help = help; return this; }
    toJSON() {
      const { id, label, type, container, isMandatory, value, options, displayType, help, linkText, maxLength } = this;
      return { id, label, type, container, isMandatory, value, options, displayType, help, linkText, maxLength };
    }
  }

  class Sublist {
    constructor({ id, label, type, tab }) {
      Object.assign(this, { id, label: label ?? '', type: kind(type ?? 'LIST', SublistType), tab: tab ?? '', columns: [], rows: [], buttons: [], displayType: '' });
    }

    get lineCount() { return this.rows.length || -1; }
    addField(options) {
      const field = new Field({ ...options, id: custom(options.id) });
      this.columns.push(field);
      return field;
    }

    getField({ id }) { return this.columns.find((each) => each.id === id) ?? null; }
    setSublistValue({ id, line, value }) {
      platform.required({ id, value }, 'id', 'value');
      if (typeof value !== 'string' && typeof value !== 'number') {
        platform.fail('SSS_INVALID_TYPE_ARG', 'A sublist takes text.');
      }
      (this.rows[line] ??= {})[id] = String(value);
    }

    getSublistValue({ id, line }) { return this.rows[line]?.[id] ?? null; }
    addButton({ id, label, functionName }) { this.buttons.push({ id: custom(id), label, functionName: functionName ?? '' }); return {}; }
    addMarkAllButtons() {}
    addRefreshButton() { return {}; }
    updateTotallingFieldId() { return this; }
    updateUniqueFieldId() { return this; }
  }

  /** What a Suitelet can write as a page. */
  class Page {}

  class Form extends Page {
    #standard;
    constructor({ title, standard = {} }) {
      super();
      Object.assign(this, { title, fields: [], sublists: [], tabs: [], groups: [], buttons: [], messages: [], links: [], changed: [] });
      this.#standard = standard;
    }

    set clientScriptModulePath(path) {
      platform.call('widget.clientScript', { path: String(path) });
      this.clientScript = String(path);
    }

    get clientScriptModulePath() { return this.clientScript ?? null; }

    addField(options) {
      const field = new Field({ ...options, id: custom(options.id) });
      this.fields.push(field);
      return field;
    }

    /** A field that the script added, or one of the record's own, which it may hide or rename. */
    getField({ id }) {
      const known = [...this.fields, ...this.changed].find((each) => each.id === id);
      if (known || !this.#standard[id]) {
        return known ?? null;
      }
      const field = new Field({ id, label: this.#standard[id][1] });
      this.changed.push(field);
      return field;
    }

    addSublist(options) {
      const sublist = new Sublist({ ...options, id: custom(options.id) });
      this.sublists.push(sublist);
      return sublist;
    }

    getSublist({ id }) { return this.sublists.find((each) => each.id === id) ?? null; }
    addTab({ id, label }) {
      const tab = { id: custom(id), label: label ?? '' };
      this.tabs.push(tab);
      return tab;
    }

    addSubtab({ id, label, tab }) {
      const subtab = { id: custom(id), label: label ?? '', tab: tab ?? '' };
      this.tabs.push(subtab);
      return subtab;
    }

    getTabs() { return this.tabs.map(({ id }) => id); }
    getTab({ id }) { return this.tabs.find((each) => each.id === id) ?? null; }
    addFieldGroup({ id, label, tab }) {
      const group = { id, label: label ?? '', tab: tab ?? '' };
      this.groups.push(group);
      return group;
    }

    addButton({ id, label, functionName }) {
      const button = { id: custom(id), label, functionName: functionName ?? '' };
      this.buttons.push(button);
      return button;
    }

    addSubmitButton(options = {}) {
      const button = { id: 'submitter', label: options?.label ?? 'Save', functionName: '' };
      this.buttons.push(button);
      return button;
    }

    addResetButton(options = {}) {
      const button = { id: 'resetter', label: options?.label ?? 'Reset', functionName: '' };
      this.buttons.push(button);
      return button;
    }

    getButton({ id }) { return this.buttons.find((each) => each.id === id) ?? null; }
    removeButton({ id }) { this.buttons = this.buttons.filter((each) => each.id !== id); return this; }
    addPageInitMessage(options) { this.messages.push(String(options.message?.message ?? options.message ?? options.title ?? '')); }
    addPageLink({ title, url, type }) { this.links.push({ title, url, type: type ?? '' }); }
    updateDefaultValues(values) {
      Object.entries(values.values ?? values).forEach(([id, value]) => {
        const field = this.fields.find((each) => each.id === id);
        if (field) field.defaultValue = value;
      });
    }
  }

  return {
    Form,
    Page,
    createForm: (options) => {
      platform.required(options, 'title');
      return new Form(options);
    },
    FieldType,
    SublistType,
    FieldDisplayType: enumeration('DISABLED', 'ENTRY', 'HIDDEN', 'INLINE', 'NODISPLAY', 'NORMAL', 'READONLY'),
    FieldLayoutType: enumeration('ENDROW', 'MIDROW', 'NORMAL', 'OUTSIDE', 'OUTSIDEABOVE', 'OUTSIDEBELOW', 'STARTROW'),
    FieldBreakType: enumeration('NONE', 'STARTCOL', 'STARTROW'),
    SublistDisplayType: enumeration('HIDDEN', 'NORMAL'),
    FormPageLinkType: enumeration('BREADCRUMB', 'CROSSLINK'),
  };
});
