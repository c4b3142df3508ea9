import { Activity } from './activity/activity.js';
import { Board } from './calendars/board.js';
import { h } from './dom.js';
import { Crossings } from './live/crossings.js';
import { Pulse } from './live/pulse.js';
import { World } from './model/world.js';
import { NetSuiteScreen } from './netsuite/netsuiteScreen.js';
import { noticeShelf } from './notices.js';
import { RelayScreen } from './relay/relayScreen.js';
import { Shell } from './shell.js';
import { WorldScreen } from './world/worldScreen.js';

const READ_AGAIN_AFTER_MS = 60;

/** Puts the page together; serves as its table of contents. */
async function begin() {
  const world = await World.read();
  const pulse = new Pulse();
  const crossings = new Crossings();
  const activity = new Activity(world);
  const views = {
    calendars: new Board(world),
    netsuite: new NetSuiteScreen(world),
    relay: new RelayScreen(world),
    world: new WorldScreen(world, pulse),
  };
  const shell = new Shell({ world, pulse, views, activity });
  document.body.replaceChildren(shell.element, noticeShelf);
  shell.follow();

  let timer = 0;
  const readAgain = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      views.calendars.refresh();
      shell.refresh();
    }, READ_AGAIN_AFTER_MS);
  };

  pulse.addEventListener('changes', ({ detail: { entries, first } }) => {
    const news = crossings.take(entries);
    activity.show(news, first);
    if (first) return;
    readAgain();
    for (const { crossing, arrival } of news) if (arrival) views.calendars.showArrival(crossing, arrival);
  });
  pulse.addEventListener('state', ({ detail }) => {
    world.setNow(detail.now);
    shell.state(detail);
    views.relay.state(detail, pulse.refresh);
  });
  pulse.addEventListener('silence', () => shell.silent());
  pulse.begin();
}

begin().catch((silence) => {
  document.body.replaceChildren(h('main.broken', {}, h('h1', {}, 'The sandbox does not answer'), h('p', {}, silence.message), h('p', {}, h('a', { href: '/' }, 'Try again'))));
});
