import type { Reply } from '../../../calls/reply.ts';
import { within } from '../../../calls/within.ts';
import type { Attendance } from '../attending.ts';
import { emitLine } from '../document/emit-line.ts';
import { emitMusic } from '../document/emit-wait.ts';
import { writeDocument } from '../document/write-document.ts';
import { tellLater } from '../tell-line.ts';
import type { Twiml } from '../twiml.ts';
import { ANSWER_MS } from './in-time.ts';
import { type Asked, prepareLine } from './prepare-line.ts';

/** What a webhook about a caller's line has led to. */
export type Heard = {
  readonly reply: Reply;
  /** Events of the reply's generation that were sent before. */
  readonly n: number;
  readonly heard?: string | undefined;
  readonly goesOn?: boolean;
  /** Where music goes on. */
  readonly piece?: number;
};

export type Caller = {
  readonly call: string;
  /** The provider's name of the caller's connection. */
  readonly ref: string;
  readonly from: string;
  readonly to: string;
};

/** Many services answer within a second: then no music is heard. */
const QUICK_MS = 1000;
/** A line that can't be performed reports so and is another one then; nothing goes on like that for long. */
const MOST_ROUNDS = 10;

/**
 * Answers a webhook with the document that performs the line. `produce` takes the event; when that takes too long, the
 * caller hears music and comes back under the generation of `before`, or to the `address` of `again`.
 */
export async function answerLine(
  twiml: Twiml,
  caller: Caller,
  before: number,
  produce: () => Promise<Heard | null>,
  again: { readonly address?: string } = {},
): Promise<string | null> {
  const { memory, parts } = twiml;
  const attendance = memory.attending.enter(caller.call);
  memory.seen.put(caller.call, parts.clock.now());
  memory.refs.put(caller.call, caller.ref);
  let answered = before;
  try {
    const made = produce().then((heard) => (heard === null ? null : documentOf(twiml, caller, heard, attendance)));
    made.catch((error: unknown) =>
      parts.log.error({ call: caller.call, err: error }, 'A webhook could not be answered'),
    );
    const document = await within<Document | null>(parts.clock, ANSWER_MS, made, () => ({
      generation: before,
      text: comeBack(twiml, caller.call, before, again.address),
    }));
    if (document === null) return null;
    answered = document.generation;
    memory.performed.put(caller.call, answered);
    return await document.text;
  } finally {
    if (attendance.leave(answered)) tellLater(twiml, caller);
  }
}

type Document = { readonly generation: number; readonly text: Promise<string> };

async function documentOf(twiml: Twiml, caller: Caller, first: Heard, attendance: Attendance): Promise<Document> {
  let heard = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { reply } = heard;
    const asked: Asked = { ...caller, reply, heard: heard.heard, goesOn: heard.goesOn ?? false };
    const prepared = await prepareLine(twiml, asked);
    if (typeof prepared === 'string') {
      heard = await report(twiml, caller.call, reply, prepared);
    } else if (prepared.waits.verb === 'wait' && round === 0 && heard.goesOn !== true) {
      await attendance.change(reply.generation, QUICK_MS);
      const now = (await twiml.parts.calls.standing(caller.call)) ?? reply;
      heard = now.generation === reply.generation ? { ...heard, reply: now } : { ...heard, reply: now, n: 0 };
    } else {
      const about = surroundings(twiml, caller.call, reply.generation, heard);
      if (prepared.waits.verb === 'room') await twiml.callers.putLasting(caller.call, reply.generation);
      return { generation: reply.generation, text: writeDocument(emitLine(prepared, about)) };
    }
  }
  throw new Error(`Call ${caller.call} has no line that can be performed.`);
}

async function report(
  { parts }: Twiml,
  call: string,
  reply: Reply,
  what: 'nothing-dialled' | 'talk-over',
): Promise<Heard> {
  const { generation } = reply;
  const taken = await parts.calls.take(
    call,
    what === 'talk-over'
      ? { kind: 'partyLeft', generation }
      : { kind: 'dialled', generation, outcome: { kind: 'failed' } },
  );
  return { reply: taken.kind === 'unknown' ? reply : taken.reply, n: 0 };
}

function comeBack(twiml: Twiml, call: string, generation: number, address?: string): Promise<string> {
  const about = surroundings(twiml, call, generation, { n: 0, piece: 0 });
  const back = address ?? about.line.waiting(1, 0);
  return writeDocument(emitMusic('default', { ...about, line: { ...about.line, waiting: () => back } }));
}

function surroundings(twiml: Twiml, call: string, generation: number, { n, piece = 0 }: Pick<Heard, 'n' | 'piece'>) {
  const { dialect, addresses, rest } = twiml;
  return {
    dialect,
    line: addresses.line(call, generation),
    n,
    music: { piece, seconds: rest === null ? SHORT_PIECE : LONG_PIECE, address: addresses.musicPiece },
  };
}

/** Seconds of music until we are asked again. Where we can't interrupt it, it is short. */
const SHORT_PIECE = 4;
const LONG_PIECE = 10;
