import { spokenWaited } from '@callwright/flow/expression';
import type { Spoken } from '@callwright/flow/sdk';
import { WAITED } from '@callwright/nodes/services';
import type { Clock } from '../calls/clock.ts';
import type { LegNews } from '../telephony/leg-news.ts';
import type { LegEvent, Legs } from '../telephony/legs.ts';
import type { AgentTelephone } from './agent-telephones.ts';
import type { Done, TicketDetails } from './port.ts';

/** What rings at one agent, on one or several telephones. */
export type OfferRing = {
  /** Says by hand that the telephone was taken: presses the key that one that is held waits for. False: nothing is held. */
  readonly accept: () => boolean;
  /** Rings no more. The telephone with which the caller was taken goes on. */
  readonly stop: () => void;
};

export type RingOrder = {
  /** `<offer>.<agent>`, followed by the number of the telephone. */
  readonly name: string;
  readonly telephones: readonly AgentTelephone[];
  readonly together: boolean;
  readonly from: string;
  readonly call: string | null;
  readonly seconds: number;
  readonly details: TicketDetails;
  /** When the wait began. */
  readonly since: number;
};

export type RingParts = {
  readonly legs: Legs;
  readonly legNews: Pick<LegNews, 'listen'>;
  readonly clock: Clock;
  /** Somebody hears for so long who it is. */
  readonly pickedUp: (leg: string, ms: number) => void;
  /** Somebody has taken the caller; refused: it was too late. */
  readonly accepted: (leg: string) => Promise<Done>;
  /** No telephone rings any more. */
  readonly declined: () => void;
  readonly failed: (error: unknown) => void;
};

/** How long a telephone waits for the key. */
const KEY_SECONDS = 10;
/** A text is spoken at this speed at the least. */
const MS_PER_LETTER = 90;
/** Orders and answers on their way. */
const MARGIN_MS = 3000;
const LEAST_SECONDS = 5;

/** A text for the agent that says how long the caller has waited, in the language of the text. */
function sayingWait(spoken: Spoken, ms: number): Spoken {
  if (!spoken.text.includes(WAITED)) return spoken;
  return { ...spoken, text: spoken.text.replaceAll(WAITED, spokenWaited(ms / 1000, spoken.language)) };
}

export function createOfferRing(parts: RingParts, order: RingOrder): OfferRing {
  const { legs, legNews, clock } = parts;
  const { telephones, together, details } = order;
  const rung = new Map<string, { state: 'ringing' | 'held' | 'over'; off: () => void }>();
  let next = 0;
  let over = false;
  let taken: string | null = null;
  let deciding = false;
  let cancelNext = () => {};

  const share = Math.max(LEAST_SECONDS, Math.floor(order.seconds / Math.max(1, telephones.length)));

  function attempt(what: Promise<unknown>): void {
    what.catch(parts.failed);
  }

  function ringNext(): void {
    const telephone = telephones[next];
    if (telephone === undefined || over) return;
    const leg = `${order.name}.${next}`;
    next += 1;
    rung.set(leg, { state: 'ringing', off: legNews.listen(leg, (event) => heard(leg, event)) });
    const { from, call } = order;
    const seconds = together ? order.seconds : share;
    attempt(legs.ring({ leg, to: telephone.to, from, seconds, ...(call === null ? {} : { call }) }));
    if (together) ringNext();
    else if (next < telephones.length) {
      cancelNext();
      cancelNext = clock.after(share * 1000, () => {
        if (rung.get(leg)?.state !== 'held') ringNext();
      });
    }
  }

  function heard(leg: string, event: LegEvent): void {
    if (over) return;
    switch (event.kind) {
      case 'ringing':
        return;
      case 'answered':
        return hold(leg);
      case 'key':
        return take(leg);
      case 'said':
        // Whoever presses nothing isn't there: a mailbox, or a pocket.
        return details.acceptKey === null ? take(leg) : attempt(legs.hangUp(leg));
      case 'ended':
        return ended(leg);
    }
  }

  function hold(leg: string): void {
    const one = rung.get(leg);
    if (one === undefined || one.state !== 'ringing') return;
    one.state = 'held';
    const { acceptKey } = details;
    const whisper = details.whisper.map((spoken) => sayingWait(spoken, clock.now() - order.since));
    if (whisper.length === 0 && acceptKey === null) return take(leg);
    const letters = whisper.reduce((sum, { text }) => sum + text.length, 0);
    const waits = acceptKey === null ? 0 : KEY_SECONDS;
    parts.pickedUp(leg, letters * MS_PER_LETTER + waits * 1000 + MARGIN_MS);
    attempt(legs.say(leg, whisper, { keys: acceptKey === null ? [] : [acceptKey], seconds: waits }));
  }

  function take(leg: string): void {
    const one = rung.get(leg);
    if (over || deciding || one === undefined || one.state === 'over') return;
    deciding = true;
    taken = leg;
    parts
      .accepted(leg)
      .then((done) => {
        if ('refused' in done) taken = null;
        stop();
      })
      .catch((error: unknown) => {
        parts.failed(error);
        taken = null;
        stop();
      });
  }

  function ended(leg: string): void {
    const one = rung.get(leg);
    if (one === undefined || one.state === 'over') return;
    one.state = 'over';
    one.off();
    // Where another one rings, its turn has come already.
    if (deciding || [...rung.values()].some(({ state }) => state !== 'over')) return;
    if (next < telephones.length) return ringNext();
    over = true;
    parts.declined();
  }

  function stop(): void {
    over = true;
    cancelNext();
    for (const [leg, one] of rung) {
      one.off();
      if (leg !== taken && one.state !== 'over') attempt(legs.hangUp(leg));
    }
  }

  ringNext();
  return {
    accept: () => {
      const held = [...rung].find(([, { state }]) => state === 'held')?.[0];
      if (held === undefined) return false;
      take(held);
      return true;
    },
    stop: () => {
      // Whoever is just taking the caller hears from the answer whether it was in time.
      if (!deciding) stop();
    },
  };
}
