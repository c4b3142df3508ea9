/**
 * The Meetings subtab on a record's page.
 *
 * @NApiVersion 2.1
 */
define(['N/url', './meetingList', './meetingSublist', '../lib/associationFields'], (
  /** @type {typeof import('N/url')} */ url,
  meetingList,
  meetingSublist,
  associationFields,
) => {
  const TAB = 'custpage_calrelay_tab';
  const SCRIPT = 'customscript_calrelay_meetings_sl';
  const DEPLOYMENT = 'customdeploy_calrelay_meetings_sl';

  const part = (wanted, past) => {
    const { rows, more } = meetingList.page({ ...wanted, past, page: 0 });
    return { rows: rows.map((row) => ({ ...row, time: past ? 'past' : 'upcoming' })), more };
  };

  const address = ({ kind, id }, past) =>
    url.resolveScript({
      scriptId: SCRIPT,
      deploymentId: DEPLOYMENT,
      params: { type: kind, record: id, past: past ? 'T' : 'F', page: '1' },
    });

  return {
    /** At most 60 units, as long as a thousand events hold enough meetings for a page. */
    add: ({ form, newRecord }) => {
      const kind = associationFields.kindOf(newRecord.type);
      if (!kind || !newRecord.id) return;
      const wanted = { kind, id: Number(newRecord.id) };
      const upcoming = part(wanted, false);
      const past = part(wanted, true);
      form.addTab({ id: TAB, label: 'Meetings' });
      meetingSublist.add(form, [...upcoming.rows, ...past.rows], { tab: TAB });
      const links = [
        [upcoming.more, 'More upcoming meetings', false],
        [past.more, 'More past meetings', true],
      ];
      links
        .filter(([more]) => more)
        .forEach(([, title, isPast]) => form.addPageLink({ type: 'CROSSLINK', title, url: address(wanted, isPast) }));
    },
  };
});
