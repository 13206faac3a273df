import { again, bridge, type Dialled, defineNode, dial, loop, type Run, say, text } from '@callwright/flow/sdk';
import type { Static } from 'typebox';
import { MUSIC } from '../conversation/music.ts';
import { config } from './config.ts';
import { dialable, isDialable } from './dialable.ts';
import { examples } from './examples.ts';
import { nearer, type Unreached } from './nearer.ts';

type Transfer = Pick<Static<typeof config>, 'seconds' | 'accept' | 'hears' | 'callerId'>;

/** Rings these numbers at once; numbers that came out as something else than a number can't be reached. */
function* ring(transfer: Transfer, targets: readonly string[]): Run<Dialled> {
  const numbers = targets.map(dialable).filter((number) => number !== null);
  if (numbers.length === 0) return { kind: 'failed' };
  const { accept, hears = 'ringing' } = transfer;
  return yield* dial({
    targets: numbers,
    seconds: transfer.seconds,
    callerId: transfer.callerId ?? 'line',
    ...(accept ? { accept } : {}),
    ...(hears === 'ringing' ? {} : { music: MUSIC[hears] }),
  });
}

/** Connects the caller with one of several telephones, and goes on when the other side has hung up. */
export default defineNode({
  type: 'transfer',
  version: 1,
  category: 'connect',
  icon: 'transfer',
  config,
  initial: { targets: [], ring: 'inOrder', seconds: 20 },
  exits: ['answered', 'noAnswer', 'busy', 'notAccepted', 'failed'],
  summary: ({ targets, ring, seconds }) => ({
    key: targets.length === 0 ? 'nobody' : targets.length === 1 ? 'one' : ring,
    values: { targets: targets.map(({ name, number }) => name ?? number), seconds },
  }),
  rules: ({ targets }) => [
    ...(targets.length === 0 ? [{ path: ['targets'], key: 'nobody' }] : []),
    ...targets.flatMap(({ number }, i) =>
      isDialable(number) ? [] : [{ path: ['targets', i, 'number'], key: 'noNumber' }],
    ),
  ],
  *run({ config }) {
    const { before, targets } = config;
    if (before) yield* say(before);
    if (config.ring === 'together') {
      const numbers: string[] = [];
      for (const target of targets) numbers.push(yield* text(target.number));
      const outcome = yield* ring(config, numbers);
      if (outcome.kind !== 'answered') return outcome.kind;
      yield* bridge(outcome.leg);
      return 'answered';
    }
    const first: { index: number; so: Unreached } = { index: 0, so: 'failed' };
    return yield* loop(first, function* ({ index, so }) {
      const target = targets[index];
      if (target === undefined) return so;
      const outcome = yield* ring(config, [yield* text(target.number)]);
      if (outcome.kind !== 'answered') return again({ index: index + 1, so: nearer(so, outcome.kind) });
      yield* bridge(outcome.leg);
      return 'answered';
    });
  },
  examples,
});
