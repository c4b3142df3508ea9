define(['platform'], (platform) => {
  let known;
  const state = () => (known ??= platform.call('runtime.state'));
  const session = new Map();
  const contexts = {
    ACTION: 'ACTION', BANK_CONNECTIVITY: 'BANKCONNECTIVITY', BUNDLE_INSTALLATION: 'BUNDLEINSTALLATION', CLIENT: 'CLIENT',
    CSV_IMPORT: 'CSVIMPORT', CUSTOM_MASSUPDATE: 'CUSTOMMASSUPDATE', DEBUGGER: 'DEBUGGER', EMAIL_CAPTURE: 'EMAILCAPTURE',
    MAP_REDUCE: 'MAPREDUCE', NONE: 'NONE', PORTLET: 'PORTLET', RESTLET: 'RESTLET', REST_WEBSERVICES: 'RESTWEBSERVICES',
    SCHEDULED: 'SCHEDULED', SDF_INSTALLATION: 'SDFINSTALLATION', SUITELET: 'SUITELET', USEREVENT: 'USEREVENT',
    USER_INTERFACE: 'USERINTERFACE', WEBAPPLICATION: 'WEBAPPLICATION', WEBSERVICES: 'WEBSERVICES', WEBSTORE: 'WEBSTORE', WORKFLOW: 'WORKFLOW',
  };
  return {
    get executionContext() { return state().context; },
    get accountId() { return state().account; },
    get envType() { return 'PRODUCTION'; },
    get version() { return '2026.2'; },
    get processorCount() { return 1; },
    get queueCount() { return 1; },
    ContextType: Object.freeze(contexts),
    EnvType: Object.freeze({ SANDBOX: 'SANDBOX', PRODUCTION: 'PRODUCTION', BETA: 'BETA', INTERNAL: 'INTERNAL' }),
    Permission: Object.freeze({ NONE: 0, VIEW: 1, CREATE: 2, EDIT: 3, FULL: 4 }),
    isFeatureInEffect: () => true,
    getCurrentUser() {
      const { user } = state();
      const preferences = { TIMEZONE: user.timezone, DATEFORMAT: 'M/D/YYYY', TIMEFORMAT: 'h:mm a', LANGUAGE: 'en_US' };
      return {
        id: user.id, name: user.name, email: user.email, role: user.role, roleId: user.roleId, roleCenter: 'BASIC',
        location: 0, department: 0, subsidiary: 1, contact: 0,
        getPermission: (options) => platform.call('runtime.permission', { name: options.name ?? options }),
        getPreference: (options) => preferences[String(options.name ?? options).toUpperCase()] ?? null,
      };
    },
    getCurrentScript() {
      return {
        id: state().script, deploymentId: state().deployment, logLevel: 'DEBUG', apiVersion: '2.1', bundleIds: [], percentComplete: 0,
        getRemainingUsage: () => platform.call('runtime.units'),
        getParameter: (options) => platform.call('runtime.parameter', { name: options.name ?? options }) ?? null,
      };
    },
    getCurrentSession: () => ({
      get: (options) => session.get(options.name) ?? null,
      set: (options) => { session.set(options.name, String(options.value)); },
    }),
  };
});
