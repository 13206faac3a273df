import type { AnnouncementInWorld } from '@callwright/nodes/services';
import Value from 'typebox/value';
import type { NumberRow } from '../../store/flows/number-repository.ts';
import type { Named } from '../../store/office/named-repository.ts';
import { type Announcement, AnnouncementSchema } from './announcement.ts';

/** As many as the contract of the step takes. */
const MOST = 200;

/** A stored announcement; null where it can't be read. */
export function announcementOf({ document }: Pick<Named, 'document'>): Announcement | null {
  return Value.Check(AnnouncementSchema, document) ? document : null;
}

/**
 * The stored announcements as a call meets them, newest last. One for a call flow is for the numbers that ring it, so
 * that it is heard wherever the flow's step stands.
 */
export function announcementsInWorld(
  stored: readonly Pick<Named, 'document' | 'updatedAt'>[],
  numbers: readonly Pick<NumberRow, 'number' | 'flow'>[],
): AnnouncementInWorld[] {
  const latest = [...stored].sort((one, other) => one.updatedAt - other.updatedAt).slice(-MOST);
  return latest.flatMap((named) => {
    const one = announcementOf(named);
    return one === null ? [] : [{ ...one, ...reachOf(one, numbers) }];
  });
}

function reachOf({ dialled, flows }: Announcement, numbers: readonly Pick<NumberRow, 'number' | 'flow'>[]) {
  if (flows === undefined) return {};
  const ringing = numbers.filter(({ flow }) => flow !== null && flows.includes(flow)).map(({ number }) => number);
  return { dialled: [...new Set([...(dialled ?? []), ...ringing])] };
}

/** Whether callers of this number hear it, whenever it holds. */
export function isForNumber(one: Announcement, { number, flow }: Pick<NumberRow, 'number' | 'flow'>): boolean {
  const { dialled, flows } = one;
  if (dialled === undefined && flows === undefined) return true;
  return (dialled?.includes(number) ?? false) || (flow !== null && (flows?.includes(flow) ?? false));
}
