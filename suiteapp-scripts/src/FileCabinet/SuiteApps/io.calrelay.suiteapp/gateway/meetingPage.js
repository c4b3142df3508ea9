/**
 * All meetings of a record, page by page.
 *
 * @NApiVersion 2.1
 */
define(['N/ui/serverWidget', 'N/url', './meetingList', './meetingSublist', '../lib/pageRequest'], (
  /** @type {typeof import('N/ui/serverWidget')} */ serverWidget,
  /** @type {typeof import('N/url')} */ url,
  meetingList,
  meetingSublist,
  pageRequest,
) => {
  const CROSSLINK = serverWidget.FormPageLinkType.CROSSLINK;

  const link = (form, wanted, page, title) =>
    form.addPageLink({
      type: CROSSLINK,
      title,
      url: url.resolveScript({
        scriptId: 'customscript_calrelay_meetings_sl',
        deploymentId: 'customdeploy_calrelay_meetings_sl',
        params: { type: wanted.kind, record: wanted.id, past: wanted.past ? 'T' : 'F', page },
      }),
    });

  const unknown = () =>
    Object.assign(new Error('The address names no record. Open the list from the Meetings subtab of a record.'), {
      name: 'CALRELAY_WRONG_REQUEST',
    });

  return {
    show: (parameters) => {
      const wanted = pageRequest.read(parameters);
      if (!wanted) throw unknown();
      const { rows, more } = meetingList.page(wanted);
      const title = wanted.past ? 'Past meetings' : 'Upcoming meetings';
      const form = serverWidget.createForm({ title: `${title}, page ${wanted.page + 1}` });
      meetingSublist.add(form, rows, {});
      if (wanted.page > 0) link(form, wanted, wanted.page - 1, 'Page before');
      if (more) link(form, wanted, wanted.page + 1, 'Next page');
      return form;
    },
  };
});
