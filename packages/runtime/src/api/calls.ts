import { Hono } from 'hono';
import type { LoggedRow } from '../calls/logged.ts';
import { actorOf } from '../people/actor.ts';
import { callsRead, mayFollow } from '../people/may-follow.ts';
import type { CallOutcome } from '../store/calls/call-summary.ts';
import type { CallParts } from './call-parts.ts';
import { callNames, summaryOf } from './call-summary.ts';
import { notThere } from './refusal.ts';

const PAGE = 50;

function isOutcome(text: string | undefined): text is CallOutcome {
  return text === 'running' || text === 'caller' || text === 'flow' || text === 'fault';
}

/** One row of a call's log; `at` is an ISO time by the call's own clock. */
export type CallRow = LoggedRow;

/** The call log: the list, newest first, and one call with all that happened in it. */
export function callRoutes({ store, calls, now }: CallParts) {
  return new Hono()
    .get('/', async (context) => {
      const { before, flow, number, outcome, reference } = context.req.query();
      const read = callsRead(actorOf(context));
      const filter = {
        limit: PAGE,
        ...(read === 'all' ? {} : { queues: read.queues }),
        ...(before === undefined ? {} : { before }),
        ...(flow === undefined || flow === '' ? {} : { flow }),
        ...(number === undefined || number === '' ? {} : { number }),
        ...(isOutcome(outcome) ? { outcome } : {}),
        ...(reference === undefined || !/^[0-9]{1,8}$/.test(reference) ? {} : { reference }),
      };
      const [page, names] = await Promise.all([store.calls.list(filter), callNames(store)]);
      return context.json({ calls: page.calls.map((call) => summaryOf(call, names, now())), next: page.next });
    })
    .get('/:id', async (context) => {
      const found = await store.calls.find(context.req.param('id'));
      if (found === null || !(await mayFollow(actorOf(context), found, store.calls.met))) throw notThere('This call');
      const [rows, names] = await Promise.all([calls.readLog(found.id, -1), callNames(store)]);
      const events: CallRow[] = [...rows];
      return context.json({ call: summaryOf(found, names, now()), events });
    });
}
