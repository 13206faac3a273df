import { bridge, dial, say } from '@callwright/flow/sdk';
import { expect } from 'vitest';
import type { PhonePlan } from '../bench.ts';
import type { Need, Scenario, Stage } from '../scenario.ts';
import { words } from '../scenario-flow.ts';
import { comesTo, hears, soon } from '../soon.ts';

type Dialling = {
  readonly title: string;
  readonly needs?: readonly Need[];
  /** What the telephones do that are rung, all at once. */
  readonly plans: readonly PhonePlan[];
  readonly seconds?: number;
  readonly accept?: boolean;
  readonly play: (stage: Stage) => Promise<void>;
};

const accept = { key: '1', prompt: words('Press one to take the call'), seconds: 2 } as const;

const dialScene = ({ title, needs = [], plans, seconds = 4, accept: asks = false, play }: Dialling): Scenario => ({
  title,
  needs: ['rings', ...needs],
  *run(far) {
    yield* say(words('One moment'));
    const targets = far.slice(0, plans.length);
    const outcome = yield* dial({ targets, seconds, music: 'default', ...(asks ? { accept } : {}) });
    if (outcome.kind === 'answered') {
      yield* bridge(outcome.leg);
      yield* say(words(`Talked to ${targets.indexOf(outcome.target)}`));
    } else yield* say(words(outcome.kind));
  },
  play: async (stage) => {
    plans.forEach((plan, nth) => {
      stage.plan(nth, plan);
    });
    await play(stage);
  },
});

const comesOut = (...outcomes: readonly string[]) =>
  async function play({ ring }: Stage): Promise<void> {
    const caller = await ring();
    await soon(() => expect(outcomes).toContain(caller.heard().at(-1)?.text));
  };

export const dialling: readonly Scenario[] = [
  dialScene({
    title: 'two talk until the far end hangs up, and then the flow goes on',
    plans: [{ does: 'answers', after: 0.5, talks: 1.5 }],
    play: async ({ ring, phone }) => {
      const caller = await ring();
      await hears(caller, 'Talked to 0');
      expect(phone(0).rung()).toBe(1);
    },
  }),
  dialScene({
    title: 'two who talk hear each other',
    needs: ['voices'],
    plans: [{ does: 'answers', after: 0.3 }],
    play: async ({ ring, phone, number }) => {
      const caller = await ring();
      await comesTo(phone(0), 'up');
      await soon(async () => expect(await caller.voices()).toEqual([number(0)]));
      expect(await phone(0).voices()).toEqual(['caller']);
      await phone(0).hangUp();
      await hears(caller, 'Talked to 0');
    },
  }),
  dialScene({ title: 'busy', plans: [{ does: 'busy' }], play: comesOut('busy') }),
  dialScene({ title: 'nobody answers', seconds: 2, plans: [{ does: 'noAnswer' }], play: comesOut('noAnswer') }),
  dialScene({
    title: 'refused',
    needs: ['refuses'],
    plans: [{ does: 'refuses', after: 0.3 }],
    play: comesOut('busy', 'failed', 'noAnswer'),
  }),
  dialScene({
    title: 'a number that nobody has',
    plans: [{ does: 'unknown' }],
    play: comesOut('failed'),
  }),
  dialScene({
    title: 'of several that ring at once the first to answer has the call, and the others stop ringing',
    plans: [{ does: 'noAnswer' }, { does: 'busy' }, { does: 'answers', after: 1, talks: 2 }],
    play: async ({ ring, phone }) => {
      const caller = await ring();
      await comesTo(phone(2), 'up');
      await soon(() => expect(['idle', 'over']).toContain(phone(0).state()));
      await hears(caller, 'Talked to 2');
      expect([0, 1, 2].map((nth) => phone(nth).rung())).toEqual([1, 1, 1]);
    },
  }),
  dialScene({
    title: 'of several none of which answers, it is told that one was busy or that nobody answered',
    seconds: 2,
    plans: [{ does: 'busy' }, { does: 'noAnswer' }],
    play: comesOut('busy', 'noAnswer'),
  }),
  dialScene({
    title: 'the far end takes the call by key',
    needs: ['accepts'],
    accept: true,
    plans: [{ does: 'answers', after: 0.3 }],
    play: async ({ ring, phone }) => {
      const caller = await ring();
      await hears(phone(0), 'Press one to take the call');
      await phone(0).press('1');
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(phone(0).state()).toBe('up');
      await phone(0).hangUp();
      await hears(caller, 'Talked to 0');
    },
  }),
  dialScene({
    title: 'a mailbox that presses nothing does not have the call',
    accept: true,
    seconds: 6,
    plans: [{ does: 'mailbox', after: 0.3 }],
    play: comesOut('notAccepted'),
  }),
  dialScene({
    title: 'a mailbox does not take the call away from a person who answers later',
    needs: ['accepts'],
    accept: true,
    seconds: 8,
    plans: [
      { does: 'mailbox', after: 0.2 },
      { does: 'answers', after: 1.5, presses: '1', talks: 2 },
    ],
    play: async ({ ring }) => hears(await ring(), 'Talked to 1', 20_000),
  }),
  dialScene({
    title: 'telephones stop ringing when the caller hangs up',
    plans: [{ does: 'noAnswer' }, { does: 'noAnswer' }],
    seconds: 20,
    play: async ({ ring, phone, house }) => {
      const caller = await ring();
      await comesTo(phone(0), 'ringing');
      await caller.hangUp();
      await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['caller']));
      await soon(() => expect(['idle', 'over']).toContain(phone(0).state()));
    },
  }),
  dialScene({
    title: 'the far end is hung up when the caller hangs up while they talk',
    plans: [{ does: 'answers', after: 0.3 }],
    play: async ({ ring, phone, house }) => {
      const caller = await ring();
      await comesTo(phone(0), 'up');
      await new Promise((resolve) => setTimeout(resolve, 700));
      await caller.hangUp();
      await soon(async () => expect(await house.endsOf(caller.call)).toEqual(['caller']));
      await comesTo(phone(0), 'over');
    },
  }),
];
