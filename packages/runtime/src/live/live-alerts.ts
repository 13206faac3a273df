import type { LiveAlert, LiveQueue, LiveThresholds } from './live-page.ts';

/** What a supervisor should look at now, the most pressing first. `now`: milliseconds since the epoch. */
export function liveAlerts(
  queues: readonly LiveQueue[],
  thresholds: LiveThresholds,
  now: number,
): readonly LiveAlert[] {
  return queues
    .flatMap((queue) => alertsOf(queue, thresholds, now))
    .sort((one, other) => URGENCY.indexOf(one.kind) - URGENCY.indexOf(other.kind));
}

const URGENCY: readonly LiveAlert['kind'][] = ['nobody', 'long-wait', 'many-waiting', 'opens-soon', 'below-target'];

/** Below the target by chance: so many callers must have been measured. */
const ENOUGH = 10;

function alertsOf(queue: LiveQueue, thresholds: LiveThresholds, now: number): LiveAlert[] {
  const { title, open, waiting, longestSince, members, today, target } = queue;
  const named = { queue: queue.queue, title };
  const signedIn = Object.values(queue.agents).reduce((sum, count) => sum + count, 0);
  const alerts: LiveAlert[] = [];
  if (open && members > 0 && signedIn === 0) alerts.push({ kind: 'nobody', ...named, members });
  if (longestSince !== null && now - Date.parse(longestSince) >= thresholds.waitSeconds * 1000) {
    alerts.push({ kind: 'long-wait', ...named, since: longestSince });
  }
  if (waiting >= thresholds.waiting) alerts.push({ kind: 'many-waiting', ...named, waiting });
  if (!open && queue.opensAt !== null && members > 0 && signedIn === 0) {
    const soon = Date.parse(queue.opensAt) - now <= thresholds.beforeOpeningMinutes * 60_000;
    if (soon) alerts.push({ kind: 'opens-soon', ...named, at: queue.opensAt, signedIn, members });
  }
  if (today?.inTimePercent != null && today.offered >= ENOUGH && today.inTimePercent < target.percent) {
    alerts.push({ kind: 'below-target', ...named, percent: today.inTimePercent });
  }
  return alerts;
}
