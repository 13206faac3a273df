import type { Flow } from '@callwright/flow/document';
import type { TraceEntry } from '@callwright/flow/engine';
import { instantOfClock } from '@callwright/flow/simulation';
import { ApiError } from '../api/request.ts';
import { type RungCall, simulatorApi } from '../api/simulator.ts';
import { ringDraft } from './driver/draft-phone.ts';
import type { LivePhone } from './driver/handset.ts';
import { phoneOnRuntime } from './driver/live-phone.ts';
import { runtimeLink } from './driver/runtime-link.ts';
import type { Timers } from './driver/timers.ts';
import type { Voice } from './driver/voice.ts';
import type { PhonePlan } from './plan/phone-plan.ts';
import { type Circumstances, contactOf, decidedServices, worldOf } from './plan/world-of.ts';

/** A call on the phone, and what it was rung with. */
export type Session = {
  readonly phone: LivePhone;
  /** The flow that was rung first, as it was then, and its parts. */
  readonly flows: readonly Flow[];
  readonly plan: PhonePlan;
  readonly circumstances: Circumstances;
  /** What the runtime says about its call; null for a draft, which runs here. */
  readonly rung: RungCall | null;
};

export type SessionParts = {
  readonly plan: PhonePlan;
  readonly flows: readonly Flow[];
  readonly circumstances: Circumstances;
  readonly voice: Voice;
  readonly timers: Timers;
  readonly onTrace: (entries: readonly TraceEntry[]) => void;
  readonly onTrouble: (trouble: unknown) => void;
};

/** @throws RangeError for a clock or zone that means nothing. */
export function startDraft({ plan, flows, circumstances, ...parts }: SessionParts): Session {
  const world = worldOf(plan, circumstances);
  return { phone: ringDraft(flows, world, parts), flows, plan, circumstances, rung: null };
}

/** @throws ApiError when the server refuses; TypeError when it can't be reached; RangeError for a clock that means nothing. */
export async function startLive({ plan, flows, circumstances, ...parts }: SessionParts): Promise<Session> {
  const world = worldOf(plan, circumstances);
  const zone = flows[0]?.timeZone ?? 'UTC';
  const begins = instantOfClock(world.clock, zone);
  const rung = await simulatorApi.ring({
    dialled: plan.dialled,
    caller: {
      number: plan.number,
      anonymous: plan.number === '',
      ...(plan.knownAs === 'book' ? {} : { contact: contactOf(plan, circumstances.contacts) }),
    },
    ...(plan.language === '' ? {} : { language: plan.language }),
    ...(plan.clock === '' ? {} : { clock: plan.clock, zone }),
    // The runtime has the real hours and lists itself; it never asks a web service for a call like this.
    world: { services: decidedServices(plan, circumstances, 'web') },
  });
  const phone = phoneOnRuntime(rung, world, begins, { ...parts, link: runtimeLink(rung.call) });
  return { phone, flows, plan, circumstances, rung };
}

/** Picks up a telephone that rings: somebody is called back. @throws as `startLive` does */
export async function startAnswered(
  call: string,
  { plan, flows, circumstances, ...parts }: SessionParts,
): Promise<Session> {
  const world = worldOf(plan, circumstances);
  const rung = await simulatorApi.pickUp(call);
  const phone = phoneOnRuntime(rung, world, Date.now(), { ...parts, link: runtimeLink(rung.call) });
  return { phone, flows, plan, circumstances, rung };
}

/** Whether the server was there and said no, rather than couldn't be reached. */
export function isRefusal(trouble: unknown): trouble is ApiError {
  return trouble instanceof ApiError;
}
