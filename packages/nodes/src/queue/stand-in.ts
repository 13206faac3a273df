import { again, bridge, dial, hangUp, loop, type Run, record, recording, request, say } from '@callwright/flow/sdk';
import { MUSIC } from '../conversation/music.ts';
import { messages } from '../services/index.ts';
import type { StandIn } from '../services/stand-in.ts';
import type { Queueing } from './config.ts';
import { ACCEPT_STAND_IN, MESSAGE_THANKS, NOBODY_MESSAGE } from './first-texts.ts';

const RING_SECONDS = 25;
const ACCEPT_SECONDS = 10;
const ACCEPT_KEY = '1';
const MESSAGE = { maxSeconds: 180, silenceSeconds: 5, beep: true } as const;

/** What the queue's people have set up for when nobody is there; `nobody` where that helps nobody either. */
export function* standIn(
  config: Queueing,
  instead: StandIn,
): Run<'answered' | 'nobody' | Queueing['leaveKeys'][number]['exit']> {
  switch (instead.kind) {
    case 'numbers':
      return yield* ringInOrder(config, instead.numbers);
    case 'callback':
      return config.leaveKeys.find(({ purpose }) => purpose === 'callback')?.exit ?? 'nobody';
    case 'box':
      return yield* takeMessage(instead.box);
  }
}

/** One telephone after another; whoever picks up must press a key, so that no mailbox takes the call. */
function* ringInOrder({ hears }: Queueing, numbers: readonly string[]): Run<'answered' | 'nobody'> {
  return yield* loop(0, function* (index) {
    const number = numbers[index];
    if (number === undefined) return 'nobody';
    const accept = { key: ACCEPT_KEY, prompt: ACCEPT_STAND_IN, seconds: ACCEPT_SECONDS } as const;
    const outcome = yield* dial({ targets: [number], seconds: RING_SECONDS, accept, music: MUSIC[hears] });
    if (outcome.kind !== 'answered') return again(index + 1);
    // Nobody has asked them whether they agree to being recorded.
    yield* recording('stop');
    yield* bridge(outcome.leg);
    return 'answered';
  });
}

function* takeMessage(box: string): Run<'nobody'> {
  yield* say(NOBODY_MESSAGE);
  const said = yield* record(MESSAGE);
  if (said.kind === 'nothing') return 'nobody';
  const answer = yield* request(messages, { box, recording: said.ref, seconds: said.seconds });
  if (answer.kind === 'error') return 'nobody';
  yield* say(MESSAGE_THANKS);
  return yield* hangUp();
}
