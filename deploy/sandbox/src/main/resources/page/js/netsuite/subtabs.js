import { freshId, h } from '../dom.js';

/** Tabs, by arrow keys too. @param {Array<{id: string, label: string, content: Node}>} parts */
export function subtabs(parts) {
  if (!parts.length) return h('p.quiet', {}, 'This record has no subtabs.');
  const tabs = h('div.subtabs', { role: 'tablist', 'aria-label': 'Subtabs' });
  const panels = parts.map(({ label, content }) => {
    const panel = h('div.subtab', { role: 'tabpanel', id: freshId('panel') }, content);
    const tab = h('button', { type: 'button', role: 'tab', id: freshId('tab'), 'aria-controls': panel.id, onclick: () => choose(tab) }, label);
    panel.setAttribute('aria-labelledby', tab.id);
    tabs.append(tab);
    return panel;
  });

  function choose(chosen) {
    [...tabs.children].forEach((tab, index) => {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panels[index].hidden = !isChosen;
    });
  }

  tabs.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return;
    const all = [...tabs.children];
    const next = all.at((all.indexOf(document.activeElement) + step) % all.length);
    choose(next);
    next.focus();
  });
  choose(tabs.firstChild);
  return h('div', {}, tabs, panels);
}
