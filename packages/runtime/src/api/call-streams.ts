import { type Context, Hono } from 'hono';
import type { SSEMessage } from 'hono/streaming';
import type { CallNews } from '../calls/live-feed.ts';
import type { LoggedRow } from '../calls/logged.ts';
import { actorOf } from '../people/actor.ts';
import { callsRead, mayFollow } from '../people/may-follow.ts';
import type { CallParts } from './call-parts.ts';
import { type CallNames, callNames, summaryOf } from './call-summary.ts';
import { notThere } from './refusal.ts';
import { eventStream, type Outlet } from './sse.ts';

/**
 * One call as it happens: `trace` (a row of its log) and `line` (what stands on it). The id of a message is the turn
 * that it belongs to; whoever comes back with it misses no turn and gets none twice.
 */
export function callStreamRoutes(parts: CallParts) {
  return new Hono().get('/:id/stream', async (context) => {
    const id = context.req.param('id');
    const found = await parts.store.calls.find(id);
    const follows = async () => found !== null && mayFollow(actorOf(context), found, parts.store.calls.met);
    if (!(await follows())) throw notThere('This call');
    // A caller may be moved to a queue that somebody else looks after.
    const stillIn = context.get('stillIn');
    context.set('stillIn', async () => (await stillIn?.()) !== false && follows());
    const after = lastEventId(context);
    return eventStream(context, parts.streams, (outlet) => follow(parts, id, after, outlet));
  });
}

/** `call`: a summary whenever a call has gone on. Nothing is resumed: whoever comes back reads the list again. */
export function allCallsStreamRoutes({ store, calls, streams, now }: CallParts) {
  return new Hono().get('/', (context) => {
    const read = callsRead(actorOf(context));
    const theirs = async (call: string) => read === 'all' || store.calls.met(call, read.queues);
    return eventStream(context, streams, async ({ send }) => {
      // Watched before anything is waited for: who reads the list once the stream is open misses nothing. One after the
      // other, so that messages keep their order; a flow that is newer than the stream has its title looked up.
      let names: Promise<CallNames> = callNames(store).catch(() => NO_NAMES);
      return calls.feed.watchCalls((call) => {
        names = names.then(async (known) => {
          if (!(await theirs(call.id).catch(() => false))) return known;
          const enough = isNamed(call, known) ? known : await callNames(store).catch(() => known);
          send({ event: 'call', data: JSON.stringify(summaryOf(call, enough, now())) });
          return enough;
        });
      });
    });
  });
}

const NO_NAMES: CallNames = { titles: new Map(), versions: new Map() };

/** A flow that was made since, or a version with something new before it, is asked for. */
function isNamed({ flow, revision }: { readonly flow: string; readonly revision: number }, known: CallNames): boolean {
  return known.titles.has(flow) && (revision > 0 || known.versions.has(`${flow} ${revision}`));
}

async function follow(
  { calls, simulator }: CallParts,
  call: string,
  after: number,
  { write, send, end }: Outlet,
): Promise<() => void> {
  let sent = after;
  let early: CallNews[] | null = [];
  const tell = ({ seq, rows, reply }: CallNews) => {
    if (seq <= sent) return;
    sent = seq;
    for (const row of rows) send(traceOf(row));
    send({ event: 'line', id: String(seq), data: JSON.stringify(reply) });
    if (reply.phase === 'ended') end();
  };
  // Watched before the log is read, so that no turn falls between the two.
  const leave = simulator.listening(call);
  const unwatch = calls.feed.watchCall(call, (news) => {
    if (early === null) tell(news);
    else early.push(news);
  });
  const stop = () => {
    leave();
    unwatch();
  };
  const [rows, reply] = await missed({ calls }, call, after).catch((error: unknown) => {
    stop();
    throw error;
  });
  for (const row of rows) await write(traceOf(row));
  sent = rows.at(-1)?.seq ?? after;
  if (reply !== null) send({ event: 'line', id: String(sent), data: JSON.stringify(reply) });
  for (const news of early) tell(news);
  early = null;
  if (reply === null || reply.phase === 'ended') end();
  return stop;
}

/** What the log has by now, then what stands: a turn in between comes as news. */
async function missed({ calls }: Pick<CallParts, 'calls'>, call: string, after: number) {
  const rows = await calls.readLog(call, after);
  return [rows, await calls.standing(call)] as const;
}

/** All rows of a turn but the last carry the id of the turn before: a reader that is cut off in between gets them anew. */
function traceOf(row: LoggedRow): SSEMessage {
  return { event: 'trace', id: String(row.seq - 1), data: JSON.stringify(row) };
}

function lastEventId(context: Context): number {
  const text = context.req.header('last-event-id') ?? context.req.query('after') ?? '';
  return /^[0-9]{1,9}$/.test(text) ? Number(text) : -1;
}
