import { parseSchedule, type Schedule, type ScheduleProblem } from '@callwright/flow/hours';
import type { FlowParts } from '../flows/index.ts';
import type { Named } from '../store/office/named-repository.ts';
import { type HoursUse, hoursUses, queuesOf } from './hours-uses.ts';

/** Opening hours as they are kept. `schedule` is null where what is stored can't be read. */
export type KeptHours = {
  readonly name: string;
  readonly title: string;
  readonly version: number;
  readonly updatedAt: number;
  readonly schedule: Schedule | null;
};

export type HoursSaved =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'changed'; readonly current: KeptHours | null }
  | { readonly kind: 'problems'; readonly problems: readonly ScheduleProblem[] }
  /** Ways out that a live call flow takes, or all of them when the hours would be removed. */
  | { readonly kind: 'in-use'; readonly usedBy: readonly HoursUse[]; readonly branches: readonly string[] };

/** Opening hours, as people keep them: every change is noted, and none takes a way out from a live call flow. */
export type OpeningHours = {
  readonly list: () => Promise<readonly KeptHours[]>;
  readonly find: (name: string) => Promise<KeptHours | null>;
  readonly usedBy: (name: string) => Promise<readonly HoursUse[]>;
  /** Writes over `version`; 0 makes new ones. */
  readonly save: (name: string, version: number, schedule: unknown, by: By) => Promise<HoursSaved>;
  readonly remove: (name: string, version: number, by: By) => Promise<HoursSaved>;
};

export type By = { readonly at: number; readonly person: string | null };

export function createOpeningHours(parts: FlowParts): OpeningHours {
  const { store } = parts;
  const usedBy = (name: string) => hoursUses(parts, name);
  const find = async (name: string) => {
    const named = await store.named.find('schedule', name);
    return named === null ? null : keptOf(named);
  };

  /** A way out that a live flow lists may not go: its callers take it. */
  async function lostBranches(name: string, schedule: Schedule): Promise<HoursSaved | null> {
    const before = (await find(name))?.schedule?.branches.map((branch) => branch.name) ?? [];
    const gone = before.filter((branch) => !schedule.branches.some((one) => one.name === branch));
    if (gone.length === 0) return null;
    const users = (await usedBy(name)).filter(
      (use) => use.live && gone.some((branch) => use.branches.includes(branch)),
    );
    return users.length === 0 ? null : { kind: 'in-use', usedBy: users, branches: gone };
  }

  async function write(name: string, version: number, title: string, schedule: Schedule | null, { at, person }: By) {
    const document = schedule === null ? null : JSON.parse(JSON.stringify(schedule));
    const changed = await store.named.change('schedule', name, version, { title, document, at, person });
    if (changed.kind === 'saved') return changed;
    return { kind: 'changed', current: changed.current === null ? null : keptOf(changed.current) } as const;
  }

  return {
    list: async () => (await store.named.list('schedule')).map(keptOf),
    find,
    usedBy,
    save: async (name, version, given, by) => {
      const parsed = parseSchedule(given);
      if ('problems' in parsed) return { kind: 'problems', problems: parsed.problems };
      const { schedule } = parsed;
      const lost = await lostBranches(name, schedule);
      if (lost !== null) return lost;
      return write(name, version, schedule.title, schedule, by);
    },
    remove: async (name, version, by) => {
      const users = [...(await usedBy(name)), ...(await queuesOf(store, name))];
      if (users.length > 0) return { kind: 'in-use', usedBy: users, branches: [] };
      const kept = await find(name);
      return write(name, version, kept?.title ?? name, null, by);
    },
  };
}

function keptOf({ name, title, version, updatedAt, document }: Named): KeptHours {
  const parsed = parseSchedule(document);
  return { name, title, version, updatedAt, schedule: 'schedule' in parsed ? parsed.schedule : null };
}
