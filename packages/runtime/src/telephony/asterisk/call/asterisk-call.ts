import type { Reply } from '../../../calls/reply.ts';
import type { ProviderParts } from '../../provider-parts.ts';
import type { AriEvent } from '../ari/ari-event.ts';
import type { Exchange } from '../exchange.ts';
import { startMusic } from '../line/hold-music.ts';
import type { Interruption } from '../line/interruption.ts';
import { type Performance, perform } from '../line/performance.ts';
import type { Message } from '../line/stage.ts';
import { createTeller } from '../line/tells.ts';
import { createReports } from './reports.ts';

/** A caller's channel, and the line that is performed on it. */
export type AsteriskCall = {
  readonly id: string;
  readonly channel: string;
  /** Generation that is being performed; null when none is. */
  readonly generation: () => number | null;
  readonly line: (reply: Reply) => void;
  /** Nothing is heard of Asterisk for a while: what is being performed must be performed again. */
  readonly interrupt: () => void;
  /** The channel is known to be gone; a message may have been left before. */
  readonly gone: (message: Message | null) => void;
  /** The caller talks in a room that somebody else has ordered, or no longer: hears no music of ours there. */
  readonly hear: (what: { music: string } | 'room') => void;
  /** Another process looks after it now. */
  readonly leave: () => void;
  readonly idle: () => Promise<void>;
};

export type CallFacts = {
  readonly id: string;
  readonly channel: string;
  readonly caller: string;
  readonly answered: boolean;
  /** Resolves when the runtime knows the call. */
  readonly begun: Promise<void>;
  /** Performed before by somebody else. */
  readonly adopted: boolean;
};

/** A caller doesn't wait in silence for longer than this. */
const SILENCE_MS = 1000;

export function createAsteriskCall(
  exchange: Exchange,
  calls: ProviderParts['calls'],
  facts: CallFacts,
  ended: () => Promise<void>,
): AsteriskCall {
  const { ari, clock, log } = exchange;
  const { id, channel } = facts;
  const path = `/channels/${encodeURIComponent(channel)}`;
  const reports = createReports({ calls, clock, log }, id, facts.begun);
  const teller = createTeller(exchange, id, channel);
  let performance: Performance | null = null;
  let standing: Reply | null = null;
  let again = facts.adopted;
  let answering: Promise<void> | null = facts.answered ? Promise.resolve() : null;
  let isOver = false;
  let stopMusic: (interruption?: Interruption) => void = () => {};
  let cancelMusic = () => {};
  let trailing: { readonly key: string; readonly until: number } | null = null;

  const off = ari.on(`channel:${channel}`, hear);

  function hear(event: AriEvent): void {
    switch (event.type) {
      case 'ChannelDtmfReceived':
        return key(event.digit);
      case 'ChannelHangupRequest':
      case 'StasisEnd':
      case 'ChannelDestroyed':
        return over();
      default:
    }
  }

  function key(digit: string): void {
    if (isOver) return;
    const late = trailing;
    trailing = null;
    const follows = late?.key === digit && clock.now() <= late.until;
    if (performance !== null && !follows) performance.key(digit);
    else reports.tell({ kind: 'keys', generation: standing?.generation ?? 0, keys: digit });
  }

  function answer(): Promise<void> {
    answering ??= ari.order('POST', `${path}/answer`).then((outcome) => {
      if (outcome === 'gone') over();
    });
    return answering;
  }

  async function hangUp(reason: 'finished' | 'failed'): Promise<void> {
    const busy = reason === 'failed' && answering === null ? { reason: 'congestion' } : undefined;
    if ((await ari.order('DELETE', path, busy)) === 'gone') over();
  }

  function quiet(interruption?: Interruption): void {
    cancelMusic();
    stopMusic(interruption);
    cancelMusic = () => {};
    stopMusic = () => {};
  }

  /** The flow takes its time: music, or, while the caller isn't answered yet, ringing. */
  function expectNews(): void {
    quiet();
    if (isOver || standing?.phase === 'ended') return;
    cancelMusic = clock.after(SILENCE_MS, () => {
      if (isOver) return;
      if (answering === null) ari.order('POST', `${path}/ring`).catch(() => undefined);
      else stopMusic = startMusic(exchange, channel, 'default');
    });
  }

  function stop(interruption?: Interruption): void {
    quiet(interruption);
    performance?.stop(interruption);
    performance = null;
  }

  function over(left: Message | null = null): void {
    if (isOver) return;
    isOver = true;
    void tellOver(left);
  }

  async function tellOver(known: Message | null): Promise<void> {
    const left = known === null && performance !== null ? performance.hungUp() : Promise.resolve(known);
    const message = await left.catch((error: unknown) => {
      log.error({ call: id, err: error }, 'The message of a caller who hung up could not be fetched');
      return null;
    });
    stop();
    off();
    if (standing?.phase !== 'ended') reports.tell({ kind: 'hungUp', ...(message === null ? {} : { message }) });
    await ended();
  }

  function line(reply: Reply): void {
    if (isOver) return;
    if (standing !== null && reply.generation < standing.generation) return;
    if (performance !== null && reply.generation === performance.generation()) return;
    const before = performance;
    standing = reply;
    if (reply.phase === 'gone') return stop();
    quiet();
    if (before?.extend(reply) === true) return;
    before?.stop();
    performance = perform(
      {
        exchange,
        call: id,
        channel,
        caller: facts.caller,
        teller,
        again,
        answer,
        hangUp,
        report: reports.tell,
        answered: expectNews,
        typedAll: (terminator, ms) => {
          trailing = { key: terminator, until: clock.now() + ms };
        },
      },
      reply,
    );
    again = false;
  }

  expectNews();
  return {
    id,
    channel,
    generation: () => performance?.generation() ?? null,
    line,
    interrupt: () => {
      stop('interrupted');
      again = true;
    },
    gone: over,
    hear: (what) => {
      quiet();
      performance?.hush();
      if (what !== 'room' && what.music !== 'none') stopMusic = startMusic(exchange, channel, what.music);
    },
    leave: () => {
      isOver = true;
      stop('left');
      off();
    },
    idle: reports.idle,
  };
}
