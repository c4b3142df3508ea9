/** Where the user is sent when the script has ended; the last word counts. */
define(['platform', 'N/url'], (platform, url) => {
  let target = null;
  const go = (path, parameters) => {
    const query = Object.entries(parameters ?? {}).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join('&');
    target = query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
  };
  const toRecord = ({ type, id, isEditMode, parameters }) => {
    platform.required({ type, id }, 'type', 'id');
    go(url.resolveRecord({ recordType: type, recordId: id, isEditMode }), parameters);
  };
  const toSuitelet = ({ scriptId, deploymentId, parameters }) => {
    platform.required({ scriptId, deploymentId }, 'scriptId', 'deploymentId');
    go(url.resolveScript({ scriptId, deploymentId }), parameters);
  };
  const sendRedirect = ({ type, identifier, id, parameters, editMode }) => {
    platform.required({ type, identifier }, 'type', 'identifier');
    switch (type) {
      case 'RECORD': return toRecord({ type: identifier, id: id ?? '', isEditMode: editMode, parameters });
      case 'SUITELET': return toSuitelet({ scriptId: identifier, deploymentId: id, parameters });
      case 'MEDIA_ITEM': return go(`/core/media/media.nl?id=${identifier}`, parameters);
      default: return platform.fail('SSS_INVALID_API_USAGE', `A redirect to ${type} is not simulated.`);
    }
  };
  return { redirect: ({ url: to, parameters }) => { platform.required({ to }, 'to'); go(String(to), parameters); }, toRecord, toSuitelet, sendRedirect, chosen: () => target };
});
