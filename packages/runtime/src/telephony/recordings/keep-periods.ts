import type { Flow } from '@callwright/flow/document';
import type { Store } from '../../store/store.ts';
import type { RecordingKind } from './recordings.ts';

/** How many days recordings of each kind are kept, where a call flow doesn't say otherwise. */
export type KeepPeriods = Readonly<Record<RecordingKind, number>>;

export const DEFAULT_PERIODS: KeepPeriods = { call: 90, message: 90 };
/** Ten years: longer than any law that we know of demands. */
export const LONGEST_DAYS = 3650;

const KEYS: Readonly<Record<RecordingKind, string>> = {
  call: 'recordings.call.days',
  message: 'recordings.message.days',
};

/** What the installation says. */
export async function readPeriods({ installation }: Pick<Store, 'installation'>): Promise<KeepPeriods> {
  const [call, message] = await Promise.all([installation.get(KEYS.call), installation.get(KEYS.message)]);
  return { call: daysOf(call) ?? DEFAULT_PERIODS.call, message: daysOf(message) ?? DEFAULT_PERIODS.message };
}

/** From now on; also for what is there already, unless its call flow says how long it is kept. */
export async function writePeriods(
  { installation, recordings }: Pick<Store, 'installation' | 'recordings'>,
  periods: KeepPeriods,
): Promise<void> {
  for (const kind of ['call', 'message'] as const) {
    await installation.set(KEYS[kind], String(periods[kind]));
    await recordings.keepFor(kind, periods[kind]);
  }
}

/** How long the flow that a call runs wants its talk kept; null: as long as the house says. */
export async function daysOfFlow(store: Pick<Store, 'calls' | 'revisions'>, call: string): Promise<number | null> {
  const found = await store.calls.find(call);
  if (found === null) return null;
  const revision = await store.revisions.find(found.flow, found.revision);
  if (revision === null) return null;
  return (JSON.parse(revision.document) as Flow).recording?.keepDays ?? null;
}

function daysOf(text: string | null): number | null {
  return text !== null && /^[1-9][0-9]{0,3}$/.test(text) ? Math.min(Number(text), LONGEST_DAYS) : null;
}
