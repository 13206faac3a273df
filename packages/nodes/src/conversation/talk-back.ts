import type { Frozen } from '@callwright/flow/document';
import { bridge, gather, hangUp, KeyField, PromptField, type Run, request, say } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { callbacks } from '../services/index.ts';
import { upTo } from './up-to.ts';

/** What whoever is called back hears first, until the author writes something else. */
export const FIRST_CONFIRM = {
  text: {
    en: 'Hello. You asked us to call you back. To be connected, press 1.',
    de: 'Guten Tag. Sie haben um einen Rückruf gebeten. Um verbunden zu werden, drücken Sie die 1.',
    hu: 'Jó napot kívánunk! Ön visszahívást kért. A kapcsoláshoz nyomja meg az 1-es gombot.',
  },
};

/** Whoever answers must press a key before an agent talks with them: a mailbox doesn't. */
export const confirmField = Type.Object(
  { prompt: PromptField({ default: FIRST_CONFIRM }), key: KeyField({ default: '1' }) },
  { additionalProperties: false },
);
type Confirm = Frozen<Static<typeof confirmField>>;

/** Who is called looks for the key; an agent waits meanwhile. */
const TIMES = 2;
const SECONDS = 6;

function* confirms({ prompt, key }: Confirm): Run<boolean> {
  const pressed = yield* upTo(TIMES, function* () {
    yield* say(prompt);
    const heard = yield* gather({ keys: [key], seconds: SECONDS });
    return heard.kind === 'key' ? heard.key : null;
  });
  return pressed !== null;
}

/**
 * Connects whoever was called back with the agent who waits for them. Without the key nobody was reached: the call
 * ends, the agent is free, and it is tried again later.
 */
export function* talkBack(confirm: Confirm | undefined): Run<'talked' | 'error'> {
  if (confirm !== undefined && !(yield* confirms(confirm))) return yield* hangUp();
  const waiting = yield* request(callbacks, { do: 'talk' });
  if (waiting.kind !== 'talk') return 'error';
  yield* bridge(waiting.leg);
  return 'talked';
}
