import type { Flow } from '@callwright/flow/document';
import { type FlowParts, usersOf } from '../flows/index.ts';
import { readQueue } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';

/** A call flow that asks opening hours. */
export type HoursUse = {
  readonly flow: string;
  readonly title: string;
  /** A version asks them that callers may meet: live, test, for some calls, or planned. */
  readonly live: boolean;
  /** Numbers that ring it. */
  readonly numbers: readonly string[];
  /** In which it speaks to callers. */
  readonly languages: readonly string[];
  /** Ways out that it has for them, in what is live or else in the draft. */
  readonly branches: readonly string[];
};

/**
 * The call flows that ask the hours of this name, in any version that stands (live, test, for some calls, planned) or else in
 * their drafts.
 */
export async function hoursUses(parts: FlowParts, name: string): Promise<readonly HoursUse[]> {
  const [users, numbers] = await Promise.all([usersOf(parts, 'schedule', name), parts.store.numbers.list()]);
  return users.map(({ flow, title, standing, where, documents }) => {
    const inQuestion = standing && where.includes('draft') ? documents.slice(0, -1) : documents;
    return {
      flow,
      title,
      live: standing,
      numbers: numbers.filter((one) => one.flow === flow).map(({ number }) => number),
      languages: [...new Set(inQuestion.flatMap((document) => document.languages))],
      branches: [...new Set(inQuestion.flatMap((document) => branchesAsked(document, name)))],
    };
  });
}

/** Ways out of all steps that ask these hours. */
function branchesAsked(flow: Flow, name: string): readonly string[] {
  const steps = Object.values(flow.nodes).filter(
    ({ type, config }) => type === 'opening-hours' && config.schedule === name,
  );
  const branches = steps.flatMap(({ config }) => (Array.isArray(config.branches) ? config.branches : []));
  return [...new Set(branches.filter((branch) => typeof branch === 'string'))];
}

/** Queues that are open in these hours only: as long as there is one, the hours stay. */
export async function queuesOf({ named }: Pick<Store, 'named'>, name: string): Promise<readonly HoursUse[]> {
  const queues = (await named.list('queue')).filter(({ document }) => readQueue(document)?.schedule === name);
  return queues.map((queue) => ({
    ...{ flow: queue.name, title: queue.title, live: true },
    ...{ numbers: [], languages: [], branches: [] },
  }));
}
