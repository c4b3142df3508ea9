/**
 * The page for what a meeting belongs to. A person can as well edit the fields on the event itself; this changes all events of
 * a meeting that stands in several.
 *
 * @NApiVersion 2.1
 */
define(['N/ui/serverWidget', './associations', './events', '../lib/associationFields', '../lib/associationRequest'], (
  /** @type {typeof import('N/ui/serverWidget')} */ serverWidget,
  associations,
  events,
  associationFields,
  associationRequest,
) => {
  const LABELS = { customer: 'Companies', contact: 'Contacts', opportunity: 'Opportunities', supportcase: 'Cases' };

  const current = (id) => {
    const { record } = events.load(Number(id));
    return record ? associationFields.read(record).all : associationFields.map(() => []);
  };

  return {
    change: (body) => {
      const { event, wanted } = associationRequest.read(body);
      if (!associations.choose(event, wanted)) {
        throw Object.assign(new Error(`There is no event ${event} that you may see.`), { name: 'CALRELAY_NO_EVENT' });
      }
      return { event, associations: associationRequest.list(current(event)) };
    },
    show: ({ event }) => {
      const form = serverWidget.createForm({ title: 'Records of the meeting' });
      const all = current(event);
      associationFields.KINDS.forEach((kind) => {
        const field = form.addField({ id: `custpage_${kind}`, label: LABELS[kind], type: serverWidget.FieldType.TEXT });
        field.defaultValue = all[kind].join(', ');
        field.updateDisplayType({ displayType: serverWidget.FieldDisplayType.INLINE });
      });
      return form;
    },
  };
});
