import type { Schedule } from '@callwright/flow/hours';
import type { Stored } from '../api/announcements.ts';
import { openingHoursApi, otherHours } from '../api/opening-hours.ts';

/**
 * Changes one thing of opening hours at once, over whatever anybody saved meanwhile.
 * @throws ApiError when the server refuses; Error when the hours can't be read
 */
export async function changeHours(name: string, change: (schedule: Schedule) => Schedule): Promise<Stored> {
  const { version, schedule } = await openingHoursApi.get(name);
  if (schedule === null) throw new Error('These opening hours can’t be read.');
  try {
    return { name, version: await openingHoursApi.put(name, version, change(schedule)) };
  } catch (error) {
    const other = otherHours(error);
    if (other === null || other.schedule === null) throw error;
    return { name, version: await openingHoursApi.put(name, other.version, change(other.schedule)) };
  }
}
