/**
 * Draws meetings as a list on a page.
 *
 * @NApiVersion 2.1
 */
define(['N/ui/serverWidget', 'N/url'], (
  /** @type {typeof import('N/ui/serverWidget')} */ serverWidget,
  /** @type {typeof import('N/url')} */ url,
) => {
  const { FieldType, SublistType } = serverWidget;
  const COLUMNS = [
    ['time', 'Time', FieldType.TEXT],
    ['when', 'Date', FieldType.TEXT],
    ['title', 'Title', FieldType.TEXT],
    ['organizer', 'Organizer', FieldType.TEXT],
    ['attendees', 'Attendees', FieldType.TEXTAREA],
    ['repeats', 'Repeats', FieldType.TEXT],
    ['status', 'Status', FieldType.TEXT],
    ['open', 'Open', FieldType.URL],
    ['event', 'Event', FieldType.INTEGER],
  ];
  // Provider: a cell of a list holds 4,000 characters at most.
  const CELL = 4000;

  const open = (event) => url.resolveRecord({ recordType: 'calendarevent', recordId: event, isEditMode: false });

  return {
    /**
     * @param {any} form
     * @param {CalRelay.MeetingRow[]} rows
     * @param {{ tab?: string }} place
     */
    add: (form, rows, place) => {
      const list = form.addSublist({
        id: 'custpage_calrelay_meetings',
        label: 'Meetings',
        type: SublistType.LIST,
        ...place,
      });
      COLUMNS.forEach(([id, label, type]) => list.addField({ id: `custpage_${id}`, label, type }));
      list
        .getField?.({ id: 'custpage_event' })
        ?.updateDisplayType({ displayType: serverWidget.FieldDisplayType.HIDDEN });
      rows.forEach((row, lineNumber) => {
        const cells = { ...row, open: open(row.event) };
        COLUMNS.forEach(([id]) => {
          const value = String(cells[id] ?? '').slice(0, CELL);
          // Provider: an empty text is refused.
          if (value !== '') list.setSublistValue({ id: `custpage_${id}`, line: lineNumber, value });
        });
      });
    },
  };
});
