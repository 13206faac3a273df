import type { CallRuntime } from '../calls/call-runtime.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { answered, type Becomes, ended } from './change-news.ts';
import type { Conversation } from './conversation.ts';
import type { Performer } from './perform.ts';

export type TakeUpParts = {
  readonly providers: Pick<ProviderDirectory, 'get'>;
  readonly calls: Pick<CallRuntime, 'standing'>;
  readonly performer: Performer;
  readonly later: (room: string, change: (now: Conversation) => Becomes) => void;
};

/** Goes on with a conversation that an earlier process has led. */
export type TakeUp = ((now: Conversation) => Promise<void>) & {
  /** Tries those again whose telephones couldn't be asked about yet, and places once more who wasn't there yet. */
  readonly again: (known: readonly Conversation[]) => Promise<void>;
};

export function createTakeUp({ providers, calls, performer, later }: TakeUpParts): TakeUp {
  /** Taken up once: their callers may have been taken up a moment later. */
  const fresh = new Set<string>();

  async function takeUp(now: Conversation): Promise<void> {
    const provider = providers.get(now.provider);
    const legs = provider?.legs ?? null;
    if (legs === null || provider?.holds() !== true) return;
    const sights = new Map<string, string>();
    for (const { leg } of now.parties) sights.set(leg, await legs.sight(leg));
    // Where everything is asked for, not knowing is for a moment only.
    if (provider.kind === 'command-stream' && [...sights.values()].includes('unknown')) return;
    await performer.takeUp(now, sights);
    fresh.add(now.room);
    for (const { leg, state } of now.parties) {
      const sight = sights.get(leg);
      if (sight === 'over') later(now.room, (one) => ended(one, leg, state === 'up' ? 'hungUp' : 'noAnswer'));
      if (sight === 'up' && state === 'ringing') later(now.room, (one) => answered(one, leg));
    }
    if (now.call !== null && !(await stillTalks(now.call, now.touched || now.bridged === true)))
      later(now.room, () => null);
  }

  async function stillTalks(call: string, touched: boolean): Promise<boolean> {
    const reply = await calls.standing(call);
    if (reply?.phase !== 'live') return false;
    // Right after the queue has assigned somebody the flow may not have put them through yet.
    return !touched || reply.verbs.at(-1)?.verb === 'bridge';
  }

  async function again(known: readonly Conversation[]): Promise<void> {
    for (const room of [...fresh]) {
      fresh.delete(room);
      await performer.placeAgain(room);
    }
    for (const now of known) if (!performer.has(now.room)) await takeUp(now);
  }

  return Object.assign(takeUp, { again });
}
