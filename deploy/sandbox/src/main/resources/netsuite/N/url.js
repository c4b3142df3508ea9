/** Addresses inside the account. The pages of records are those that NetSuite is generally known to have. */
define(['platform', 'N/runtime'], (platform, runtime) => {
  const account = () => runtime.accountId.toLowerCase().replace(/_/g, '-');
  const hosts = { APPLICATION: 'app', CUSTOMER_CENTER: 'app', FORM: 'extforms', RESTLET: 'restlets.api', SUITETALK: 'suitetalk.api' };
  const pages = {
    calendarevent: '/app/crm/calendar/event.nl', contact: '/app/common/entity/contact.nl', customer: '/app/common/entity/custjob.nl',
    employee: '/app/common/entity/employee.nl', entitygroup: '/app/crm/common/group/entitygroup.nl', lead: '/app/common/entity/custjob.nl',
    opportunity: '/app/accounting/transactions/opprtnty.nl', partner: '/app/common/entity/partner.nl', prospect: '/app/common/entity/custjob.nl',
    supportcase: '/app/crm/support/supportcase.nl', vendor: '/app/common/entity/vendor.nl',
  };
  const pairs = (params) => Object.entries(params ?? {}).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  const HostType = Object.freeze({ APPLICATION: 'APPLICATION', CUSTOMER_CENTER: 'CUSTOMER_CENTER', FORM: 'FORM', RESTLET: 'RESTLET', SUITETALK: 'SUITETALK' });
  const resolveDomain = (options) => {
    platform.required(options, 'hostType');
    return `${account()}.${hosts[options.hostType] ?? platform.fail('SSS_INVALID_TYPE_ARG', `No host type ${options.hostType}`)}.netsuite.com`;
  };
  return {
    HostType,
    resolveDomain,
    format(options) {
      platform.required(options, 'domain');
      return `${options.domain}?${pairs(options.params).join('&')}`;
    },
    resolveRecord(options) {
      platform.required(options, 'recordType');
      const type = String(options.recordType).toLowerCase();
      const page = pages[type] ?? '/app/common/custom/custrecordentry.nl';
      const query = [...(pages[type] ? [] : [`rectype=${encodeURIComponent(type)}`]), ...(options.recordId ? [`id=${encodeURIComponent(String(options.recordId))}`] : []), ...(options.isEditMode ? ['e=T'] : []), ...pairs(options.params)];
      return query.length > 0 ? `${page}?${query.join('&')}` : page;
    },
    resolveScript(options) {
      platform.required(options, 'scriptId', 'deploymentId');
      const restlet = platform.call('url.scriptType', { script: String(options.scriptId) }) === 'restlet';
      const path = `/app/site/hosting/${restlet ? 'restlet' : 'scriptlet'}.nl?${['script', 'deploy'].map((name, at) => `${name}=${[options.scriptId, options.deploymentId][at]}`).join('&')}`;
      const query = pairs(options.params).map((pair) => `&${pair}`).join('');
      return options.returnExternalUrl ? `https://${resolveDomain({ hostType: restlet ? 'RESTLET' : 'FORM' })}${path}${query}` : path + query;
    },
  };
});
