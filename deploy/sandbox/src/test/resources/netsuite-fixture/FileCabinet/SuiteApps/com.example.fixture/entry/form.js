/**
 * A form with everything that a page can have.
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/redirect', 'N/runtime', 'N/ui/serverWidget', 'N/url', 'N/file'], (redirect, runtime, serverWidget, url, file) => {
  const { FieldType } = serverWidget;
  const draw = () => {
    const form = serverWidget.createForm({ title: 'Everything' });
    form.clientScriptModulePath = '/SuiteApps/com.example.fixture/lib/steps.js';
    form.addPageInitMessage({ message: 'Mind the gap' });
    form.addTab({ id: 'custpage_tab', label: 'More' });
    form.addField({ id: 'custpage_colour', label: 'Colour', type: FieldType.SELECT }).addSelectOption({ value: 'r', text: 'Red', isSelected: true });
    form.addField({ id: 'custpage_html', label: 'Html', type: FieldType.INLINEHTML }).defaultValue = '<em>loud</em>';
    form.addField({ id: 'custpage_secret', label: 'Secret', type: FieldType.TEXT }).updateDisplayType({ displayType: serverWidget.FieldDisplayType.HIDDEN });
    form.addField({ id: 'custpage_flag', label: 'Flag', type: FieldType.CHECKBOX }).defaultValue = 'T';
    const list = form.addSublist({ id: 'custpage_list', label: 'Rows', type: serverWidget.SublistType.LIST, tab: 'custpage_tab' });
    list.addField({ id: 'custpage_pick', label: 'Pick', type: FieldType.CHECKBOX });
    list.addField({ id: 'custpage_link', label: 'Link', type: FieldType.URL });
    list.setSublistValue({ id: 'custpage_link', line: 0, value: url.resolveRecord({ recordType: 'calendarevent', recordId: 7 }) });
    form.addButton({ id: 'custpage_again', label: 'Again', functionName: 'again()' });
    form.addSubmitButton({ label: 'Go' });
    return form;
  };
  return {
    onRequest: ({ request, response }) => {
      const { go } = request.parameters;
      if (go === 'record') redirect.toRecord({ type: 'customer', id: 101 });
      else if (go === 'suitelet') redirect.toSuitelet({ scriptId: 'customscript_fixture_form', deploymentId: 'customdeploy_fixture_form', parameters: { a: '1 2' } });
      else if (go === 'away') response.sendRedirect({ type: 'SUITELET', identifier: 'customscript_fixture_suitelet', id: 'customdeploy_fixture_suitelet' });
      else if (go === 'role') response.write({ output: `${runtime.getCurrentUser().id} ${runtime.getCurrentUser().roleId} ${runtime.executionContext}` });
      else if (go === 'file') response.writeFile({ file: file.create({ name: 'a.txt', fileType: file.Type.PLAINTEXT, contents: 'inside' }), isInline: true });
      else if (go === 'wrong') serverWidget.createForm({ title: 'x' }).addField({ id: 'mine', label: 'x', type: FieldType.TEXT });
      else if (go === 'relative') serverWidget.createForm({ title: 'x' }).clientScriptModulePath = './steps.js';
      else if (request.method === 'POST') response.write({ output: `${request.getLineCount({ group: 'custpage_list' })} ${request.getSublistValue({ group: 'custpage_list', name: 'custpage_pick', line: 0 })}` });
      else response.writePage(draw());
    },
  };
});
