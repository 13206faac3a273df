import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import type { OpenConnections } from '../connections/open-connections.ts';
import type { LegNews } from '../leg-news.ts';
import type { LegEvent, Legs } from '../legs.ts';
import type { SelfCallSettings } from './alert-settings.ts';
import type { IncidentNotes } from './incident-notes.ts';

export type SelfCallDeps = {
  readonly store: Pick<Store, 'numbers' | 'calls' | 'dialCounts'>;
  readonly connections: Pick<OpenConnections, 'get' | 'settings'>;
  readonly legNews: LegNews;
  readonly notes: IncidentNotes;
  readonly clock: Clock;
  readonly log: Log;
};

/** `not-ours`: somebody answered, but no call came in here: e.g. the fallback at the provider. */
export type SelfCallResult = 'answered' | 'cannot-ring' | 'not-answered' | 'not-ours';

const RINGS_SECONDS = 40;
const PATIENCE_MS = 60_000;
/** From the answer until the call must stand in our log. */
const SETTLE_MS = 3000;
const DAY_MS = 86_400_000;

/** When a self-call is due: from its time on, for an hour. Null: not now; else the day that it belongs to. */
export function dueDay({ at, zone }: SelfCallSettings, now: number): string | null {
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const since = here.toPlainTime().since(Temporal.PlainTime.from(at)).total('minutes');
  return since >= 0 && since < 60 ? here.toPlainDate().toString() : null;
}

/** Rings a number of ours as any caller would, once a day whatever the number of processes, and notes whether our flow answered. */
export async function callOurselves(deps: SelfCallDeps, settings: SelfCallSettings): Promise<SelfCallResult | null> {
  const { store, connections, notes, clock, log } = deps;
  const day = dueDay(settings, clock.now());
  if (day === null) return null;
  const { number } = settings;
  const numbers = await store.numbers.list();
  const connection = numbers.find((one) => one.number === number)?.connection ?? null;
  const provider = connection === null ? undefined : connections.get(connection)?.provider;
  // Whoever holds the connection calls.
  if (provider !== undefined && !provider.holds()) return null;
  if (!(await store.dialCounts.take(`self-call ${day} ${number}`, 1, clock.now() + 2 * DAY_MS))) return null;
  const others = numbers.filter((one) => one.connection === connection && one.number !== number);
  const from = others[0]?.number ?? (connection === null ? '' : (connections.settings(connection)?.ownNumber ?? ''));
  const legs = provider?.legs ?? null;
  const result = legs === null ? 'cannot-ring' : await ring(deps, legs, { number, from, leg: `self-call-${day}` });
  log.info({ result }, 'A self-call was made');
  await notes.note('self-call', number, result === 'answered' ? null : result);
  return result;
}

type Ringing = { readonly number: string; readonly from: string; readonly leg: string };

async function ring(deps: SelfCallDeps, legs: Legs, { number, from, leg }: Ringing): Promise<SelfCallResult> {
  const { legNews, clock, log, store } = deps;
  const began = clock.now();
  const answered = new Promise<boolean>((resolve) => {
    const end = (result: boolean) => {
      stop();
      cancel();
      resolve(result);
    };
    const heard = ({ kind }: LegEvent) => {
      if (kind === 'answered' || kind === 'ended') end(kind === 'answered');
    };
    const stop = legNews.listen(leg, heard);
    const cancel = clock.after(PATIENCE_MS, () => end(false));
  });
  try {
    await legs.ring({ leg, to: number, from, seconds: RINGS_SECONDS });
  } catch (error) {
    log.warn({ err: error }, 'A self-call could not be made');
    return 'cannot-ring';
  }
  if (!(await answered)) return 'not-answered';
  await new Promise<void>((resolve) => void clock.after(SETTLE_MS, resolve));
  const { calls } = await store.calls.list({ number, limit: 5 });
  await legs.hangUp(leg).catch((error: unknown) => log.warn({ err: error }, 'A self-call could not be ended'));
  return calls.some(({ startedAt, provider }) => startedAt >= began && provider !== 'simulator')
    ? 'answered'
    : 'not-ours';
}
