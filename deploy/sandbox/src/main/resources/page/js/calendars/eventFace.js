import { h } from '../dom.js';

const SIGNS = { series: ['↻', 'repeats'], private: ['◆', 'private'], busy: ['◆', 'shown as busy'], unanswered: ['?', 'not answered yet'] };

function sign(name) {
  const [character, words] = SIGNS[name];
  return h('span.sign', { title: words, role: 'img', 'aria-label': words }, character);
}

/** What an event shows of itself, in any view. */
export function eventFace(entry, event, view) {
  const time = event.allDay ? '' : event.startStr.slice(11, 16);
  const signs = [
    entry.isSeries && sign('series'),
    entry.access !== 'public' && sign(entry.access),
    entry.answer === 'none' && entry.organizer && sign('unanswered'),
  ];
  const face = view.startsWith('list')
    ? [h('span.name', {}, entry.title), entry.location && h('span.where', {}, entry.location), signs]
    : [h('span.line', {}, time && h('span.time', {}, time), signs), h('span.name', {}, entry.title), entry.location && h('span.where', {}, entry.location)];
  return { domNodes: [h('div.face', {}, face)] };
}
