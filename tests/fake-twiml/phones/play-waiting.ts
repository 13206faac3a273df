import type { Exchange } from '../exchange.ts';
import { Interrupted, sleep } from '../time/waiting.ts';
import { fetchDocument, type Request } from '../webhooks/fetch-document.ts';
import type { Membership } from './room.ts';
import { tell } from './tell.ts';

/** A document that says nothing would be asked for over and over again. */
const PAUSE_MS = 1000;

/** Plays what a member of a conference hears in place of the others, again and again, until it is stopped. */
export function playWaiting(exchange: Exchange, member: Membership, what: Request | 'usual music'): void {
  const playing = new AbortController();
  member.playing?.abort();
  member.playing = playing;
  member.leg.music = what === 'usual music' ? 'usual music' : what.url;
  if (what === 'usual music') return;
  void (async () => {
    const { leg } = member;
    const document = await fetchDocument(exchange, leg, what, 'waiting', playing.signal);
    if (document === null) return;
    const verbs = document.root.children.filter(({ name }) => name !== 'Redirect');
    leg.documentUrl = document.url;
    while (!playing.signal.aborted) {
      const began = exchange.clock.now();
      for (const verb of verbs) await tell(exchange, leg, verb, playing.signal);
      if (exchange.clock.now() === began) await sleep(exchange.clock, PAUSE_MS, playing.signal);
    }
  })().catch((error: unknown) => {
    if (!(error instanceof Interrupted)) exchange.fault(`Waiting in a conference: ${String(error)}`);
  });
}
