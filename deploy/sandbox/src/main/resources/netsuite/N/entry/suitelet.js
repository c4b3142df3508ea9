define(['platform', 'N/redirect', 'N/ui/serverWidget'], (platform, redirect, serverWidget) => (input) => {
  const page = { text: '', headers: {}, form: null };
  const { request } = input;
  const put = ({ name, value }) => { page.headers[name] = String(value); };
  const output = (options) => (options !== null && typeof options === 'object' ? options.output : options);
  const response = {
    headers: page.headers,
    write: (options) => { page.text += output(options); },
    writeLine: (options) => { page.text += `${output(options)}\n`; },
    writePage: (options) => {
      const form = options instanceof serverWidget.Page ? options : options?.pageObject;
      page.form = form instanceof serverWidget.Page ? form : platform.fail('SSS_INVALID_API_USAGE', 'writePage takes a form, a list or an assistant.');
    },
    writeFile: (options) => {
      const { file, isInline } = options.file ? options : { file: options, isInline: false };
      page.file = { name: file.name, type: file.fileType, contents: file.getContents(), isInline: Boolean(isInline) };
    },
    setHeader: put,
    addHeader: put,
    sendRedirect: (options) => { redirect.sendRedirect(options); },
  };
  const rows = (options) => Object.values(request.sublists?.[options?.group ?? options] ?? {});
  return {
    argument: { request: { ...request, clientIpAddress: '127.0.0.1', files: {}, getLineCount: (options) => rows(options).length || -1, getSublistValue: (options) => rows(options)[options.line]?.[options.name] ?? null }, response },
    answer: () => ({ ...page, redirect: redirect.chosen() }),
  };
});
