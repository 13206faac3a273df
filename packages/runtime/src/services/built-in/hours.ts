import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import { type hours, hoursAnswer } from '@callwright/nodes/services';
import type { NamedRepository } from '../../store/office/named-repository.ts';
import type { Implementation } from '../implementation.ts';

/** Answers from the stored opening hours. Those that can't be read are an error: never taken for open or closed. */
export function hoursService(named: NamedRepository): Implementation<typeof hours> {
  // Rules are prepared once per schedule object, so an unchanged schedule stays the same object.
  const parsed = new Map<string, { readonly version: number; readonly schedule: Schedule | null }>();
  return async (input, { now }) => {
    const stored = await named.find('schedule', input.schedule);
    if (stored === null) return { kind: 'error', code: 'schedule-unknown' };
    let known = parsed.get(stored.name);
    if (known?.version !== stored.version) {
      const read = parseSchedule(stored.document);
      known = { version: stored.version, schedule: 'schedule' in read ? read.schedule : null };
      parsed.set(stored.name, known);
    }
    return known.schedule === null
      ? { kind: 'error', code: 'schedule-unreadable' }
      : hoursAnswer(known.schedule, input, now);
  };
}
