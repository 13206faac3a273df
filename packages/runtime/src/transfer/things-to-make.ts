import type { Json, JsonObject } from '@callwright/flow/document';
import type { IncomingThing } from '../store/flows/transfer-repository.ts';
import { type Bindings, boundName } from './bindings.ts';
import type { Bundle } from './bundle.ts';
import { renameInQueue } from './rename-in-queue.ts';

/** A thing that could be made here; of opening hours also the ways out that they name. */
export type ThingToMake = IncomingThing & { readonly branches?: readonly string[] };

/** What the export holds of what the office keeps, under the names that it has here. */
export function thingsToMake({ office }: Bundle, bindings: Bindings, make: boolean): readonly ThingToMake[] {
  if (office === null || !make) return [];
  const { schedules, lists, announcements, queues, boxes } = office;
  return [
    ...Object.entries(schedules).map(
      ([name, schedule]): ThingToMake => ({
        kind: 'schedule',
        name: boundName(bindings, 'schedule', name),
        title: schedule.title,
        document: schedule as unknown as Json,
        branches: schedule.branches.map((branch) => branch.name),
      }),
    ),
    ...Object.entries(lists).map(
      ([name, { title, key, columns, rows }]): ThingToMake => ({
        kind: 'list',
        name: boundName(bindings, 'list', name),
        title,
        document: { key, columns },
        rows: Object.entries(rows).map(([rowKey, row]) => ({ key: rowKey, row: row as JsonObject })),
      }),
    ),
    ...Object.entries(announcements).map(
      ([name, { title, ...document }]): ThingToMake => ({
        kind: 'announcement',
        name,
        title,
        document: document as Json,
      }),
    ),
    ...Object.entries(queues).map(
      ([name, { title, ...document }]): ThingToMake => ({
        kind: 'queue',
        name: boundName(bindings, 'queue', name),
        title,
        document: renameInQueue(document, bindings) as Json,
      }),
    ),
    ...boxes.map(
      ({ name, title }): ThingToMake => ({
        kind: 'box',
        name: boundName(bindings, 'box', name),
        title,
        document: {},
      }),
    ),
  ];
}
