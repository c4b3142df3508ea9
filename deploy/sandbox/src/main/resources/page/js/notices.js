import { h } from './dom.js';

const LIFE_MS = 6_000;
const shelf = h('div.notices', { role: 'status', 'aria-live': 'polite' });

export const noticeShelf = shelf;

/** Says something for a few seconds. @param {'fact'|'problem'} kind */
export function say(text, kind = 'fact') {
  const notice = h(`p.notice.${kind}`, {}, text);
  shelf.append(notice);
  while (shelf.children.length > 4) shelf.firstChild.remove();
  setTimeout(() => notice.remove(), LIFE_MS);
}

/** Does something that a cloud may refuse, and says so where it does. @returns whether it was done */
export async function attempt(deed, done) {
  try {
    await deed();
    if (done) say(done);
    return true;
  } catch (refused) {
    say(refused.message, 'problem');
    return false;
  }
}
