define(['platform', 'N/runtime'], (platform, runtime) => {
  const account = () => runtime.accountId.toLowerCase().replace(/_/g, '-');
  const hosts = { APPLICATION: 'app', CUSTOMER_CENTER: 'app', FORM: 'extforms', RESTLET: 'restlets.api', SUITETALK: 'suitetalk.api' };
  const query = (params) => Object.entries(params ?? {}).map(([key, value]) => `&${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('');
  return {
    HostType: Object.freeze({ APPLICATION: 'APPLICATION', CUSTOMER_CENTER: 'CUSTOMER_CENTER', FORM: 'FORM', RESTLET: 'RESTLET', SUITETALK: 'SUITETALK' }),
    resolveDomain: (options) => `${account()}.${hosts[options.hostType]}.netsuite.com`,
    resolveRecord: (options) => `/netsuite/ui/records/${options.recordType}/${options.recordId}`,
    resolveScript: (options) => `/app/site/hosting/scriptlet.nl?script=${options.scriptId}&deploy=${options.deploymentId}${query(options.params)}`,
  };
});
