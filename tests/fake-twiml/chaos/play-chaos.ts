import type { Service, ServiceAnswer } from '@callwright/flow/sdk';
import { askService } from '@callwright/flow/simulation';
import { builtInServices } from '@callwright/nodes/services';
import { diceOf } from '../house/dice.ts';
import { openVirtualHouse, type VirtualHouse, type VirtualHouseOptions } from '../house/virtual-house.ts';
import type { ProviderKind } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';
import { NO_TROUBLE, type Trouble } from '../webhooks/trouble.ts';
import { chaosFlow, NUMBER } from './chaos-flow.ts';
import { type RandomCaller, randomCaller } from './random-caller.ts';

export type Chaos = {
  readonly house: VirtualHouse;
  readonly callers: readonly RandomCaller[];
  /** Services that were asked to do something, by their idempotency keys. */
  readonly asked: readonly string[];
};

export type ChaosOptions = {
  readonly kind: ProviderKind;
  readonly database: 'sqlite' | 'postgres';
  readonly calls: number;
  readonly seed: number;
  readonly trouble: Trouble;
  readonly between?: VirtualHouseOptions['between'];
};

/** So many milliseconds all calls together have to begin: some hundred are on the line at a time. */
const BETWEEN_CALLS_MS = 700;
/** Watchdogs, retries and messages that come late are done with by then. */
const AFTERWARDS_MS = 4 * 3_600_000;

/** Lets callers ring who do this and that, with a provider whose webhooks go astray, until all is over. */
export async function playChaos(options: ChaosOptions): Promise<Chaos> {
  const { kind, database, calls, seed, trouble, between } = options;
  const services = diceOf(seed + 1);
  const asked: string[] = [];
  const house = await openVirtualHouse({
    kind,
    database,
    ...(between === undefined ? {} : { between }),
    answer: (request, { key, now }) => {
      asked.push(key);
      const { answer } = askService(contractOf(request.service), request.input, {
        services: undefined,
        nth: 0,
        now,
        name: request.service,
      });
      const failed: ServiceAnswer = { kind: 'error', code: 'down' };
      return { answer: services() < 0.05 ? failed : answer, afterMs: slowness(services()) };
    },
    choice: {
      planOf: planBy(diceOf(seed + 2)),
      speechMs: (text) => text.length * 70,
      chance: diceOf(seed + 3),
      trouble,
    },
  });
  await house.publish(chaosFlow, NUMBER);
  const { clock, provider } = house;
  const callers: RandomCaller[] = [];
  const begun = new Promise<void>((resolve) => {
    const next = () => {
      callers.push(randomCaller(provider.fake, NUMBER, diceOf(seed + 1000 + callers.length)));
      if (callers.length < calls) clock.after(BETWEEN_CALLS_MS, next);
      else resolve();
    };
    clock.after(0, next);
  });
  await clock.until(begun);
  await clock.until(Promise.all(callers.map(({ over }) => over)));
  provider.fake.webhooks.trouble = NO_TROUBLE;
  await clock.pass(AFTERWARDS_MS);
  return { house, callers, asked };
}

function contractOf(name: string): Service | undefined {
  return builtInServices.find((one) => one.name === name) as Service | undefined;
}

/** Most answer at once, some take a while, a few longer than any provider waits. */
function slowness(chance: number): number {
  if (chance < 0.6) return 20;
  if (chance < 0.9) return 1500 * chance;
  return chance < 0.97 ? 6000 : 20_000;
}

function planBy(chance: () => number): (to: string) => FarPlan {
  return () => {
    const does = chance();
    const after = 1 + Math.floor(chance() * 10);
    const talks = 5 + Math.floor(chance() * 60);
    if (does < 0.55) return { does: 'answers', after, talks, presses: chance() < 0.8 ? '1' : '' };
    if (does < 0.7) return { does: 'mailbox', after, talks: 30, presses: '' };
    if (does < 0.8) return { does: 'busy', after: 1, talks: null, presses: '' };
    return { does: does < 0.95 ? 'noAnswer' : 'failed', after: 1, talks: null, presses: '' };
  };
}
