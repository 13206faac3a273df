import type { LineVerb } from '@callwright/flow/sdk';
import type { Reply } from '../../../calls/reply.ts';
import { lineId } from '../ids.ts';
import { bridge } from './bridge.ts';
import { dial } from './dial.ts';
import { gather } from './gather.ts';
import { hold } from './hold.ts';
import { againId, hush } from './hush.ts';
import type { Interruption } from './interruption.ts';
import { record } from './record.ts';
import type { Message, Stage, Waiting } from './stage.ts';
import type { Teller } from './tells.ts';

export type PerformanceParts = Omit<Stage, 'generation' | 'nth' | 'signal'> & {
  readonly teller: Teller;
  /** Answers the caller, once. */
  readonly answer: () => Promise<void>;
  readonly hangUp: (reason: 'finished' | 'failed') => Promise<void>;
};

/** A line that is being performed, verb by verb. */
export type Performance = {
  /** Null when it can't be performed. */
  readonly generation: () => number | null;
  /** Another line stands that begins with this one's texts: goes on with it. False when it doesn't. */
  readonly extend: (reply: Reply) => boolean;
  readonly key: (digit: string) => void;
  /** What a `record` has got when the caller hangs up. */
  readonly hungUp: () => Promise<Message | null>;
  /** Stops the music that a waiting verb plays, and only that. */
  readonly hush: () => void;
  /** Stops what can be heard and what is waited for. */
  readonly stop: (interruption?: Interruption) => void;
};

export function perform(parts: PerformanceParts, first: Reply): Performance {
  const stopping = new AbortController();
  let skipping = new AbortController();
  let reply = first;
  let at = 0;
  let running = false;
  let failed = false;
  let waiting: Waiting | null = null;
  /** Keys that interrupted the prompts of a gather. */
  let pressed = '';

  async function run(): Promise<void> {
    running = true;
    try {
      if (parts.again && at === 0) await hush(parts.exchange.ari, parts.call, parts.channel, reply);
      for (;;) {
        const verb = reply.verbs[at];
        if (stopping.signal.aborted) return;
        if (verb === undefined) break;
        if (verb.verb !== 'hangup') await parts.answer();
        if (stopping.signal.aborted) return;
        if (verb.verb === 'hangup') return await parts.hangUp(verb.reason);
        if (!isTell(verb)) {
          waiting = wait(verb);
          return;
        }
        const next = await parts.teller.tell(reply.verbs, at, playbackId(), eitherOf(stopping.signal, skipping.signal));
        // A key may have skipped the rest meanwhile.
        at = Math.max(at, next);
      }
    } finally {
      running = false;
    }
    if (reply.phase !== 'live') return;
    parts.report({ kind: 'finished', generation: reply.generation });
    parts.answered();
  }

  function go(): void {
    run().catch((error: unknown) => {
      parts.exchange.log.error({ call: parts.call, err: error }, 'A line could not be performed');
      // Nothing is performed: whoever looks after the call has it performed again.
      failed = true;
    });
  }

  function playbackId(): string {
    const id = lineId(parts.call, reply.generation, at);
    return parts.again ? againId(id) : id;
  }

  function wait(verb: Exclude<LineVerb, { verb: 'say' | 'pause' | 'hangup' }>): Waiting {
    const { generation } = reply;
    const stage: Stage = { ...parts, generation, nth: at, signal: stopping.signal };
    switch (verb.verb) {
      case 'gather':
        return gather(stage, verb, pressed);
      case 'record':
        return record(stage, verb);
      case 'dial':
        return dial(stage, verb);
      case 'bridge':
        return bridge(stage, verb);
      case 'hold':
        return hold(stage, verb);
    }
  }

  go();
  return {
    generation: () => (failed ? null : reply.generation),
    extend: (next) => {
      const { resumes, generation } = next;
      if (stopping.signal.aborted || generation !== reply.generation + 1) return false;
      if (resumes === 0 || resumes !== reply.verbs.length || waiting !== null) return false;
      reply = next;
      if (!running) go();
      return true;
    },
    key: (digit) => {
      if (waiting !== null) return waiting.key(digit);
      const last = reply.verbs.at(-1);
      if (last?.verb === 'gather') {
        if (last.bargeIn === false) return;
        pressed += digit;
        at = reply.verbs.length - 1;
        skipping.abort();
        skipping = new AbortController();
      }
      parts.report({ kind: 'keys', generation: reply.generation, keys: digit });
    },
    hungUp: async () => (await waiting?.hungUp?.()) ?? null,
    hush: () => waiting?.hush?.(),
    stop: (interruption) => stopping.abort(interruption),
  };
}

function isTell(verb: LineVerb): verb is Extract<LineVerb, { verb: 'say' | 'pause' }> {
  return verb.verb === 'say' || verb.verb === 'pause';
}

function eitherOf(one: AbortSignal, other: AbortSignal): AbortSignal {
  return AbortSignal.any([one, other]);
}
