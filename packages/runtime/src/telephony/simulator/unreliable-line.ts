import type { PhoneLine } from './phone.ts';

/** How unreliable messages are; each is a probability. */
export type Trouble = {
  /** The message comes again, later. */
  readonly twice: number;
  /** The message waits until after messages that are sent later. */
  readonly late: number;
  /** The answer gets lost: the phone doesn't know whether it was heard. */
  readonly lost: number;
};

/** The phone has no answer: whether it was heard isn't known, and it asks or tells again. */
export class AnswerLost extends Error {
  override readonly name = 'AnswerLost';
}

export type UnreliableLine = PhoneLine & {
  /** Delivers everything that is still under way. */
  readonly drain: () => Promise<void>;
};

/** A line whose messages come late, twice and out of order, by `chance` (from 0 to below 1). */
export function unreliableLine(line: PhoneLine, trouble: Trouble, chance: () => number): UnreliableLine {
  let underWay: { readonly send: () => Promise<unknown>; wait: number }[] = [];

  async function passOn(): Promise<void> {
    for (const one of underWay) one.wait--;
    const due = underWay.filter(({ wait }) => wait <= 0);
    underWay = underWay.filter(({ wait }) => wait > 0);
    // At the same time, as from several connections.
    await Promise.all(due.map(({ send }) => send()));
  }

  return {
    ask: async () => {
      await passOn();
      return line.ask();
    },
    tell: async (event, n) => {
      const send = () => line.tell(event, n);
      if (chance() < trouble.twice) underWay.push({ send, wait: 1 + Math.floor(chance() * 5) });
      if (chance() < trouble.late) {
        underWay.push({ send, wait: 1 + Math.floor(chance() * 3) });
        throw new AnswerLost();
      }
      const [answer] = await Promise.all([send(), passOn()]);
      if (chance() < trouble.lost) throw new AnswerLost();
      return answer;
    },
    drain: async () => {
      while (underWay.length > 0) await passOn();
    },
  };
}
