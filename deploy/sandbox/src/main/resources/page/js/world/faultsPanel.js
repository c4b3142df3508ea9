import { hand } from '../api/hand.js';
import { h, labelled, select } from '../dom.js';
import { attempt } from '../notices.js';

const SERVICES = { graph: 'Microsoft Graph', google: 'Google', netsuite: 'NetSuite', relay: 'Relay' };
const FAVOURITES = [
  ['graph', 'throttle', 5, 'Graph throttles 5 calls'],
  ['google', 'expire-cursor', 1, 'Google’s sync token expires'],
  ['netsuite', 'concurrency', 5, 'NetSuite is too busy, 5 times'],
  ['graph', 'lose-notification', 3, 'Three of Graph’s notifications are lost'],
  ['netsuite', 'drop-response', 1, 'One answer of NetSuite’s is lost after the save'],
];

/** Trouble at one click. @returns {{element: Node, refresh: function(): Promise}} */
export function faultsPanel() {
  const standing = h('ul.standing', { 'aria-live': 'polite' });
  const services = select([], '');
  const faults = select([], '');
  const count = h('input', { type: 'number', min: 1, value: '5' });
  let possible = {};

  async function refresh() {
    const now = await hand.faults();
    if (!services.options.length) {
      possible = now.possible;
      services.append(...Object.keys(possible).filter((each) => possible[each].length).map((each) => h('option', { value: each }, SERVICES[each])));
      offer();
    }
    standing.replaceChildren(...now.standing.map((each) => h('li', {}, `${SERVICES[each.service]}: ${each.fault}`)));
    if (!now.standing.length) standing.append(h('li.quiet', {}, 'All is well.'));
  }

  const offer = () => faults.replaceChildren(...possible[services.value].map((each) => h('option', { value: each }, each)));
  const order = (service, fault, times) => attempt(() => hand.addFault({ service, fault, count: times }), `${SERVICES[service]}: ${fault}`).then(refresh);
  services.addEventListener('change', offer);
  const element = h('section.panel', { 'aria-label': 'Trouble' }, h('h2', {}, 'Trouble'),
    h('p.quiet', {}, 'It strikes the relay’s calls only. Watch the relay make up for it.'),
    h('div.buttons', {}, FAVOURITES.map(([service, fault, times, text]) => h('button', { type: 'button', onclick: () => order(service, fault, times) }, text))),
    h('div.row', {}, labelled('Service', services), labelled('Fault', faults), labelled('How often', count),
      h('button', { type: 'button', onclick: () => order(services.value, faults.value, Number(count.value)) }, 'Let it happen')),
    h('h3', {}, 'May still strike'), standing,
    h('button', { type: 'button', onclick: () => attempt(() => hand.clearFaults(), 'All trouble is over.').then(refresh) }, 'End all trouble'));
  return { element, refresh };
}
