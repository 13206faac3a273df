import type { Clock } from '../../calls/clock.ts';
import type { Log } from '../../log/index.ts';
import type { Store } from '../../store/store.ts';
import type { OpenConnections } from '../connections/open-connections.ts';
import type { LegNews } from '../leg-news.ts';
import { type AlertStore, alertStore } from './alert-settings.ts';
import { testText } from './alert-texts.ts';
import { createIncidentNotes } from './incident-notes.ts';
import { callOurselves } from './self-call.ts';
import { messagesOf, type Send, tellIncidents } from './tell-incidents.ts';
import { watchConnections } from './watch-connections.ts';
import { limitsWatch } from './watch-limits.ts';
import { watchQuiet } from './watch-quiet.ts';

export type AlertsDeps = {
  readonly store: Store;
  readonly connections: OpenConnections;
  readonly legNews: LegNews;
  readonly send: Send;
  readonly clock: Clock;
  readonly log: Log;
};

/** Watches the telephones and tells people when something is wrong with them. */
export type Alerts = {
  readonly settings: AlertStore;
  /** Looks once; what can't be looked at is logged. */
  readonly look: () => Promise<void>;
  /** Sends everybody a message that says nothing is wrong. */
  readonly test: () => Promise<readonly { readonly to: string; readonly ok: boolean }[]>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

const EVERY_MS = 10_000;
/** What costs the database or a provider more is looked at less often. */
const SELDOM_MS = 300_000;

export function createAlerts(deps: AlertsDeps): Alerts {
  const { store, connections, send, clock, log } = deps;
  const settings = alertStore(store.installation);
  const notes = createIncidentNotes(store.incidents, clock.now, log);
  const limits = limitsWatch(store.dialCounts, notes);
  const nameOf = (subject: string) => connections.title(subject) ?? subject;
  let lastSeldom = Number.NEGATIVE_INFINITY;
  let calling: Promise<unknown> | null = null;
  let looking: Promise<void> = Promise.resolve();
  let cancel = () => {};
  let stopped = false;

  async function attempt(what: string, task: () => Promise<unknown>): Promise<void> {
    try {
      await task();
    } catch (error) {
      log.error({ err: error, what }, 'The telephones could not be watched');
    }
  }

  async function seldom(quiet: boolean, now: number): Promise<void> {
    if (now - lastSeldom < SELDOM_MS) return;
    lastSeldom = now;
    // Providers that call us are only known to be there by asking them now and then.
    for (const one of connections.all()) {
      if (one.provider.kind === 'reply-document') await one.numbers().catch(() => null);
    }
    if (quiet && connections.all().length > 0) await watchQuiet(store.calls, notes, now);
    else await notes.note('quiet', '', null);
    await store.dialCounts.forget(now);
  }

  async function look(): Promise<void> {
    const now = clock.now();
    const { quiet, selfCall, unreachableSeconds } = await settings.read();
    const patienceMs = unreachableSeconds * 1000;
    await attempt('connections', () => watchConnections(connections.all(), notes, { now, patienceMs }));
    await attempt('limits', () => limits(now));
    await attempt('calls', () => seldom(quiet, now));
    if (selfCall !== null && calling === null) {
      // It rings for a while: what else there is to see doesn't wait for it.
      calling = attempt('self-call', () => callOurselves({ ...deps, notes }, selfCall)).finally(() => {
        calling = null;
      });
    }
    const tell = { incidents: store.incidents, send, nameOf, now: clock.now, log };
    await attempt('telling', async () => tellIncidents(tell, await settings.read()));
  }

  function later(): void {
    cancel = clock.after(EVERY_MS, () => {
      looking = attempt('settings', look).finally(() => {
        if (!stopped) later();
      });
    });
  }

  return {
    settings,
    look,
    test: async () => {
      const told = await settings.read();
      const messages = messagesOf(testText(told.language), told, { event: 'test' });
      return Promise.all(
        messages.map(async (message) => {
          const answer = await send(
            message,
            `alert-test-${clock.now()}-${message.channel === 'mail' ? message.to : ''}`,
          );
          return { to: message.channel === 'mail' ? message.to : message.url, ok: answer.kind !== 'error' };
        }),
      );
    },
    start: later,
    stop: async () => {
      stopped = true;
      cancel();
      await looking;
    },
  };
}
