import type { LineVerb } from '@callwright/flow/sdk';
import type { PhoneEvent } from '../../calls/happening.ts';
import type { Reply } from '../../calls/reply.ts';

/** How a phone reaches the runtime: in this process, or over HTTP. */
export type PhoneLine = {
  readonly tell: (
    event: PhoneEvent,
    n: number,
  ) => Promise<{ readonly kind: 'taken' | 'repeated' | 'dropped' | 'early'; readonly reply: Reply }>;
  readonly ask: () => Promise<Reply>;
};

/** What a phone has performed; a call is sound when nothing in it was performed twice. */
export type PhoneDiary = {
  /** Every line that stood, by generation. */
  readonly lines: ReadonlyMap<number, Reply>;
  /** Legs that it rang, in order. */
  readonly rung: readonly string[];
  readonly messages: readonly string[];
  /** Whether the caller hung up, by this phone's account. */
  readonly hungUp: () => boolean;
  readonly problems: readonly string[];
};

/**
 * A phone that plays the telephone engine of a simulated call by chance: it performs what stands on the line, and
 * reports each thing under the generation in which it happened, until the call is over.
 */
export type Phone = {
  readonly diary: PhoneDiary;
  /** Takes up what stands; `over` once nothing more is to be heard. An old answer may come late. */
  readonly hear: (reply: Reply) => 'more' | 'over';
  /** The same, of an answer that was asked for just now: it can't be older than what is known. */
  readonly hearNow: (reply: Reply) => 'more' | 'over';
  /** The next thing that happens on the line as it stands, null when it waits for the other side. */
  readonly act: () => { readonly event: PhoneEvent; readonly n: number } | null;
};

/** `chance`: from 0 to below 1. */
export function createPhone(call: string, first: Reply, chance: () => number): Phone {
  const lines = new Map<number, Reply>();
  const rung: string[] = [];
  const messages: string[] = [];
  const problems: string[] = [];
  let standing = first;
  let coming: PhoneEvent[] = [];
  let sent = 0;
  let over = false;
  let hungUp = false;

  function see(reply: Reply): void {
    const known = lines.get(reply.generation);
    if (known !== undefined && JSON.stringify(known.verbs) !== JSON.stringify(reply.verbs) && reply.verbs.length > 0) {
      problems.push(`line ${reply.generation} changed after it stood`);
    }
    if (known === undefined) lines.set(reply.generation, reply);
  }

  function hear(reply: Reply): 'more' | 'over' {
    see(reply);
    if (reply.phase === 'ended' && reply.generation >= standing.generation) over = true;
    if (reply.generation > standing.generation) take(reply);
    return over ? 'over' : 'more';
  }

  function take(reply: Reply): void {
    standing = reply;
    sent = 0;
    coming = reply.phase === 'live' ? whatHappens(reply) : [];
  }

  function whatHappens({ generation, verbs }: Reply): PhoneEvent[] {
    const waiting = verbs.at(-1);
    if (waiting === undefined) return [];
    if (chance() < 0.06) return [hangUp(waiting)];
    switch (waiting.verb) {
      case 'say':
      case 'pause':
        return [{ kind: 'finished', generation }];
      case 'gather':
        return keys(generation, waiting, chance);
      case 'record':
        return [chance() < 0.2 ? hangUp(waiting) : recorded(generation)];
      case 'dial':
        return [dialled(generation)];
      case 'bridge':
        return [chance() < 0.5 ? { kind: 'partyLeft', generation } : hangUp(waiting)];
      case 'hold':
      case 'hangup':
        return [];
    }
  }

  function hangUp(waiting: LineVerb): PhoneEvent {
    hungUp = true;
    return waiting.verb === 'record' ? { kind: 'hungUp', message: message() } : { kind: 'hungUp' };
  }

  function message(): { ref: string; seconds: number } {
    const ref = `${call}-message-${messages.length}`;
    messages.push(ref);
    return { ref, seconds: 3 };
  }

  function recorded(generation: number): PhoneEvent {
    if (chance() < 0.2) return { kind: 'recorded', generation, message: { kind: 'nothing' } };
    return { kind: 'recorded', generation, message: { kind: 'recorded', ...message(), by: 'key' } };
  }

  function dialled(generation: number): PhoneEvent {
    rung.push(`${call}.${generation}`);
    const outcome =
      chance() < 0.5
        ? ({ kind: 'answered', leg: `leg-${generation}`, target: '+49891' } as const)
        : ({ kind: chance() < 0.5 ? 'busy' : 'noAnswer' } as const);
    return { kind: 'dialled', generation, outcome };
  }

  see(first);
  take(first);
  if (first.phase === 'ended') over = true;
  return {
    diary: { lines, rung, messages, problems, hungUp: () => hungUp },
    hear,
    hearNow: (reply) => {
      if (reply.generation < standing.generation) problems.push(`line ${standing.generation} was forgotten`);
      return hear(reply);
    },
    act: () => {
      const event = coming.shift();
      return event === undefined ? null : { event, n: sent++ };
    },
  };
}

const KEYS = ['1', '2', '3', '*', '#'] as const;

function keys(
  generation: number,
  { digits, keys: wanted }: Extract<LineVerb, { verb: 'gather' }>,
  chance: () => number,
): PhoneEvent[] {
  if (chance() < 0.15) return [{ kind: 'silence', generation }];
  if (digits === undefined) {
    const from = chance() < 0.8 && wanted !== undefined && wanted.length > 0 ? wanted : KEYS;
    return [{ kind: 'keys', generation, keys: from[Math.floor(chance() * from.length)] ?? '1' }];
  }
  const typed = Array.from({ length: digits.max }, () => String(Math.floor(chance() * 10)));
  return typed.map((key) => ({ kind: 'keys', generation, keys: key }));
}
