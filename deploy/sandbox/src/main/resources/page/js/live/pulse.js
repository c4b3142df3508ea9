import { hand } from '../api/hand.js';
import { relay } from '../api/relay.js';

const TRACE_EVERY_MS = 400;
const STATE_EVERY_MS = 2_000;

/**
 * Asks what happened, again and again while somebody looks. Events: `changes` (new trace entries, oldest first; the
 * first time, all there are), `state` ({now, health, relays}; health null where no relay answers), `silence` (the sandbox
 * does not answer).
 */
export class Pulse extends EventTarget {
  #last = '';
  #seenAtLast = 0;
  #isFirst = true;

  begin() {
    this.#repeat(() => this.#trace(), TRACE_EVERY_MS);
    this.#repeat(() => this.#state(), STATE_EVERY_MS);
  }

  async #repeat(look, pause) {
    try {
      if (!document.hidden || this.#isFirst) await look();
    } catch (silence) {
      this.#tell('silence', silence);
    }
    setTimeout(() => this.#repeat(look, pause), pause);
  }

  /** Entries of the same instant come again, and are counted off. */
  async #trace() {
    const entries = (await hand.trace(this.#last)).slice(this.#seenAtLast);
    const first = this.#isFirst;
    this.#isFirst = false;
    if (entries.length) {
      const latest = entries.at(-1).at;
      const ofLatest = entries.filter(({ at }) => at === latest).length;
      this.#seenAtLast = latest === this.#last ? this.#seenAtLast + ofLatest : ofLatest;
      this.#last = latest;
    }
    if (entries.length || first) this.#tell('changes', { entries, first });
  }

  async #state() {
    const [now, relays, health] = await Promise.all([hand.now(), hand.relays(), relay.health()]);
    this.#tell('state', { now, relays, health });
  }

  /** Looks at once, after something was done that may have changed the state. */
  refresh = () => this.#state();

  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
