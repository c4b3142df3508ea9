const { world, spend, scriptError } = require('../world');

module.exports = {
  Type: { COMPANY_INFORMATION: 'companyinformation' },
  load: () => {
    spend(10);
    if (world.companyZone === null) throw scriptError('INSUFFICIENT_PERMISSION', 'You need a higher permission.');
    return { getValue: () => world.companyZone };
  },
};
