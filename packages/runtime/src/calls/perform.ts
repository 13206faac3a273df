import type { ServiceAnswer } from '@callwright/flow/sdk';
import type { ServiceRunner } from '../services/port.ts';
import type { ProviderDirectory } from '../telephony/provider.ts';
import { ask } from './ask-service.ts';
import type { Clock } from './clock.ts';
import { type LiveCall, standingReply } from './live-call.ts';
import type { Logger } from './logger.ts';
import type { WaitingRequest, WaitingSide } from './outbox.ts';
import { serviceContext } from './service-context.ts';
import type { Settled } from './settle-turn.ts';

/**
 * Does what a committed turn ordered: line, side orders, write requests. Nothing of it is lost by a crash, since the row
 * holds it until it is known to be done; and nothing is done twice, since each has an id that the other side knows.
 */
export type Performer = {
  readonly after: (before: LiveCall, settled: Settled) => void;
  /** Does again what the row still holds and this process isn't doing. */
  readonly resume: (call: LiveCall) => void;
  /** Tells the provider once more what stands on the line. */
  readonly line: (call: LiveCall) => void;
  readonly performed: (side: string) => boolean;
  /** Resolves when nothing is being performed any more. */
  readonly idle: () => Promise<void>;
};

export function createPerformer(deps: {
  readonly providers: ProviderDirectory;
  readonly runner: ServiceRunner;
  readonly clock: Clock;
  readonly log: Logger;
  readonly callerOf: (call: string) => Promise<string>;
  readonly answer: (call: string, request: string, answer: ServiceAnswer) => Promise<void>;
}): Performer {
  const running = new Map<string, Promise<void>>();
  const performed = new Set<string>();
  /** The last side order of each call: the next one waits for it. */
  const lastSide = new Map<string, Promise<void>>();

  function run(key: string, call: string, task: () => Promise<void>): void {
    if (running.has(key)) return;
    const done = task()
      .catch((error: unknown) => deps.log.error({ call, err: error }, 'What a call ordered could not be performed'))
      .finally(() => running.delete(key));
    running.set(key, done);
  }

  async function send(call: LiveCall, request: WaitingRequest): Promise<void> {
    const caller = call.state?.facts.caller.number ?? (await deps.callerOf(call.id));
    const context = serviceContext(call, request, { caller, now: deps.clock.now() });
    await deps.answer(call.id, request.id, await ask(deps, request, context, request.ms));
  }

  function order(call: LiveCall, { id, order: what }: WaitingSide): void {
    if (performed.has(id)) return;
    const provider = deps.providers.get(call.provider);
    if (provider === undefined) return;
    run(id, call.id, async () => {
      await lastSide.get(call.id);
      await provider.side({ call: call.id, ref: call.providerRef }, id, what);
      performed.add(id);
    });
    const mine = running.get(id);
    if (mine === undefined) return;
    lastSide.set(call.id, mine);
    void mine.then(() => lastSide.get(call.id) === mine && lastSide.delete(call.id));
  }

  function line(call: LiveCall): void {
    const provider = deps.providers.get(call.provider);
    const reply = standingReply(call);
    if (provider === undefined) return;
    run(`${call.id}.line.${reply.generation}`, call.id, () =>
      provider.line({ call: call.id, ref: call.providerRef }, reply),
    );
  }

  function perform(call: LiveCall, requests: readonly WaitingRequest[], sides: readonly WaitingSide[]): void {
    for (const side of sides) order(call, side);
    for (const request of requests) run(`${call.id}.${request.id}`, call.id, () => send(call, request));
  }

  return {
    after: (before, settled) => {
      const { next, requests, sides } = settled;
      const left = new Set(next.outbox.sides.map(({ id }) => id));
      for (const { id } of before.outbox.sides) if (!left.has(id)) performed.delete(id);
      if (settled.lineChanged) line(next);
      perform(next, requests, sides);
    },
    resume: (call) => perform(call, call.outbox.requests, call.outbox.sides),
    line,
    performed: (side) => performed.has(side),
    idle: async () => {
      await Promise.allSettled([...running.values()]);
    },
  };
}
