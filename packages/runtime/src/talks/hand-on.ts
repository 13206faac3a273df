import type { CallRuntime } from '../calls/call-runtime.ts';
import type { Queues } from '../queues/port.ts';
import type { TalkRefusal } from './change-command.ts';
import type { Conversation } from './conversation.ts';

const REFUSED: Readonly<Record<string, TalkRefusal>> = {
  full: 'queue-full',
  closed: 'queue-closed',
  nobody: 'queue-nobody',
  'unknown-queue': 'queue-unknown',
  gone: 'no-queue',
};

/**
 * Lets the customer of a talk wait in a queue's line. They have their place before anything of the talk changes; it ends by their
 * own line's leaving it, so there is no moment at which nobody has them. Null: they wait.
 */
export async function handIntoLine(
  queues: Pick<Queues, 'handOn'>,
  { ticket }: Conversation,
  queue: string,
): Promise<TalkRefusal | null> {
  const done = ticket === null ? { refused: 'gone' } : await queues.handOn(ticket, queue);
  return 'refused' in done ? (REFUSED[done.refused] ?? 'no-queue') : null;
}

/** Whether a caller's line is in a talk. */
export async function isBridged(calls: Pick<CallRuntime, 'standing'>, call: string): Promise<boolean> {
  const reply = await calls.standing(call);
  return reply?.phase === 'live' && reply.verbs.at(-1)?.verb === 'bridge';
}
