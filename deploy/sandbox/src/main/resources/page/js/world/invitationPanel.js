import { hand } from '../api/hand.js';
import { freshId, h, labelled } from '../dom.js';
import { daysLater, dateIn } from '../model/time.js';
import { say } from '../notices.js';

/** Somebody from outside who invites people of this world, moves the meeting, and cancels it. */
export function invitationPanel(world) {
  const it = fields(world);
  const problem = h('p.problem', { role: 'alert' });
  const sent = h('ul.standing');
  const element = h('form.panel', { 'aria-label': 'An outside organizer', novalidate: true, onsubmit: (event) => send(event) },
    h('h2', {}, 'An outside organizer'),
    h('p.quiet', {}, 'A stranger’s invitation arrives in the mailboxes of this world, as a foreign one does.'),
    h('div.pair', {}, labelled('From', it.email), labelled('Name', it.name)), labelled('Title', it.title),
    h('div.pair', {}, labelled('Begins', it.start, 'Berlin clock'), labelled('Ends', it.end)),
    h('fieldset', {}, h('legend', {}, 'To'), it.guests), problem, h('button.primary', { type: 'submit' }, 'Invite'), sent);

  async function send(event) {
    event.preventDefault();
    const invitation = {
      from: { email: it.email.value, name: it.name.value },
      to: [...it.guests.querySelectorAll(':checked')].map((each) => each.value),
      event: { title: it.title.value, start: `${it.start.value}:00`, end: `${it.end.value}:00`, timeZone: 'Europe/Berlin' },
    };
    const answer = await attemptInvitation(problem, () => hand.invite(invitation));
    if (answer) sent.append(sentRow(answer.uid, invitation, problem));
  }

  return element;
}

function fields(world) {
  const day = daysLater(dateIn(world.now(), 'Europe/Berlin'), 1);
  const guests = h('div.checks', {}, world.people.filter((each) => each.calendar !== 'none').map((person, index) => {
    const box = h('input', { type: 'checkbox', id: freshId('guest'), value: person.email, checked: index === 0 });
    return h('div.check', {}, box, h('label', { for: box.id }, person.name));
  }));
  return {
    email: h('input', { type: 'email', value: 'fred@outside.example' }),
    name: h('input', { type: 'text', value: 'Fred Outside' }),
    title: h('input', { type: 'text', value: 'Supplier review' }),
    start: h('input', { type: 'datetime-local', value: `${day}T17:00` }),
    end: h('input', { type: 'datetime-local', value: `${day}T18:00` }),
    guests,
  };
}

function sentRow(uid, invitation, problem) {
  const again = (text, deed) => h('button', { type: 'button', onclick: async () => (await attemptInvitation(problem, deed)) !== undefined && say(`${text}: done.`) }, text);
  const { event } = invitation;
  const row = h('li', {}, h('strong', {}, event.title), ' ',
    again('An hour later', () => {
      [event.start, event.end] = [hourLater(event.start), hourLater(event.end)];
      return hand.changeInvitation(uid, { start: event.start, end: event.end, timeZone: event.timeZone });
    }),
    again('Cancel it', () => hand.cancelInvitation(uid).then(() => row.remove())));
  return row;
}

const hourLater = (wall) => new Date(Date.parse(`${wall}Z`) + 3_600_000).toISOString().slice(0, 19);

/** @returns the answer; undefined where it was refused, which is then said beside the form */
async function attemptInvitation(problem, deed) {
  problem.textContent = '';
  try {
    return (await deed()) ?? null;
  } catch (refused) {
    problem.textContent = refused.message;
    return undefined;
  }
}
