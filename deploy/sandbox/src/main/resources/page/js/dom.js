/**
 * Makes an element.
 *
 * @param {string} spec tag and classes, such as `button.primary`
 * @param {object} properties attributes; `onclick` and the like are listeners, null and false are left out
 * @param {...(Node|string|number|null|undefined|false|Array)} children texts are texts, never HTML
 */
export function h(spec, properties = {}, ...children) {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag);
  if (classes.length) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value !== 'string') element[name] = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(3).filter((each) => each || each === 0));
  return element;
}

let lastId = 0;

/** An id that no other element of the page has. */
export const freshId = (name) => `${name}-${(lastId += 1)}`;

/** A labelled control, label above it. */
export function labelled(text, control, hint) {
  control.id ||= freshId('field');
  const note = hint ? h('small.hint', { id: `${control.id}-hint` }, hint) : null;
  if (note) control.setAttribute('aria-describedby', note.id);
  return h('div.field', {}, h('label', { for: control.id }, text), control, note);
}

/** A select. @param {Array<[string, string]>} options value and text */
export function select(options, chosen, onchange) {
  const element = h('select', { onchange: onchange ? () => onchange(element.value) : null });
  for (const [value, text] of options) {
    element.append(h('option', { value, selected: value === chosen }, text));
  }
  return element;
}
