import { type Context, Hono } from 'hono';
import { Type } from 'typebox';
import { type Actor, actorOf, mayUse } from '../people/actor.ts';
import { callsRead, mayFollow } from '../people/may-follow.ts';
import type { RecordingRow } from '../store/calls/recording-repository.ts';
import type { Store } from '../store/store.ts';
import { LONGEST_DAYS, type RecordingArchive, readPeriods, writePeriods } from '../telephony/recordings/index.ts';
import { byteRange } from './byte-range.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere } from './refusal.ts';

export type RecordingRouteParts = {
  readonly store: Store;
  readonly recordings: RecordingArchive;
  readonly now: () => number;
};

/** A recording as the screen shows it. Times are ISO. */
export type RecordingSummary = {
  ref: string;
  kind: 'message' | 'call';
  seconds: number;
  madeAt: string;
  /** When it is erased at the latest. */
  keptUntil: string;
  /** Since when its sound is gone. */
  erasedAt: string | null;
};

const days = () => Type.Integer({ minimum: 1, maximum: LONGEST_DAYS });
const PeriodsBody = Type.Object({ call: days(), message: days() }, { additionalProperties: false });

/** Listening to recordings, erasing them, and how long they are kept. */
export function recordingRoutes(parts: RecordingRouteParts) {
  const { store, recordings } = parts;
  const note = noting(parts);

  /** Calls are for whoever supervises them; a message is for those who have its box. */
  async function mayHear(actor: Actor, { kind, ref, call }: RecordingRow): Promise<boolean> {
    const supervises = actor.roles.includes('admin') || actor.roles.includes('supervisor');
    if (supervises && mayUse(actor, 'queue', '*')) return true;
    if (kind === 'call') return supervises && mayReadCall(store, actor, call);
    const box = await store.messages.boxOf(ref);
    return box !== null && mayUse(actor, 'box', box);
  }

  return new Hono()
    .get('/periods', async (context) => context.json(await readPeriods(store)))
    .put('/periods', jsonBody(PeriodsBody), async (context) => {
      const periods = context.req.valid('json');
      const before = { ...(await readPeriods(store)) };
      await writePeriods(store, periods);
      await note(context, { kind: 'keep-periods', name: 'recordings', title: '', before, after: periods });
      return context.json(periods);
    })
    .get('/:ref/sound', async (context) => {
      const found = await recordings.find(context.req.param('ref'));
      const row = found !== null && (await mayHear(actorOf(context), found)) ? found : null;
      const size = row === null ? null : await recordings.size(row);
      if (row === null || size === null || size === 0) throw notThere('This recording');
      return soundOf(context, recordings, row, size);
    })
    .delete('/:ref', async (context) => {
      const row = await recordings.find(context.req.param('ref'));
      const actor = actorOf(context);
      const theirs = row !== null && (actor.roles.includes('data-protection') || (await mayHear(actor, row)));
      if (row === null || !theirs || row.erasedAt !== null) throw notThere('This recording');
      await recordings.erase(row.ref);
      const call = await store.calls.find(row.call);
      const before = { kind: row.kind, madeAt: isoTime(row.madeAt), seconds: row.seconds };
      await note(context, { kind: 'recording', name: row.ref, title: call?.reference ?? '', before, after: null });
      return context.json({ ref: row.ref });
    });
}

async function mayReadCall({ calls }: Store, actor: Actor, call: string): Promise<boolean> {
  const read = callsRead(actor);
  return read === 'all' || calls.met(call, read.queues);
}

/** The recordings of one call, under the call's address. */
export function callRecordingRoutes({ store, recordings }: RecordingRouteParts) {
  return new Hono().get('/:id/recordings', async (context) => {
    const call = await store.calls.find(context.req.param('id'));
    if (call === null || !(await mayFollow(actorOf(context), call, store.calls.met))) throw notThere('This call');
    return context.json({ recordings: (await recordings.ofCall(call.id)).map(summaryOf) });
  });
}

export function summaryOf({ ref, kind, seconds, madeAt, deleteAfter, erasedAt }: RecordingRow): RecordingSummary {
  return {
    ref,
    kind,
    seconds,
    madeAt: isoTime(madeAt),
    keptUntil: isoTime(deleteAfter),
    erasedAt: erasedAt === null ? null : isoTime(erasedAt),
  };
}

/** The whole sound or the part of it that a player asks for; no cache on the way may keep it. */
function soundOf(context: Context, recordings: RecordingArchive, row: RecordingRow, size: number): Response {
  const range = byteRange(context.req.header('range'), size);
  context.header('accept-ranges', 'bytes');
  context.header('cache-control', 'private, no-store');
  if (range.kind === 'impossible') {
    context.header('content-range', `bytes */${size}`);
    return context.body(null, 416);
  }
  const { start, end } = range;
  context.header('content-type', row.type);
  context.header('content-length', String(end - start + 1));
  context.header('content-disposition', `inline; filename="${row.ref}.${row.type === 'audio/wav' ? 'wav' : 'mp3'}"`);
  if (range.kind === 'part') context.header('content-range', `bytes ${start}-${end}/${size}`);
  const status = range.kind === 'part' ? 206 : 200;
  if (context.req.method === 'HEAD') return context.body(null, status);
  return context.body(recordings.read(row, { start, end }), status);
}
