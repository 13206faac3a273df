import type { JsonObject } from '../document/index.ts';
import type { Service, ServiceAnswer, ServiceNews } from '../sdk/index.ts';
import type { ServiceMood, Services } from './world.ts';

/** A service that the world says nothing about still takes a moment. */
const USUAL_AFTER_MS = 150;

function moodOf(services: Services | undefined, name: string, nth: number): ServiceMood {
  const found = services?.[name];
  if (found === undefined) return {};
  if (!Array.isArray(found)) return found;
  return found[Math.min(nth, found.length - 1)] ?? {};
}

/**
 * What the simulated world answers when a service is asked for the `nth` time (from 0), how long that takes, and what
 * news come to whoever asked after the answer.
 * `now`: milliseconds since the epoch.
 */
export function askService(
  service: Service | undefined,
  input: JsonObject,
  setting: {
    readonly services: Services | undefined;
    readonly nth: number;
    readonly now: number;
    readonly name: string;
  },
): { answer: ServiceAnswer; afterMs: number; news: readonly ServiceNews[] } {
  const mood = moodOf(setting.services, setting.name, setting.nth);
  const afterMs = mood.afterMs ?? USUAL_AFTER_MS;
  if (mood.error !== undefined) return { answer: { kind: 'error', code: mood.error }, afterMs, news: [] };
  if (service === undefined) return { answer: { kind: 'error', code: 'unknown-service' }, afterMs, news: [] };
  const answer = service.simulate(mood.part, input, setting.now);
  const news = answer.kind === 'error' ? [] : (service.news?.(mood.part, input) ?? []);
  return { answer, afterMs, news };
}
