import { parseSchedule, type Schedule, type ScheduleProblem } from '@callwright/flow/hours';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { hoursKeys, openingHoursApi, otherHours } from '../../api/opening-hours.ts';
import { queryClient } from '../../api/query-client.ts';
import { stamped } from '../model/closed-text.ts';
import { differences } from '../model/hours-changes.ts';

export type Base = { readonly version: number; readonly schedule: Schedule };
type Change = (schedule: Schedule) => Schedule;

export type HoursEditing = {
  readonly name: string;
  /** As the server has it. */
  readonly base: Base;
  /** As it stands on the page; may not make sense yet. */
  readonly draft: Schedule;
  /** The draft where it makes sense, else what is stored: sentences are about this. */
  readonly valid: Schedule;
  readonly problems: readonly ScheduleProblem[];
  readonly dirty: boolean;
  readonly edit: (change: Partial<Schedule>) => void;
  /** For changes that take something away altogether. */
  readonly setDraft: (schedule: Schedule) => void;
  readonly discard: () => void;
  /** Shows what the server has, in the place of the draft. */
  readonly adopt: (base: Base) => void;
  readonly save: UseMutationResult<Base, Error, Base>;
  /** Saves one change without what else was edited, over whatever anybody saved meanwhile. */
  readonly atOnce: UseMutationResult<Base, Error, Change>;
};

/** One page of opening hours while somebody edits it. */
export function useHoursEditing(name: string, stored: Base): HoursEditing {
  const [base, setBase] = useState(stored);
  const [draft, setDraft] = useState(stored.schedule);
  const dirty = useMemo(() => differences(base.schedule, draft).length > 0, [base, draft]);
  const parsed = useMemo(() => parseSchedule(draft), [draft]);
  const adopt = (next: Base) => {
    setBase(next);
    setDraft(next.schedule);
  };
  const refresh = async () => {
    await queryClient.invalidateQueries({ queryKey: hoursKeys.all });
  };
  const put = async ({ version, schedule: wanted }: Base): Promise<Base> => {
    const schedule = stamped(base.schedule, wanted, Date.now());
    return { version: await openingHoursApi.put(name, version, schedule), schedule };
  };
  const save = useMutation({
    mutationFn: put,
    onSuccess: (saved) => {
      adopt(saved);
      return refresh();
    },
  });
  const atOnce = useMutation({
    mutationFn: (change: Change) =>
      put({ ...base, schedule: change(base.schedule) }).catch((error: unknown) => {
        const other = otherHours(error);
        if (other === null || other.schedule === null) throw error;
        return put({ version: other.version, schedule: change(other.schedule) });
      }),
    onSuccess: (saved, change) => {
      if (!dirty) adopt(saved);
      else {
        // What others saved meanwhile must still meet the draft when that is saved: its version stays the old one then.
        setBase({
          version: saved.version === base.version + 1 ? saved.version : base.version,
          schedule: change(base.schedule),
        });
        setDraft(change(draft));
      }
      return refresh();
    },
  });
  useEffect(() => {
    // Somebody else saved, and nothing of ours is at stake.
    if (dirty || stored.version <= base.version) return;
    setBase(stored);
    setDraft(stored.schedule);
  }, [stored, base, dirty]);
  return {
    name,
    base,
    draft,
    valid: 'schedule' in parsed ? parsed.schedule : base.schedule,
    problems: 'problems' in parsed ? parsed.problems : [],
    dirty,
    edit: (change) => setDraft((before) => ({ ...before, ...change })),
    setDraft,
    discard: () => setDraft(base.schedule),
    adopt,
    save,
    atOnce,
  };
}
