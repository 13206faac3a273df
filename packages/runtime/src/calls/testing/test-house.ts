import type { Flow } from '@callwright/flow/document';
import type { SideOrder } from '@callwright/flow/engine';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import type { ServiceContext } from '../../services/port.ts';
import type { Store } from '../../store/store.ts';
import type { FreshDatabase } from '../../store/testing/fresh-database.ts';
import { goLive } from '../../store/testing/go-live.ts';
import type { LineSight, Provider } from '../../telephony/provider.ts';
import { createProviderRegistry } from '../../telephony/provider-registry.ts';
import { type CallRuntime, createCallRuntime } from '../call-runtime.ts';
import type { Reply } from '../reply.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';
import { smallServices, smallTypes } from './small-types.ts';

type Asked = { readonly service: string; readonly what: string; readonly context: ServiceContext };

/** What a test's services and telephone engine were asked, and what they say. It survives the runtime that "crashes". */
export type Outside = {
  readonly clock: ManualClock;
  readonly asked: Asked[];
  readonly sides: { readonly id: string; readonly order: SideOrder }[];
  readonly lines: { readonly call: string; readonly reply: Reply }[];
  readonly errors: string[];
  answer: (asked: Asked) => Promise<ServiceAnswer>;
  sight: LineSight;
};

export type House = { readonly runtime: CallRuntime; readonly store: Store; readonly outside: Outside };

export const NUMBER = '100';
export const CALLER = { number: '+4989123', anonymous: false, country: 'DE', contact: null } as const;
export const START = { provider: 'test', dialled: NUMBER, caller: CALLER, language: '' } as const;

export function createOutside(): Outside {
  return {
    clock: manualClock(),
    asked: [],
    sides: [],
    lines: [],
    errors: [],
    answer: async () => ({ kind: 'ok', text: '' }),
    sight: { kind: 'unknown' },
  };
}

/** A runtime on `database`; another one on the same database is the process after a crash. */
export async function openHouse(database: FreshDatabase, outside = createOutside()): Promise<House> {
  const store = await database.open();
  const error = (about: object, message: string) => {
    outside.errors.push(`${message}: ${'err' in about && about.err instanceof Error ? about.err.message : ''}`);
  };
  const provider: Provider = {
    name: 'test',
    kind: 'command-stream',
    capabilities: { speech: false, recording: true, conference: false, monitoring: false, keysWhileBridged: 'any' },
    holds: () => true,
    legs: null,
    callOut: null,
    browsers: null,
    line: async ({ call }, reply) => {
      outside.lines.push({ call, reply });
    },
    side: async (_call, id, order) => {
      if (!outside.sides.some((side) => side.id === id)) outside.sides.push({ id, order });
    },
    describe: async () => outside.sight,
  };
  const runtime = createCallRuntime({
    store,
    types: smallTypes,
    services: smallServices,
    runner: {
      run: (request, context) => {
        const one = { service: request.service, what: String(request.input.what), context };
        outside.asked.push(one);
        return outside.answer(one);
      },
    },
    providers: createProviderRegistry([provider]),
    log: { info: () => {}, warn: () => {}, error },
    clock: outside.clock,
  });
  return { runtime, store, outside };
}

/** Publishes a flow and lets `NUMBER` ring it. */
export const publish = (store: Store, flow: Flow): Promise<void> => goLive(store, NUMBER, flow);

/** Rings `NUMBER`; @throws when nothing answers. */
export async function ring(runtime: CallRuntime): Promise<{ call: string; reply: Reply }> {
  const started = await runtime.start(START);
  if (started.kind !== 'started') throw new Error(started.code);
  return started;
}

/** The way through the flow that the call's log tells. */
export async function wayOf(runtime: CallRuntime, call: string): Promise<string> {
  const rows = await runtime.readLog(call, -1);
  return rows
    .flatMap(({ entry }) =>
      entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : entry.kind === 'ended' ? [entry.by] : [],
    )
    .join(' ');
}
