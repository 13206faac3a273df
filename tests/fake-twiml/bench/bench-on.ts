import { CALLER_HZ, type OpenBench, type PhonePlan } from '@callwright/runtime/conformance';
import type { OpenProvider, ProviderKind } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';
import { makeSound, speakWords } from '../phones/hands.ts';
import { isOver, type Leg } from '../phones/leg.ts';
import { ringIn } from '../phones/ring-in.ts';
import { NO_TROUBLE } from '../webhooks/trouble.ts';
import { type TextOf, telephoneEnd } from './telephone-end.ts';

/** How a number that is withheld looks like. */
const WITHHELD: Readonly<Record<ProviderKind, string>> = {
  twilio: '+266696687',
  telnyx: 'anonymous',
  signalwire: 'anonymous',
};
const TROUBLE = { repeated: 1, late: 0.4, lost: 0.2, lostAgain: 0, latestMs: 1500 };

export type BenchParts = {
  readonly provider: OpenProvider;
  /** What telephones do, by their numbers. */
  readonly plans: Map<string, FarPlan>;
  /** Our id of a provider's call. */
  readonly callOf: (ref: string) => string | undefined;
  readonly textOf: TextOf;
  /** Lets so much time pass as is needed. */
  readonly letPass: <T>(task: Promise<T>) => Promise<T>;
};

/** Telephones around a provider. */
export function benchOn({ provider, plans, callOf, textOf, letPass }: BenchParts): OpenBench {
  const { fake } = provider;
  const end = (leg: () => Leg | undefined) => {
    const plain = telephoneEnd(fake, leg, textOf);
    return { ...plain, press: (keys: string) => letPass(plain.press(keys)) };
  };
  return {
    provider: provider.connection.provider,
    ring: async ({ dialled, from }) => {
      if (!fake.numbers.has(dialled)) provider.addNumber(dialled);
      const shown = from === '' ? WITHHELD[fake.dialect.kind] : from;
      const leg = ringIn(fake, { from: shown, to: dialled, hz: CALLER_HZ });
      await letPass(answered(provider, leg));
      return {
        ...end(() => leg),
        call: callOf(leg.sid) ?? '',
        say: async (words) => speakWords(leg, words),
        sound: (seconds) => letPass(makeSound(fake, leg, seconds)),
      };
    },
    plan: (number, plan) => void plans.set(number, planOf(plan)),
    phone: (number) => {
      const last = () => fake.phone(number).rung.at(-1);
      return { ...end(last), rung: () => fake.phone(number).rung.length, shown: () => last()?.from ?? '' };
    },
    trouble: (on) => {
      fake.webhooks.trouble = on ? TROUBLE : NO_TROUBLE;
    },
    leftovers: async () => [
      ...fake.faults,
      ...[...fake.legs.values()].filter((leg) => !isOver(leg)).map((leg) => `${leg.direction} ${leg.to} ${leg.status}`),
      ...[...fake.rooms.values()].filter(({ members }) => members.size > 0).map(({ name }) => `room ${name}`),
    ],
    close: provider.close,
  };
}

/** Waits until the first document was read. */
async function answered({ fake: { clock } }: OpenProvider, leg: Leg): Promise<void> {
  while (leg.status === 'ringing') await new Promise<void>((resolve) => void clock.after(5, resolve));
}

function planOf(plan: PhonePlan): FarPlan {
  const does = plan.does === 'unknown' ? 'failed' : plan.does;
  const talks = 'talks' in plan ? (plan.talks ?? null) : null;
  return { does, after: plan.after ?? 0.3, talks, presses: ('presses' in plan ? plan.presses : undefined) ?? '' };
}

/** Nobody has a number that was given to no telephone. */
export const NOBODY: FarPlan = { does: 'failed', after: 0.1, talks: null, presses: '' };
