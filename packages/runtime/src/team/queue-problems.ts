import type { EntryProblem } from '../office/announcements/create-announcements.ts';
import { judgeNumber } from '../office/diverts/judge-divert.ts';
import type { QueueDocument } from '../queues/queue-document.ts';
import type { Store } from '../store/store.ts';
import type { TitledQueue } from './queue-uses.ts';

/** What `{…}` in the address of another program may name. */
export const CRM_FIELDS = ['number', 'name', 'call', 'queue', 'topic'] as const;

/**
 * What is wrong with a queue besides its shape: names that nothing has, a queue that helps itself out, numbers that may
 * not be rung. `message` begins after the field's name.
 */
export async function queueProblems(
  store: Store,
  name: string,
  queue: QueueDocument,
  others: readonly TitledQueue[],
): Promise<readonly EntryProblem[]> {
  const problems: EntryProblem[] = [];
  const { overflow, standIn, schedule, crmUrl } = queue;
  const known = others.filter((one) => one.name !== name);
  const there = (wanted: string, pointer: string) => {
    if (wanted === name) problems.push({ pointer, message: 'is this queue itself' });
    else if (!known.some((one) => one.name === wanted)) problems.push({ pointer, message: 'is unknown' });
  };
  if (overflow !== null) there(overflow.to, '/overflow/to');
  if (queue.divertedTo !== null) there(queue.divertedTo, '/divertedTo');
  if (schedule !== null && (await store.named.find('schedule', schedule)) === null) {
    problems.push({ pointer: '/schedule', message: 'is unknown' });
  }
  if (standIn?.kind === 'queue') {
    there(standIn.queue, '/standIn/queue');
    if (standsInForItself(name, standIn.queue, known)) {
      problems.push({ pointer: '/standIn/queue', message: 'is helped out by this queue itself' });
    }
  }
  if (standIn?.kind === 'box' && (await store.named.find('box', standIn.box)) === null) {
    problems.push({ pointer: '/standIn/box', message: 'is unknown' });
  }
  if (standIn?.kind === 'numbers') {
    for (const [nth, number] of standIn.numbers.entries()) {
      const verdict = await judgeNumber(store, number);
      if (!verdict.ok)
        problems.push({ pointer: `/standIn/numbers/${nth}`, message: `may not be rung: ${verdict.reason}` });
    }
  }
  for (const [, field = ''] of crmUrl.matchAll(/\{([^{}]*)\}/g)) {
    if (!CRM_FIELDS.some((one) => one === field)) {
      problems.push({
        pointer: '/crmUrl',
        message: `knows no {${field}}; there is ${CRM_FIELDS.map((one) => `{${one}}`).join(', ')}`,
      });
    }
  }
  return problems;
}

/** Whether whoever is sent from queue to queue, each to the one in its stead, comes back. */
function standsInForItself(name: string, first: string, queues: readonly TitledQueue[]): boolean {
  const reached = new Set([first]);
  for (const one of reached) {
    if (one === name) return first !== name;
    const standIn = queues.find((queue) => queue.name === one)?.content.standIn;
    if (standIn?.kind === 'queue') reached.add(standIn.queue);
  }
  return false;
}
