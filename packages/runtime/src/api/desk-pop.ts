import type { NodeType } from '@callwright/flow/sdk';
import { Hono } from 'hono';
import type { CallRuntime } from '../calls/call-runtime.ts';
import { type Cases, ownDay, ownTalks, seePop, theirsToAsk } from '../cases/index.ts';
import { actorOf } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import { phoneNumber } from './parameters.ts';

export type DeskPopParts = {
  readonly store: Store;
  readonly cases: Cases;
  readonly calls: Pick<CallRuntime, 'readLog'>;
  readonly types: readonly NodeType[];
  readonly now: () => number;
};

const MOST = 100;

/** What the desk shows of whoever rings, and of the agent's own day. */
export function deskPopRoutes(parts: DeskPopParts) {
  const { store, cases, now } = parts;
  return new Hono()
    .get('/pop', async (context) => {
      const { ticket, call, callback, number } = context.req.query();
      const question = { ticket, call, callback, number: number === undefined ? undefined : phoneNumber(number) };
      const theirs = await theirsToAsk(store, actorOf(context), question, now());
      return context.json(await seePop({ ...parts, followUps: cases.followUps }, theirs));
    })
    .get('/day', async (context) => context.json(await ownDay(store, actorOf(context).id, now())))
    .get('/talks', async (context) => {
      const talks = await store.talkFacts.ofAgent(actorOf(context).id, 0, MOST);
      return context.json({ talks: await ownTalks(store, talks, now()) });
    });
}
