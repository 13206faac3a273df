import { bridge, hold, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { LegEvent, Legs } from '../../legs.ts';
import { OWN_NUMBER } from '../house.ts';
import type { Scenario, Stage } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { comesTo, hears, hearsWhole, soon } from '../soon.ts';

const spoken = (text: string) => ({ text, language: 'en' });

function* waits() {
  yield* say(words('Please hold'));
  yield* hold({ music: 'default', ms: 60_000 });
}

function legsOf({ provider }: Stage): Legs {
  if (provider.legs === null) throw new Error('This provider rings no telephones.');
  return provider.legs;
}

const eventsOf = ({ house }: Stage, leg: string): readonly LegEvent[] => house.legs.filter((one) => one.leg === leg);
const comes = (stage: Stage, leg: string, event: object) =>
  soon(() => expect(eventsOf(stage, leg)).toContainEqual(expect.objectContaining({ leg, ...event })));

let rung = 0;

/** Rings the scenario's telephone; resolves when it was answered. */
async function answered(stage: Stage, nth: number, call?: string, named?: string): Promise<string> {
  stage.plan(nth, { does: 'answers', after: 0.2 });
  const leg = await ringing(stage, nth, call, named);
  await comes(stage, leg, { kind: 'answered' });
  return leg;
}

async function ringing(stage: Stage, nth: number, call?: string, leg = `leg-of-test-${rung++}`): Promise<string> {
  const order = { leg, to: stage.number(nth), from: OWN_NUMBER, seconds: 5 };
  await legsOf(stage).ring(call === undefined ? order : { ...order, call });
  return leg;
}

/** Waits until a telephone that was rung apart from the line has answered, talks with it, and goes on once it has left. */
const talksWith = (leg: string): Scenario['run'] =>
  function* () {
    yield* say(words('Please hold'));
    yield* hold({ music: 'default', ms: 60_000, keys: ['1'] });
    yield* bridge(leg);
    yield* say(words('How was it'));
    yield* hold({ music: 'none', ms: 60_000 });
  };

async function talking(stage: Stage, leg: string) {
  const caller = await stage.ring();
  await hearsWhole(caller, 'Please hold');
  await answered(stage, 0, undefined, leg);
  await caller.press('1');
  await soon(async () => expect(await caller.voices()).toEqual([stage.number(0)]));
  return caller;
}

const nobodyRings: Scenario['run'] = function* () {};

export const legs: readonly Scenario[] = [
  {
    title: 'a telephone is rung, hears a text, and its key is told',
    needs: ['legs'],
    run: nobodyRings,
    play: async (stage) => {
      const leg = await answered(stage, 0);
      expect(stage.phone(0).shown()).toBe(OWN_NUMBER);
      await legsOf(stage).say(leg, [spoken('A call for you')], { keys: ['1'], seconds: 5 });
      await hears(stage.phone(0), 'A call for you');
      await stage.phone(0).press('1');
      await comes(stage, leg, { kind: 'key', key: '1' });
      await legsOf(stage).hangUp(leg);
      await comes(stage, leg, { kind: 'ended' });
      await comesTo(stage.phone(0), 'over');
    },
  },
  {
    title: 'a telephone that presses nothing is told to have heard the text',
    needs: ['legs'],
    run: nobodyRings,
    play: async (stage) => {
      const leg = await answered(stage, 0);
      await legsOf(stage).say(leg, [spoken('A call for you')], { keys: ['1'], seconds: 1 });
      await comes(stage, leg, { kind: 'said' });
      await stage.phone(0).hangUp();
      await comes(stage, leg, { kind: 'ended', why: 'hungUp' });
    },
  },
  {
    title: 'why a telephone was not reached is told',
    needs: ['legs', 'refuses'],
    run: nobodyRings,
    play: async (stage) => {
      stage.plan(0, { does: 'busy' });
      stage.plan(1, { does: 'refuses', after: 0.2 });
      stage.plan(2, { does: 'noAnswer' });
      stage.plan(3, { does: 'unknown' });
      // Providers in the cloud don't tell a telephone that refuses from one that is busy.
      const whys = ['busy', expect.toBeOneOf(['refused', 'busy']), 'noAnswer', 'failed'];
      const all = await Promise.all([0, 1, 2, 3].map((nth) => ringing(stage, nth)));
      for (const [nth, leg] of all.entries()) await comes(stage, leg, { kind: 'ended', why: whys[nth] });
    },
  },
  {
    title: 'a telephone stops ringing when it is hung up',
    needs: ['legs'],
    run: nobodyRings,
    play: async (stage) => {
      stage.plan(0, { does: 'noAnswer' });
      const leg = await ringing(stage, 0);
      await comesTo(stage.phone(0), 'ringing');
      await legsOf(stage).hangUp(leg);
      await comes(stage, leg, { kind: 'ended' });
      await soon(() => expect(['idle', 'over']).toContain(stage.phone(0).state()));
    },
  },
  {
    title: 'a call is handed over warmly: two talk first, then the caller takes the place of the first',
    needs: ['legs', 'voices', 'conference'],
    run: waits,
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'Please hold');
      const [one, other] = [await answered(stage, 0, caller.call), await answered(stage, 1, caller.call)];
      const room = `room-${caller.call}`;
      await legsOf(stage).join(room, { leg: one }, { as: 'talking' });
      await legsOf(stage).join(room, { leg: other }, { as: 'talking' });
      await soon(async () => expect(await stage.phone(0).voices()).toEqual([stage.number(1)]));
      expect(await caller.voices()).toEqual(['music']);
      await legsOf(stage).join(room, { caller: caller.call }, { as: 'talking' });
      await legsOf(stage).hangUp(one);
      await soon(async () => expect(await caller.voices()).toEqual([stage.number(1)]));
      await legsOf(stage).part({ caller: caller.call }, 'default');
      await soon(async () => expect(await caller.voices()).toEqual(['music']));
      await legsOf(stage).hangUp(other);
      await caller.hangUp();
    },
  },
  {
    title: 'a flow goes on when the telephone that was rung apart from it has hung up',
    needs: ['legs', 'voices', 'conference'],
    run: talksWith('leg-that-goes'),
    play: async (stage) => {
      const caller = await talking(stage, 'leg-that-goes');
      expect(await legsOf(stage).sight('leg-that-goes')).toBe('up');
      await stage.phone(0).hangUp();
      await hears(caller, 'How was it');
      await soon(async () => expect(['over', 'unknown']).toContain(await legsOf(stage).sight('leg-that-goes')));
      await caller.hangUp();
    },
  },
  {
    title: 'a caller is kept for a telephone that still rings, though the first has hung up, and talks with it then',
    needs: ['legs', 'voices', 'conference'],
    run: talksWith('leg-that-hands-on'),
    play: async (stage) => {
      const caller = await talking(stage, 'leg-that-hands-on');
      const { keep, part, join } = legsOf(stage);
      await part({ caller: caller.call }, 'default');
      stage.plan(1, { does: 'answers', after: 4 });
      const next = await ringing(stage, 1, caller.call);
      await keep(caller.call, ['leg-that-hands-on', next]);
      await stage.phone(0).hangUp();
      await comes(stage, 'leg-that-hands-on', { kind: 'ended' });
      await soon(async () => expect(await caller.voices()).toEqual(['music']));
      await comes(stage, next, { kind: 'answered' });
      await join(caller.call, { leg: next }, { as: 'talking' });
      await join(caller.call, { caller: caller.call }, { as: 'talking' });
      await soon(async () => expect(await caller.voices()).toEqual([stage.number(1)]));
      await stage.phone(1).hangUp();
      await comes(stage, next, { kind: 'ended' });
      await keep(caller.call, []);
      await hears(caller, 'How was it');
      await caller.hangUp();
    },
  },
  {
    title: 'a caller who waits for a telephone in vain goes on in the flow',
    needs: ['legs', 'voices', 'conference'],
    run: talksWith('leg-that-leaves'),
    play: async (stage) => {
      const caller = await talking(stage, 'leg-that-leaves');
      const { keep, part } = legsOf(stage);
      await part({ caller: caller.call }, 'default');
      stage.plan(1, { does: 'busy', after: 2 });
      const next = await ringing(stage, 1, caller.call);
      await keep(caller.call, ['leg-that-leaves', next]);
      await stage.phone(0).hangUp();
      await comes(stage, next, { kind: 'ended' });
      await keep(caller.call, []);
      await hears(caller, 'How was it');
      await caller.hangUp();
    },
  },
  {
    title: 'three talk, and one of them can be muted',
    needs: ['legs', 'voices', 'conference'],
    run: waits,
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'Please hold');
      const [one, other] = [await answered(stage, 0, caller.call), await answered(stage, 1, caller.call)];
      const room = `three-${caller.call}`;
      const { join } = legsOf(stage);
      await join(room, { caller: caller.call }, { as: 'talking' });
      await join(room, { leg: one }, { as: 'talking' });
      await join(room, { leg: other }, { as: 'talking' });
      await soon(async () => expect(await caller.voices()).toEqual([stage.number(0), stage.number(1)]));
      await join(room, { leg: other }, { as: 'muted' });
      await soon(async () => expect(await caller.voices()).toEqual([stage.number(0)]));
      expect(await stage.phone(1).voices()).toEqual(['caller', stage.number(0)]);
      await caller.hangUp();
      await legsOf(stage).hangUp(one);
      await legsOf(stage).hangUp(other);
    },
  },
  {
    title: 'who listens in hears all and is heard by nobody; who whispers is heard by one',
    needs: ['legs', 'voices', 'monitoring'],
    run: waits,
    play: async (stage) => {
      const caller = await stage.ring();
      await hearsWhole(caller, 'Please hold');
      const [agent, supervisor] = [await answered(stage, 0, caller.call), await answered(stage, 1)];
      const room = `heard-${caller.call}`;
      const { join, hangUp } = legsOf(stage);
      await join(room, { caller: caller.call }, { as: 'talking' });
      await join(room, { leg: agent }, { as: 'talking' });
      await join(room, { leg: supervisor }, { as: 'listening' });
      await soon(async () => expect(await stage.phone(1).voices()).toEqual(['caller', stage.number(0)]));
      expect(await caller.voices()).toEqual([stage.number(0)]);
      await join(room, { leg: supervisor }, { as: 'whispering', to: agent });
      await soon(async () => expect(await stage.phone(0).voices()).toEqual(['caller', stage.number(1)]));
      expect(await caller.voices()).toEqual([stage.number(0)]);
      await caller.hangUp();
      await hangUp(agent);
      await hangUp(supervisor);
    },
  },
];
