import { taken } from '../model/time.js';

const SVG = 'http://www.w3.org/2000/svg';
const LIFE_MS = 6_000;
const PATIENCE_MS = 4_000;

function svg(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Draws a line from the calendar where a person changed something to where the relay wrote it, with the time it took. */
export class Arrows {
  #canvas;
  element = svg('svg', { class: 'arrows', 'aria-hidden': 'true' });

  constructor(canvas) {
    this.#canvas = canvas;
  }

  /** Waits for both ends: a lane reads its calendar again after the change is known. */
  draw(lanes, crossing, arrival) {
    const until = performance.now() + PATIENCE_MS;
    const look = () => {
      const target = this.#find(lanes(), arrival.place, arrival.event);
      const source = this.#find(lanes(), crossing.place, crossing.event) ?? target;
      if (target && source) this.#connect(source, target, arrival);
      else if (performance.now() < until) requestAnimationFrame(look);
    };
    look();
  }

  #find(lanes, place, event) {
    return lanes
      .filter((lane) => lane.place === place)
      .flatMap((lane) => lane.elementsOf(event))
      .find((element) => element.offsetParent);
  }

  #connect(source, target, arrival) {
    target.classList.add('arrived');
    setTimeout(() => target.classList.remove('arrived'), LIFE_MS);
    if (source === target) return;
    const group = svg('g', { class: `arrow at-${arrival.place}` });
    const [from, to] = [this.#middle(source), this.#middle(target)];
    const lift = Math.min(90, 24 + Math.abs(to.x - from.x) / 6);
    const top = Math.min(from.y, to.y) - lift;
    const line = svg('path', { d: `M${from.x},${from.y} C${from.x},${top} ${to.x},${top} ${to.x},${to.y}`, pathLength: 1 });
    group.append(line, ...this.#label((from.x + to.x) / 2, Math.min(from.y, to.y) - lift * 0.7, taken(arrival.ms)));
    this.element.append(group);
    setTimeout(() => group.remove(), LIFE_MS);
  }

  #label(x, y, text) {
    const width = 16 + text.length * 7;
    const words = svg('text', { x, y: y + 4 });
    words.textContent = text;
    return [svg('rect', { x: x - width / 2, y: y - 11, width, height: 22, rx: 11 }), words];
  }

  #middle(element) {
    const box = element.getBoundingClientRect();
    const base = this.#canvas.getBoundingClientRect();
    return { x: box.left - base.left + box.width / 2, y: box.top - base.top + Math.min(box.height / 2, 14) };
  }
}
