import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import type { HoursChange, OpeningHoursSummary } from '@callwright/runtime/api';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';
import { ApiError } from './request.ts';

export type { HoursChange, OpeningHoursSummary };
export type HoursUse = OpeningHoursSummary['usedBy'][number];

/** Opening hours as the server has them; `schedule` is null where what is stored can't be read. */
export type StoredHours = {
  readonly name: string;
  readonly version: number;
  readonly schedule: Schedule | null;
  readonly usedBy: readonly HoursUse[];
};

const routes = client['opening-hours'];
const one = routes[':name'];

/** A schedule out of what was stored, or null where it can't be read. */
export function readSchedule(document: unknown): Schedule | null {
  const parsed = parseSchedule(document);
  return 'schedule' in parsed ? parsed.schedule : null;
}

export const openingHoursApi = {
  list: () => asked(routes.$get()),
  get: async (name: string): Promise<StoredHours> => {
    const found = await asked(one.$get({ param: { name } }));
    return {
      name,
      version: found.version,
      schedule: readSchedule(found.schedule),
      usedBy: found.usedBy,
    };
  },
  /** Writes over `version`; 0 makes new ones. */
  put: async (name: string, version: number, schedule: Schedule): Promise<number> =>
    (await asked(one.$put({ param: { name }, json: { version, schedule: { ...schedule } } }))).version,
  remove: (name: string, version: number) =>
    asked(one[':version'].$delete({ param: { name, version: String(version) } })),
  changes: async (name: string): Promise<readonly HoursChange[]> =>
    (await asked(one.changes.$get({ param: { name } }))).changes as readonly HoursChange[],
  undo: (name: string, id: string, version: number) =>
    asked(one.changes[':id'].undo.$post({ param: { name, id }, json: { version } })),
};

export const hoursKeys = {
  all: ['opening-hours'] as const,
  one: (name: string) => ['opening-hours', 'one', name] as const,
  changes: (name: string) => ['opening-hours', 'changes', name] as const,
};

export function useOpeningHours() {
  return useQuery({
    queryKey: hoursKeys.all,
    queryFn: openingHoursApi.list,
    select: ({ openingHours }) => openingHours,
  });
}

export function useStoredHours(name: string) {
  return useQuery({ queryKey: hoursKeys.one(name), queryFn: () => openingHoursApi.get(name) });
}

export function useHoursChanges(name: string) {
  return useQuery({ queryKey: hoursKeys.changes(name), queryFn: () => openingHoursApi.changes(name) });
}

/** What somebody else saved meanwhile, out of the refusal of a save. */
export function otherHours(error: unknown): { readonly version: number; readonly schedule: Schedule | null } | null {
  if (!(error instanceof ApiError) || error.code !== 'hours-changed') return null;
  const { version, schedule } = error.body;
  return { version: typeof version === 'number' ? version : 0, schedule: readSchedule(schedule) };
}
