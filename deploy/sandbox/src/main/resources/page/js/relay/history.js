import { h } from '../dom.js';
import { clockWithSeconds } from '../model/time.js';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A meeting's history, newest first: what was seen, decided, why, and what came of it. */
export function historyList(history, extra = () => null) {
  if (!history.length) return h('p.quiet', {}, 'Nothing was decided yet.');
  return h('ol.history', {}, history.map((each) => h('li', {},
    h('p.decided', {}, h('time', { datetime: each.at }, clockWithSeconds(new Date(each.at), zone)), ' ', h('strong', {}, each.decided)),
    each.seen && h('p', {}, h('span.quiet', {}, 'seen '), each.seen),
    each.why && h('p', {}, h('span.quiet', {}, 'because '), each.why),
    each.outcome && h('p.outcome', {}, each.outcome),
    extra(each))));
}
