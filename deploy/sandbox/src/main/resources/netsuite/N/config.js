define(['platform'], (platform) => ({
  Type: Object.freeze({ USER_PREFERENCES: 'userpreferences', COMPANY_INFORMATION: 'companyinformation', COMPANY_PREFERENCES: 'companypreferences' }),
  load(options) {
    platform.required(options, 'type');
    const values = platform.call('config.load', { type: options.type });
    const read = (given) => values[typeof given === 'object' ? given.fieldId : given] ?? '';
    return { type: options.type, getValue: read, getText: read };
  },
}));
