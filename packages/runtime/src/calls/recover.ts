import type { CallRepository } from '../store/calls/call-repository.ts';
import type { Decision } from './change-call.ts';
import type { LiveCall } from './live-call.ts';
import { type LookAfterDeps, sightOf } from './look-after.ts';
import { RETRY_MS, settleOutbox } from './settle-turn.ts';
import { WATCHDOG_MS } from './wake-time.ts';

const SIDE_BY_SIDE = 50;

/**
 * After a start, or when `provider` can be asked again: every call with anything left to do goes on where its row
 * stands. Returns how many there were.
 */
export async function recoverCalls(
  deps: LookAfterDeps & { readonly calls: CallRepository },
  provider?: string,
): Promise<number> {
  const of = provider === undefined ? { without: deps.providers.heldElsewhere() } : { provider };
  const open = await deps.calls.open(of);
  for (let from = 0; from < open.length; from += SIDE_BY_SIDE) {
    const some = open.slice(from, from + SIDE_BY_SIDE);
    const outcomes = await Promise.allSettled(
      some.map((id) => deps.changeCall.change(id, (call) => recoverCall(deps, call))),
    );
    outcomes.forEach((outcome, i) => {
      if (outcome.status === 'rejected')
        deps.log.error({ call: some[i], err: outcome.reason }, 'A call was not recovered');
    });
  }
  return open.length;
}

async function recoverCall(deps: LookAfterDeps, call: LiveCall): Promise<Decision<unknown>> {
  const now = deps.clock.now();
  const live = call.state?.phase === 'live';
  const sight = live ? await sightOf(deps, call) : { kind: 'unknown' as const };
  if (sight.kind === 'gone') return deps.turns.fromPhone({ kind: 'hungUp' }, { arrived: now })(call);
  // Speech may repeat, a leg is never dialled twice: a provider that performs this generation is left alone.
  if (sight.kind === 'there' && sight.generation !== call.generation) deps.performer.line(call);
  deps.performer.resume(call);
  // Who was cut off by our absence gets as long to come back as a line is quiet before it is asked about.
  const { watchdog, requests } = call.outbox;
  const grace = live ? { watchdog: Math.max(watchdog ?? 0, now + WATCHDOG_MS) } : {};
  const sent = requests.map((request) => ({ ...request, until: Math.max(request.until, now + request.ms + RETRY_MS) }));
  return { settled: settleOutbox(call, { ...grace, requests: sent }, now), result: () => undefined };
}
