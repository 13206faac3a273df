import type { House } from '@callwright/flow/simulation';
import type { FlowFolder } from './flow-folder.ts';

/**
 * What a folder's schedules, lists and announcements answer in a simulated call (see the worlds of those services),
 * and what its `world.json` says about telephones and everything else.
 */
export function houseOf(folder: FlowFolder): House {
  const { schedules, lists, announcements, world } = folder;
  const hours = Object.entries(schedules).map(([name, schedule]) => [name, { schedule }] as const);
  const rows = Object.entries(lists).map(([name, list]) => [name, list.rows] as const);
  const said = Object.values(announcements).map(({ title: _, ...announcement }) => announcement);
  return {
    phones: world.phones,
    services: {
      hours: { part: Object.fromEntries(hours) },
      lists: { part: Object.fromEntries(rows) },
      announcements: { part: said },
      callbacks: { part: { schedules } },
      ...world.services,
    },
  };
}
