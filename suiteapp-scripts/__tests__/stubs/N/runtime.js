const { world } = require('../world');

module.exports = {
  accountId: 'TSTDRV1234567',
  get executionContext() {
    return world.context;
  },
  getCurrentUser: () => ({
    id: world.user.id,
    roleId: world.user.roleId,
    getPreference: () => world.user.zone,
  }),
  getCurrentScript: () => ({
    getRemainingUsage: () => world.unitsLeft,
    getParameter: ({ name }) => world.parameters[name] ?? null,
  }),
};
