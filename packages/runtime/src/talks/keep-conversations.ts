import { createCallMutex } from '../calls/call-mutex.ts';
import type { KeptConversation, TalkRepository } from '../store/queues/talk-repository.ts';
import type { Becomes } from './change-news.ts';
import type { Conversation } from './conversation.ts';

/** Changes conversations one after another, and only what is written down counts. */
export type ConversationKeeper = {
  /**
   * `unchanged` also where it is over already. `change` may be asked again when another process was faster.
   */
  readonly change: (room: string, change: (now: Conversation) => Becomes) => Promise<'changed' | 'unchanged'>;
  /** False where somebody talks in this room already. */
  readonly begin: (conversation: Conversation) => Promise<boolean>;
  /** As it was when it was last looked at in this process. */
  readonly known: () => readonly Conversation[];
  /** Looks at what other processes have done. */
  readonly look: () => Promise<void>;
  readonly idle: () => Promise<void>;
};

/** `settled` is told of every change in the order in which they were written, `before` as this process knew it. */
export function createConversationKeeper(
  talks: TalkRepository,
  settled: (before: Conversation | null, now: Conversation | null, room: string, own: boolean) => Promise<void>,
): ConversationKeeper {
  const mutex = createCallMutex();
  const known = new Map<string, { readonly version: number; readonly conversation: Conversation }>();

  function remember(room: string, version: number, conversation: Conversation | null): void {
    if (conversation === null) known.delete(room);
    else known.set(room, { version, conversation });
  }

  async function change(room: string, becomes: (now: Conversation) => Becomes): Promise<'changed' | 'unchanged'> {
    for (;;) {
      const kept = await talks.find(room);
      if (kept === null) return 'unchanged';
      const before = conversationOf(kept);
      const now = becomes(before);
      if (now === before) return 'unchanged';
      const { version } = kept;
      const isDone =
        now === null ? await talks.end(room, version) : await talks.write(room, version, JSON.stringify(now));
      if (!isDone) continue;
      remember(room, version + 1, now);
      await settled(before, now, room, true);
      return 'changed';
    }
  }

  async function lookAt(room: string): Promise<void> {
    const [kept, seen] = [await talks.find(room), known.get(room)];
    if (kept?.version === seen?.version) return;
    const now = kept === null ? null : conversationOf(kept);
    remember(room, kept?.version ?? 0, now);
    await settled(seen?.conversation ?? null, now, room, false);
  }

  return {
    change: (room, becomes) => mutex.run(room, () => change(room, becomes)),
    begin: (conversation) =>
      mutex.run(conversation.room, async () => {
        const { room, provider } = conversation;
        if (!(await talks.begin({ room, provider, document: JSON.stringify(conversation) }))) return false;
        remember(room, 1, conversation);
        await settled(null, conversation, room, true);
        return true;
      }),
    known: () => [...known.values()].map(({ conversation }) => conversation),
    look: async () => {
      const standing = new Map((await talks.standing()).map(({ room, version }) => [room, version]));
      const rooms = new Set([...standing.keys(), ...known.keys()]);
      const stale = [...rooms].filter((room) => standing.get(room) !== known.get(room)?.version);
      await Promise.all(stale.map((room) => mutex.run(room, () => lookAt(room))));
    },
    idle: () => mutex.idle(),
  };
}

function conversationOf({ document }: KeptConversation): Conversation {
  return JSON.parse(document) as Conversation;
}
