import type { Service } from '@callwright/flow/sdk';
import type { Services } from '@callwright/flow/simulation';
import { builtInServices, hours, hoursAnswer, lists } from '@callwright/nodes/services';
import { houseOf, type OfficeWorld, scheduleIn } from './office-world.ts';

const hoursOfOffice: typeof hours = {
  ...hours,
  simulate: (world, asked, now) => {
    if (!isOffice(world)) return hours.simulate(world, asked, now);
    if (!Object.hasOwn(world.schedules, asked.schedule)) return { kind: 'error', code: 'schedule-unknown' };
    const schedule = scheduleIn(world, asked.schedule);
    return schedule === null ? { kind: 'error', code: 'schedule-unreadable' } : hoursAnswer(schedule, asked, now);
  },
};

const listsOfOffice: typeof lists = {
  ...lists,
  simulate: (world, asked, now) => {
    if (!isOffice(world)) return lists.simulate(world, asked, now);
    const rows = Object.hasOwn(world.lists, asked.list) ? world.lists[asked.list] : undefined;
    if (rows === undefined) return { kind: 'error', code: 'list-unknown' };
    const row = Object.hasOwn(rows, asked.key) ? rows[asked.key] : undefined;
    return row === undefined ? { kind: 'notFound' } : { kind: 'found', row };
  },
};

/**
 * Services that answer by the same rules as ever, out of what was read and checked once instead of once a question: a
 * page asks what callers of twenty numbers hear.
 */
export const hearingServices: readonly Service[] = [
  ...builtInServices.filter(({ name }) => name !== hours.name && name !== lists.name),
  hoursOfOffice,
  listsOfOffice,
];

const offices = new WeakSet<object>();

const isOffice = (world: unknown): world is OfficeWorld =>
  typeof world === 'object' && world !== null && offices.has(world);

/** The house as `hearingServices` answer from it. */
export function hearingHouse(world: OfficeWorld) {
  offices.add(world);
  const house = houseOf(world);
  const services: Services = { ...house.services, hours: { part: world }, lists: { part: world } };
  return { ...house, services };
}
