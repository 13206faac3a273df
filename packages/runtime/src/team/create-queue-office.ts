import type { FlowParts } from '../flows/index.ts';
import type { EntryProblem } from '../office/announcements/create-announcements.ts';
import { type By, type Kept, type KeptThings, keptThings, lastChangedBy, nameFor } from '../office/kept.ts';
import { type QueueDocument, type QueueEntry, queueDocument, readQueue } from '../queues/queue-document.ts';
import { isAbsent } from '../store/queues/members-now.ts';
import type { QueueMember, QueueSummary, QueueUse } from './queue.ts';
import { queueProblems } from './queue-problems.ts';
import { queueUses } from './queue-uses.ts';

export type QueueSaved =
  | { readonly kind: 'saved'; readonly name: string; readonly version: number }
  | { readonly kind: 'changed'; readonly current: Kept<QueueDocument> | null }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'in-use'; readonly usedBy: readonly QueueUse[] };

export type TitledEntry = { readonly title: string; readonly queue: QueueEntry };

/** Queues as people keep them: what is saved holds at once, and none goes that somebody would miss. */
export type QueueOffice = KeptThings<QueueDocument> & {
  readonly summaries: (kept: readonly Kept<QueueDocument>[]) => Promise<readonly QueueSummary[]>;
  readonly save: (name: string, version: number, entry: TitledEntry, by: By) => Promise<QueueSaved>;
  readonly make: (entry: TitledEntry, by: By) => Promise<QueueSaved>;
  readonly remove: (one: Kept<QueueDocument>, version: number, by: By) => Promise<QueueSaved>;
};

export function createQueueOffice(parts: FlowParts): QueueOffice {
  const { store, now } = parts;
  const things = keptThings(store, 'queue', readQueue);

  async function write(name: string, version: number, title: string, queue: QueueDocument | null, by: By) {
    const saved = await things.write(name, version, title, queue, by);
    return saved.kind === 'saved' ? { ...saved, name } : saved;
  }

  async function save(name: string, version: number, { title, queue }: TitledEntry, by: By): Promise<QueueSaved> {
    const whole = queueDocument(queue);
    const problems = await queueProblems(store, name, whole, await things.list());
    if (problems.length > 0) return { kind: 'problems', problems };
    return write(name, version, title.trim(), whole, by);
  }

  async function membersByQueue(): Promise<ReadonlyMap<string, readonly (QueueMember & { readonly queue: string })[]>> {
    const [members, agents, people] = await Promise.all([
      store.members.list(),
      store.agents.list(),
      store.people.list(),
    ]);
    const agentBy = new Map(agents.map((agent) => [agent.person, agent]));
    const nameBy = new Map(people.map(({ id, name }) => [id, name]));
    return Map.groupBy(
      members.map(({ queue, person, rank }) => {
        const agent = agentBy.get(person);
        return {
          queue,
          person,
          rank,
          name: agent?.name ?? nameBy.get(person) ?? '',
          takesCalls: agent !== undefined,
          absentUntil: agent !== undefined && isAbsent(agent, now()) ? isoOrNull(agent.absentUntil) : null,
          sample: agent?.sample ?? false,
        };
      }),
      ({ queue }) => queue,
    );
  }

  return {
    ...things,
    save,
    make: async (entry, by) => {
      const taken = (await store.named.list('queue')).map(({ name }) => name);
      const name = nameFor(entry.title, taken);
      const saved = await save(name, 0, entry, by);
      // Whoever was in an older queue of this name, that was deleted, isn't in the new one.
      if (saved.kind === 'saved') await store.members.set(name, []);
      return saved;
    },
    remove: async ({ name, title }, version, by) => {
      const usedBy = await queueUses(parts, name, await things.list());
      return usedBy.length > 0 ? { kind: 'in-use', usedBy } : write(name, version, title, null, by);
    },
    summaries: async (kept) => {
      const names = kept.map(({ name }) => name);
      const [all, by, members] = await Promise.all([
        things.list(),
        lastChangedBy(store, 'queue', names),
        membersByQueue(),
      ]);
      return Promise.all(
        kept.map(
          async ({ name, title, version, updatedAt, content }): Promise<QueueSummary> => ({
            name,
            title,
            version,
            updatedAt: new Date(updatedAt).toISOString(),
            by: by.get(name) ?? null,
            queue: content,
            members: (members.get(name) ?? []).map(({ queue: _, ...member }) => member),
            usedBy: await queueUses(parts, name, all),
          }),
        ),
      );
    },
  };
}

const isoOrNull = (at: number | null) => (at === null ? null : new Date(at).toISOString());
