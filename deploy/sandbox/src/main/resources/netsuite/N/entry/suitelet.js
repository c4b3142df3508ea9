define(['N/ui/serverWidget'], (serverWidget) => (input) => {
  const page = { text: '', headers: {}, form: null };
  const { request } = input;
  const response = {
    headers: page.headers,
    write: (options) => { page.text += typeof options === 'object' ? options.output : options; },
    writeLine: (options) => { page.text += `${typeof options === 'object' ? options.output : options}\n`; },
    writePage: (options) => { page.form = options instanceof serverWidget.Form ? options : options.pageObject; },
    setHeader: ({ name, value }) => { page.headers[name] = String(value); },
    addHeader: ({ name, value }) => { page.headers[name] = String(value); },
    sendRedirect: (options) => { page.redirect = options; },
  };
  return { argument: { request: { ...request, getLineCount: () => -1 }, response }, answer: () => page };
});
