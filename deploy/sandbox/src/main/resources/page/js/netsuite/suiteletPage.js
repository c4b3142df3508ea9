import { screens } from '../api/netsuite.js';
import { h } from '../dom.js';
import { attempt } from '../notices.js';

/**
 * A Suitelet's page. Forms of serverWidget come as data and are drawn here; what a Suitelet writes itself stands in a frame
 * that may run nothing.
 */
export async function suiteletPage({ as, id }) {
  const page = h('article.record');
  const show = (content) => page.replaceChildren(...drawn(content, send));
  const send = (form) => attempt(async () => show(await screens.suitelet(as, id, form)));
  show(await screens.suitelet(as, id));
  return page;
}

function drawn(content, send) {
  if (typeof content === 'string') return [h('iframe.suitelet', { sandbox: '', srcdoc: content, title: 'Suitelet' })];
  const { title = 'Suitelet', fields = {}, sublists = {} } = content ?? {};
  const inputs = Object.entries(fields).map(([name, value]) => field(name, value));
  return [h('h2', {}, title),
    h('form.suitelet-form', { onsubmit: (event) => { event.preventDefault(); send(new URLSearchParams(new FormData(event.target))); } },
      inputs, inputs.length ? h('button.primary', { type: 'submit' }, 'Submit') : null),
    ...Object.entries(sublists).map(([name, sublist]) => lines(name, sublist))];
}

function field(name, value) {
  const input = h('input', { type: 'text', name, id: `suitelet-${name}`, value: String(value ?? '') });
  return h('div.field', {}, h('label', { for: input.id }, name.replace(/^custpage_(calrelay_)?/, '').replaceAll('_', ' ')), input);
}

function lines(name, { label, columns, rows }) {
  return h('section', {}, h('h3', {}, label || name), h('div.table-scroll', { tabindex: '0', role: 'region', 'aria-label': label || name }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map((column) => h('th', { scope: 'col' }, column.label || column.id)))),
    h('tbody', {}, rows.map((row) => h('tr', {}, columns.map((column) => h('td', {}, String(row[column.id] ?? '')))))))));
}
