define(['platform', 'N/secure'], (platform, secure) => {
  const Method = Object.freeze({ GET: 'GET', POST: 'POST', PUT: 'PUT', DELETE: 'DELETE', HEAD: 'HEAD' });

  function form(body) {
    return Object.entries(body).map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`).join('&');
  }

  function request(options) {
    platform.required(options, 'method', 'url');
    const { body } = options;
    const plain = body === undefined || body === null || typeof body === 'string' || body instanceof secure.SecureString;
    const headers = { ...(options.headers ?? {}) };
    if (!plain) {
      headers['Content-Type'] ??= 'application/x-www-form-urlencoded; charset=UTF-8';
    }
    const answer = platform.call('https.request', { method: options.method, url: options.url, body: plain ? body ?? '' : form(body), headers });
    return Object.freeze({ code: answer.code, body: answer.body, headers: answer.headers });
  }

  const promised = (action) => Object.assign(action, { promise: (...args) => new Promise((done) => { done(action(...args)); }) });
  return {
    Method,
    RedirectType: Object.freeze({ MEDIA_ITEM: 'MEDIA_ITEM', RECORD: 'RECORD', RESTLET: 'RESTLET', SUITELET: 'SUITELET', TASK_LINK: 'TASK_LINK' }),
    Encoding: secure.Encoding,
    HashAlg: secure.HashAlg,
    request: promised(request),
    get: promised((options) => request({ ...options, method: 'GET', body: '' })),
    post: promised((options) => request({ ...options, method: 'POST' })),
    put: promised((options) => request({ ...options, method: 'PUT' })),
    delete: promised((options) => request({ ...options, method: 'DELETE', body: '' })),
    createSecureString: (options) => new secure.SecureString(options),
    createSecretKey: secure.createSecretKey,
  };
});
