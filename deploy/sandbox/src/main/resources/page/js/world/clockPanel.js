import { hand } from '../api/hand.js';
import { h } from '../dom.js';
import { attempt } from '../notices.js';

const STEPS = [['PT1H', '1 hour'], ['P1D', '1 day'], ['P7D', '1 week'], ['P30D', '30 days']];

/** Buttons that move the one clock of clouds and relay on. It never goes back. */
export function clockButtons(pulse) {
  return STEPS.map(([by, text]) => h('button', { type: 'button', onclick: () => attempt(() => hand.advance(by), `The clock moved on by ${text}.`).then(pulse.refresh) }, `+ ${text}`));
}

export function clockPanel(world, pulse) {
  return h('section.panel', { 'aria-label': 'Time' }, h('h2', {}, 'Time'),
    h('p.big', { 'data-now': 'long' }),
    h('p.quiet', {}, `In ${world.company.companyTimeZone}, the company’s zone. One clock for the clouds and the relay: subscriptions are renewed, windows move and tokens expire as they would.`),
    h('div.buttons', {}, clockButtons(pulse)));
}
