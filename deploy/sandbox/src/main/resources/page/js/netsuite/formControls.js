import { freshId, h, labelled, select } from '../dom.js';

const INPUTS = { DATE: 'date', TIMEOFDAY: 'time', INTEGER: 'number', EMAIL: 'email' };
const TARGETS = { company: ['customer', 'partner', 'vendor'], transaction: ['opportunity'], attendee: null, entity: null };

/** A control for a field as the account defines it. @returns {{element: Node, input: HTMLElement}} */
export function control({ id, label, type, values, target, required }, value, world) {
  const text = required ? `${label} *` : label;
  if (type === 'CHECKBOX') {
    const input = h('input', { type: 'checkbox', id: freshId(id), name: id, checked: value === true });
    return { input, element: h('div.check', {}, input, h('label', { for: input.id }, text)) };
  }
  const input = field({ type, values, target }, value, world);
  input.name = id;
  const element = labelled(text, input);
  if (type === 'TEXTAREA') element.classList.add('wide');
  return { input, element };
}

function field({ type, values, target }, value, world) {
  const now = value === null || value === undefined ? '' : String(value);
  if (values.length) return select([['', ''], ...values.map((each) => [each, each])], now);
  if (target) return select([['', ''], ...choices(target, now, world)], now);
  if (type === 'TEXTAREA') return h('textarea', { rows: 3 }, now);
  return h('input', { type: INPUTS[type] ?? 'text', value: now });
}

/** What a select may point at; what stands in it stays, known or not. */
function choices(target, now, world) {
  const types = target in TARGETS ? TARGETS[target] : [target];
  const found = world.records.filter((each) => !types || types.includes(each.type)).map((each) => [String(each.id), each.name]);
  return !now || found.some(([id]) => id === now) ? found : [...found, [now, `#${now}`]];
}

export const valueOf = (input) => (input.type === 'checkbox' ? input.checked : input.value);

export const entityChoices = (world) => choices('attendee', '', world).filter(([id]) => world.directory.nameOf(id));
