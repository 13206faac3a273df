import type { Phones } from '@callwright/flow/simulation';
import type { Caller, ConformanceBench, OpenBench, PhonePlan } from '../../conformance/bench.ts';
import type { ProviderParts } from '../../provider-parts.ts';
import { createSimulator, SIMULATOR } from '../simulator.ts';
import { farPhone } from './far-phone.ts';
import { type SimulatedCaller, simulatedCaller } from './simulated-caller.ts';

const TICK_MS = 20;

/** Callers whose telephone is the browser's: it plays the telephone engine, here in real time. */
export const simulatorBench: ConformanceBench = {
  name: 'The simulator',
  capabilities: { speech: true, recording: true, conference: false, monitoring: false, keysWhileBridged: 'any' },
  skills: ['rings', 'messages', 'speech', 'trouble', 'refusal'],
  open,
};

async function open(parts: ProviderParts): Promise<OpenBench> {
  const simulator = createSimulator(parts.clock);
  const phones: Record<string, Phones[string]> = {};
  const callers: SimulatedCaller[] = [];
  let troubled = false;
  const ticking = setInterval(() => {
    for (const caller of callers) caller.pass(TICK_MS);
  }, TICK_MS);

  return {
    // The phone in the browser reads the line from the feed; this one is told.
    provider: {
      ...simulator,
      line: async ({ call }, reply) => callers.find((caller) => caller.call === call)?.take(reply),
    },
    ring: async ({ dialled, from }) => {
      const caller = { number: from, anonymous: from === '', country: '', contact: null };
      const started = await parts.calls.start({ provider: SIMULATOR, dialled, caller, language: '', world: {} });
      if (started.kind === 'refused') return refused;
      const one = simulatedCaller({ calls: parts.calls, call: started.call, phones, troubled: () => troubled });
      callers.push(one);
      one.take(started.reply);
      return one;
    },
    plan: (number, plan) => {
      phones[number] = behaviourOf(plan);
    },
    phone: (number) => farPhone(number, callers),
    trouble: (on) => {
      troubled = on;
    },
    leftovers: async () => [],
    close: async () => clearInterval(ticking),
  };
}

function behaviourOf(plan: PhonePlan): Phones[string] {
  const after = plan.after ?? 0.3;
  switch (plan.does) {
    case 'unknown':
      return { does: 'failed', after };
    case 'refuses':
      return { does: 'busy', after };
    case 'answers':
    case 'mailbox':
      return { does: plan.does, after, ...(plan.talks === undefined ? {} : { talks: plan.talks }) };
    default:
      return { does: plan.does, after };
  }
}

const nothing = async (): Promise<void> => {};

const refused: Caller = {
  call: '',
  heard: () => [],
  voices: async () => [],
  press: nothing,
  hangUp: nothing,
  say: nothing,
  sound: nothing,
  state: () => 'refused',
};
