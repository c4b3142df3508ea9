/** Pages that scripts build. What is drawn from them is decided on the Java side. */
define(['platform'], (platform) => {
  const enumeration = (...names) => Object.freeze(Object.fromEntries(names.map((name) => [name, name])));
  const custom = (id) => (String(id).startsWith('custpage_') ? id : platform.fail('SSS_INVALID_UI_OBJECT_ID', `Invalid id ${id}: ids of added elements must start with custpage_.`));

  class Field {
    constructor({ id, label, type, source }) {
      Object.assign(this, { id, label: label ?? '', type: String(type ?? 'TEXT'), source: source ?? '', isMandatory: false, value: '', options: [] });
    }

    set defaultValue(value) { this.value = value; }
    get defaultValue() { return this.value; }
    addSelectOption({ value, text, isSelected }) {
      this.options.push({ value: String(value), text: String(text) });
      if (isSelected) this.value = String(value);
    }

    updateDisplayType({ displayType }) { this.displayType = displayType; return this; }
    updateLayoutType() { return this; }
    updateBreakType() { return this; }
    updateDisplaySize() { return this; }
    setHelpText({ help }) { this.help = help; return this; }
  }

  class Sublist {
    constructor({ id, label, type, tab }) {
      Object.assign(this, { id, label: label ?? '', type: type ?? 'LIST', tab: tab ?? '', columns: [], rows: [] });
    }

    get lineCount() { return this.rows.length; }
    addField(options) {
      const field = new Field({ ...options, id: custom(options.id) });
      this.columns.push(field);
      return field;
    }

    getField({ id }) { return this.columns.find((each) => each.id === id) ?? null; }
    setSublistValue({ id, line, value }) {
      platform.required({ id, value }, 'id', 'value');
      (this.rows[line] ??= {})[id] = String(value);
    }

    getSublistValue({ id, line }) { return this.rows[line]?.[id] ?? null; }
    addButton() { return {}; }
    addMarkAllButtons() {}
    addRefreshButton() { return {}; }
  }

  class Form {
    constructor({ title }) {
      Object.assign(this, { title, fields: [], sublists: [], tabs: [], buttons: [] });
    }

    addField(options) {
      const field = new Field({ ...options, id: custom(options.id) });
      this.fields.push(field);
      return field;
    }

    getField({ id }) { return this.fields.find((each) => each.id === id) ?? null; }
    addSublist(options) {
      const sublist = new Sublist({ ...options, id: custom(options.id) });
      this.sublists.push(sublist);
      return sublist;
    }

    getSublist({ id }) { return this.sublists.find((each) => each.id === id) ?? null; }
    addTab({ id, label }) { this.tabs.push({ id: custom(id), label }); return { id, label }; }
    addSubtab(options) { return this.addTab(options); }
    addFieldGroup({ id, label }) { return { id, label }; }
    addButton({ id, label, functionName }) { this.buttons.push({ id: custom(id), label, functionName: functionName ?? '' }); return {}; }
    addSubmitButton(options = {}) { this.buttons.push({ id: 'submitter', label: options.label ?? 'Save', functionName: '' }); return {}; }
    addResetButton() { return {}; }
    addPageInitMessage({ message }) { (this.messages ??= []).push(String(message)); }
    updateDefaultValues(values) { Object.entries(values).forEach(([id, value]) => { const field = this.getField({ id }); if (field) field.value = value; }); }
  }

  return {
    Form,
    createForm: (options) => new Form(options),
    FieldType: enumeration('CHECKBOX', 'CURRENCY', 'DATE', 'DATETIME', 'DATETIMETZ', 'EMAIL', 'FILE', 'FLOAT', 'HELP', 'INLINEHTML', 'INTEGER', 'LABEL', 'LONGTEXT', 'MULTISELECT', 'PASSWORD', 'PERCENT', 'PHONE', 'RADIO', 'RICHTEXT', 'SELECT', 'TEXT', 'TEXTAREA', 'TIMEOFDAY', 'URL'),
    FieldDisplayType: enumeration('DISABLED', 'ENTRY', 'HIDDEN', 'INLINE', 'NODISPLAY', 'NORMAL', 'READONLY'),
    FieldLayoutType: enumeration('ENDROW', 'MIDROW', 'NORMAL', 'OUTSIDE', 'OUTSIDEABOVE', 'OUTSIDEBELOW', 'STARTROW'),
    FieldBreakType: enumeration('NONE', 'STARTCOL', 'STARTROW'),
    SublistType: enumeration('EDITOR', 'INLINEEDITOR', 'LIST', 'STATICLIST'),
  };
});
