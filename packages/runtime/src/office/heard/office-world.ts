import type { Json, JsonObject } from '@callwright/flow/document';
import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import type { House } from '@callwright/flow/simulation';
import { outsideWorld } from '../../seed/index.ts';
import type { NumberRow } from '../../store/flows/number-repository.ts';
import type { Named } from '../../store/office/named-repository.ts';
import type { Store } from '../../store/store.ts';
import { announcementsInWorld } from '../announcements/announcements-in-world.ts';

type Kept = Pick<Named, 'name' | 'document' | 'updatedAt'>;

/** What people keep outside of call flows, as far as it decides what a call meets. */
export type OfficeWorld = {
  readonly numbers: readonly NumberRow[];
  readonly schedules: Readonly<Record<string, Json>>;
  readonly announcements: readonly Kept[];
  readonly diverts: readonly Kept[];
  /** Rows by list and key. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  /** What telephones and web services answer in simulated calls. */
  readonly outside: House;
};

/** Edits that nobody has saved yet; null: without what is kept under this name. */
export type Instead = {
  readonly schedules?: Readonly<Record<string, Json>>;
  readonly announcements?: Readonly<Record<string, Json>>;
  readonly diverts?: Readonly<Record<string, Json>>;
  /** What is typed into handed-out fields, by `<flow>/<name>`. */
  readonly fields?: Readonly<Record<string, unknown>>;
};

/** `lists`: those whose rows are wanted; absent: all. */
export async function loadOfficeWorld(store: Store, lists?: readonly string[]): Promise<OfficeWorld> {
  const { named, listRows } = store;
  const [numbers, schedules, announcements, diverts, known, outside] = await Promise.all([
    store.numbers.list(),
    named.list('schedule'),
    named.list('announcement'),
    named.list('divert'),
    named.list('list'),
    outsideWorld(store),
  ]);
  const wanted = known.filter(({ name }) => lists === undefined || lists.includes(name));
  const rows = await Promise.all(wanted.map(async ({ name }) => [name, await listRows.all(name)] as const));
  return {
    numbers,
    schedules: Object.fromEntries(schedules.map(({ name, document }) => [name, document])),
    announcements,
    diverts,
    lists: Object.fromEntries(
      rows.map(([name, all]) => [name, Object.fromEntries(all.map(({ key, row }) => [key, row]))]),
    ),
    outside,
  };
}

/** The house with these edits as if they were saved `at`. */
export function withInstead(world: OfficeWorld, instead: Instead, at: number): OfficeWorld {
  return {
    ...world,
    schedules: { ...world.schedules, ...instead.schedules },
    announcements: edited(world.announcements, instead.announcements ?? {}, at),
    diverts: edited(world.diverts, instead.diverts ?? {}, at),
  };
}

function edited(kept: readonly Kept[], edits: Readonly<Record<string, Json>>, at: number): readonly Kept[] {
  const others = kept.filter(({ name }) => !Object.hasOwn(edits, name));
  const given = Object.entries(edits).flatMap(([name, document]) =>
    document === null ? [] : [{ name, document, updatedAt: at }],
  );
  return [...others, ...given];
}

/** The house as simulated calls meet it. */
export function houseOf(world: OfficeWorld): House {
  const { schedules, lists, announcements, numbers, outside } = world;
  return {
    phones: outside.phones,
    services: {
      hours: { part: Object.fromEntries(Object.entries(schedules).map(([name, schedule]) => [name, { schedule }])) },
      lists: { part: lists },
      announcements: { part: announcementsInWorld(announcements, numbers) },
      ...outside.services,
    },
  };
}

const parsed = new WeakMap<OfficeWorld, Map<string, Schedule | null>>();

/** Opening hours of the house; null where there are none of this name, or they can't be read. */
export function scheduleIn(world: OfficeWorld, name: string): Schedule | null {
  const known = parsed.get(world) ?? new Map<string, Schedule | null>();
  parsed.set(world, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const read = parseSchedule(world.schedules[name]);
  const schedule = 'schedule' in read ? read.schedule : null;
  known.set(name, schedule);
  return schedule;
}
