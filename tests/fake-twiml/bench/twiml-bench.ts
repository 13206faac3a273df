import {
  type ConformanceBench,
  type ConformanceParts,
  type OpenBench,
  PHONE_HZ,
} from '@callwright/runtime/conformance';
import type { ProviderParts } from '@callwright/runtime/telephony';
import { openProvider, type ProviderKind } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';
import { benchOn, NOBODY } from './bench-on.ts';

/** A provider of the TwiML family in real time, whose speech and people are quick. */
export function twimlBench(kind: ProviderKind): ConformanceBench {
  return {
    name: `${kind} (TwiML)`,
    capabilities: { speech: true, recording: true, conference: true, monitoring: true, keysWhileBridged: 'none' },
    skills: ['rings', 'refuses', 'accepts', 'messages', 'sound', 'voices', 'speech', 'trouble', 'legs', 'refusal'],
    open: (parts) => open(kind, parts),
  };
}

async function open(kind: ProviderKind, parts: ConformanceParts): Promise<OpenBench> {
  const plans = new Map<string, FarPlan>();
  const names = new Map<string, string>();
  const provider = await openProvider(kind, noting(parts, names), {
    planOf: (to) => plans.get(to) ?? NOBODY,
    // The provider speaks as fast as the suite's own voice.
    speechMs: async (text) => (await parts.voices.soundOf({ text, language: 'en' }))?.ms ?? 0,
    hzOf: (to) => PHONE_HZ[Number(to.at(-1))] ?? 700,
    thinkMs: 500,
  });
  await provider.connection.start();
  return benchOn({
    provider,
    plans,
    callOf: (ref) => names.get(ref),
    textOf: (url) => (url.includes('/music/') ? 'music' : parts.voices.textOf(url)),
    letPass: (task) => task,
  });
}

/** The same, and it notes what we call the provider's calls. */
export function noting<P extends ProviderParts>(parts: P, names: Map<string, string>): P {
  const start: P['calls']['start'] = async (order) => {
    const started = await parts.calls.start(order);
    if (started.kind === 'started') names.set(order.providerRef ?? '', started.call);
    return started;
  };
  return { ...parts, calls: { ...parts.calls, start } };
}
