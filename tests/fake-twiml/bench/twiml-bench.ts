import {
  CALLER_HZ,
  type ConformanceBench,
  type ConformanceParts,
  type OpenBench,
  PHONE_HZ,
  type PhonePlan,
} from '@callwright/runtime/conformance';
import type { ProviderParts } from '@callwright/runtime/telephony';
import { openProvider, type ProviderKind } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';
import { makeSound, speakWords } from '../phones/hands.ts';
import { isOver, type Leg } from '../phones/leg.ts';
import { ringIn } from '../phones/ring-in.ts';
import { NO_TROUBLE } from '../webhooks/trouble.ts';
import { telephoneEnd } from './telephone-end.ts';

/** How a number that is withheld looks like. */
const WITHHELD: Readonly<Record<ProviderKind, string>> = {
  twilio: '+266696687',
  telnyx: 'anonymous',
  signalwire: 'anonymous',
};
const TROUBLE = { repeated: 1, late: 0.4, lost: 0.2, lostAgain: 0, latestMs: 1500 };

/** A provider of the TwiML family in real time, whose speech and people are quick. */
export function twimlBench(kind: ProviderKind): ConformanceBench {
  return {
    name: `${kind} (TwiML)`,
    capabilities: { speech: true, recording: true, conference: true, monitoring: true, keysWhileBridged: 'none' },
    skills: ['rings', 'refuses', 'accepts', 'messages', 'sound', 'voices', 'speech', 'trouble', 'refusal'],
    open: (parts) => open(kind, parts),
  };
}

async function open(kind: ProviderKind, parts: ConformanceParts): Promise<OpenBench> {
  const plans = new Map<string, FarPlan>();
  const names = new Map<string, string>();
  const calls: ProviderParts['calls'] = {
    ...parts.calls,
    start: async (start) => {
      const started = await parts.calls.start(start);
      if (started.kind === 'started') names.set(start.providerRef ?? '', started.call);
      return started;
    },
  };
  const provider = await openProvider(
    kind,
    { ...parts, calls },
    {
      planOf: (to) => plans.get(to) ?? { does: 'failed', after: 0.1, talks: null, presses: '' },
      // The provider speaks as fast as the suite's own voice.
      speechMs: async (text) => (await parts.voices.soundOf({ text, language: 'en' }))?.ms ?? 0,
      hzOf: (to) => PHONE_HZ[Number(to.at(-1))] ?? 700,
      thinkMs: 500,
    },
  );
  const { fake } = provider;
  await provider.connection.start();
  const textOf = (url: string) => (url.includes('/music/') ? 'music' : parts.voices.textOf(url));

  return {
    provider: provider.connection.provider,
    ring: async ({ dialled, from }) => {
      if (!fake.numbers.has(dialled)) provider.addNumber(dialled);
      const leg = ringIn(fake, { from: from === '' ? WITHHELD[kind] : from, to: dialled, hz: CALLER_HZ });
      await answered(leg);
      return {
        ...telephoneEnd(fake, () => leg, textOf),
        call: names.get(leg.sid) ?? '',
        say: async (words) => speakWords(leg, words),
        sound: (seconds) => makeSound(fake, leg, seconds),
      };
    },
    plan: (number, plan) => void plans.set(number, planOf(plan)),
    phone: (number) => {
      const last = () => fake.phone(number).rung.at(-1);
      return {
        ...telephoneEnd(fake, last, textOf),
        rung: () => fake.phone(number).rung.length,
        shown: () => last()?.from ?? '',
      };
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
async function answered(leg: Leg): Promise<void> {
  while (leg.status === 'ringing') await new Promise((resolve) => setTimeout(resolve, 5));
}

function planOf(plan: PhonePlan): FarPlan {
  const does = plan.does === 'unknown' ? 'failed' : plan.does;
  const talks = 'talks' in plan ? (plan.talks ?? null) : null;
  return { does, after: plan.after ?? 0.3, talks, presses: ('presses' in plan ? plan.presses : undefined) ?? '' };
}
