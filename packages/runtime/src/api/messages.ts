import { Hono } from 'hono';
import { Type } from 'typebox';
import { actorOf, mayUse } from '../people/actor.ts';
import type { Message } from '../store/office/message-repository.ts';
import type { Store } from '../store/store.ts';
import type { RecordingArchive } from '../telephony/recordings/index.ts';
import { jsonBody } from './json-body.ts';
import { noting } from './note-writes.ts';
import { isoTime } from './parameters.ts';
import { notThere } from './refusal.ts';

export type MessageRouteParts = {
  readonly store: Store;
  readonly recordings: RecordingArchive;
  readonly now: () => number;
};

/** A message box, and how much is in it. */
export type BoxSummary = { name: string; title: string; all: number; unheard: number };

/** A message as the screen shows it. Times are ISO. */
export type MessageSummary = {
  id: string;
  call: string | null;
  reference: string;
  /** Null when withheld or erased. */
  caller: string | null;
  at: string;
  heardAt: string | null;
  seconds: number;
  recording: string;
  /** `none`: nothing was ever recorded, as in a simulated call. */
  sound: 'kept' | 'erased' | 'none';
};

const MOST = 200;
const HeardBody = Type.Object({ heard: Type.Boolean() }, { additionalProperties: false });

/** The message boxes and what callers have left in them. */
export function messageRoutes(parts: MessageRouteParts) {
  const { store, recordings, now } = parts;
  const note = noting(parts);
  /** @throws Refusal 404 when there is no such message in this box */
  async function messageIn(box: string, id: string): Promise<Message> {
    const message = await store.messages.find(id);
    if (message === null || message.box !== box) throw notThere('This message');
    return message;
  }

  async function soundOf({ recording }: Message): Promise<MessageSummary['sound']> {
    const row = await recordings.find(recording);
    if (row === null) return 'none';
    return row.erasedAt === null ? 'kept' : 'erased';
  }

  return new Hono()
    .get('/', async (context) => {
      const boxes = await boxesOf(store);
      return context.json({ boxes: boxes.filter(({ name }) => mayUse(actorOf(context), 'box', name)) });
    })
    .get('/:box', async (context) => {
      const box = (await boxesOf(store)).find(({ name }) => name === context.req.param('box'));
      if (box === undefined) throw notThere('This message box');
      const messages = await store.messages.list(box.name, MOST);
      const shown = await Promise.all(messages.map(async (one) => summaryOf(one, await soundOf(one))));
      return context.json({ box, messages: shown });
    })
    .put('/:box/:id/heard', jsonBody(HeardBody), async (context) => {
      const message = await messageIn(context.req.param('box'), context.req.param('id'));
      const { id } = message;
      const { heard } = context.req.valid('json');
      await store.messages.markHeard(id, heard ? now() : null);
      const [before, after] = [{ heard: message.heardAt !== null }, { heard }];
      await note(context, { kind: 'message', name: message.box, title: message.reference, before, after });
      return context.json({ id });
    })
    .delete('/:box/:id', async (context) => {
      const message = await messageIn(context.req.param('box'), context.req.param('id'));
      const { id, recording, box, reference, seconds, at } = message;
      // The sound first: what is left by a crash in between can be erased once more.
      await recordings.erase(recording);
      await store.messages.remove(id);
      const before = { at: isoTime(at), seconds };
      await note(context, { kind: 'message', name: box, title: reference, before, after: null });
      return context.json({ id });
    });
}

/** Boxes by their names, and those that are gone but still hold messages. */
async function boxesOf(store: Store): Promise<BoxSummary[]> {
  const [named, counts] = await Promise.all([store.named.list('box'), store.messages.counts()]);
  const countOf = new Map(counts.map((count) => [count.box, count]));
  const known = named.map(({ name, title }) => {
    const { all = 0, unheard = 0 } = countOf.get(name) ?? {};
    return { name, title, all, unheard };
  });
  const gone = counts.filter(({ box }) => !named.some(({ name }) => name === box));
  return [...known, ...gone.map(({ box, all, unheard }) => ({ name: box, title: box, all, unheard }))];
}

function summaryOf(message: Message, sound: MessageSummary['sound']): MessageSummary {
  const { id, call, reference, caller, at, heardAt, seconds, recording } = message;
  return {
    id,
    call,
    reference,
    caller,
    at: isoTime(at),
    heardAt: heardAt === null ? null : isoTime(heardAt),
    seconds,
    recording,
    sound,
  };
}
