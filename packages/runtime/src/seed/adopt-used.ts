import { type FlowParts, readStoredFlow, referencesOf } from '../flows/index.ts';
import { type QueueDocument, readQueue } from '../queues/queue-document.ts';
import { helpersOf } from '../team/queue-uses.ts';

const STORED_KINDS = ['schedule', 'list', 'box', 'queue'] as const;

/**
 * Before the samples go: a sample flow that somebody has changed since is theirs, and so is everything that it, or a
 * flow of their own, refers to by name, in the draft or live; and so are queues that people of the house work in. All
 * that stops being a sample. So nobody's work is lost
 * and no live flow breaks; sample numbers, calls, contacts and messages go all the same.
 */
export async function adoptUsed(parts: FlowParts): Promise<void> {
  const { store, types } = parts;
  const rows = await store.flows.list();
  const kept = new Set(rows.filter(({ sample, version }) => !sample || version > 1).map(({ id }) => id));
  const named = new Map<string, { kind: string; name: string }>();
  // A set that grows while one walks it: parts of parts come too.
  for (const id of kept) {
    for (const flow of await documentsOf(parts, id)) {
      for (const { kind, name } of referencesOf(flow, types)) {
        if (kind === 'flow') kept.add(name);
        else if (STORED_KINDS.some((stored) => stored === kind)) named.set(`${kind} ${name}`, { kind, name });
      }
    }
  }
  for (const { name, content } of await keptQueues(parts, named)) {
    named.set(`queue ${name}`, { kind: 'queue', name });
    for (const one of thingsNamedBy(content)) named.set(`${one.kind} ${one.name}`, one);
  }
  await store.samples.adopt({ flows: [...kept], named: [...named.values()] });
}

/** A flow as its draft has it, and as it is live. */
async function documentsOf({ store }: FlowParts, id: string) {
  const [draft, revision] = await Promise.all([store.drafts.find(id), store.revisions.pointedAt(id)]);
  const live = revision === null ? null : await store.revisions.find(id, revision);
  return [draft, live].flatMap((one) => (one === null ? [] : [readStoredFlow(one.document)]));
}

/** Queues that flows of theirs let callers wait in, or that people of the house work in, and those that help them. */
async function keptQueues({ store }: FlowParts, named: ReadonlyMap<string, unknown>) {
  const [stored, members, people] = await Promise.all([
    store.named.list('queue'),
    store.members.list(),
    store.people.list(),
  ]);
  const queues = stored.flatMap(({ name, document }) => {
    const content = readQueue(document);
    return content === null ? [] : [{ name, content }];
  });
  const workedIn = members.filter(({ person }) => people.some(({ id }) => id === person)).map(({ queue }) => queue);
  const kept = new Set([...workedIn, ...queues.flatMap(({ name }) => (named.has(`queue ${name}`) ? [name] : []))]);
  // A set that grows while one walks it: helpers of helpers come too.
  for (const name of kept) {
    const content = queues.find((one) => one.name === name)?.content;
    if (content !== undefined) for (const helper of helpersOf(content)) kept.add(helper);
  }
  return queues.filter(({ name }) => kept.has(name));
}

function thingsNamedBy({ schedule, standIn }: QueueDocument): readonly { kind: string; name: string }[] {
  return [
    ...(schedule === null ? [] : [{ kind: 'schedule', name: schedule }]),
    ...(standIn?.kind === 'box' ? [{ kind: 'box', name: standIn.box }] : []),
  ];
}
