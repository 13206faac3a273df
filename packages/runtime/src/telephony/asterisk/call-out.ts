import { type CallOutOrder, CannotRing } from '../provider.ts';
import type { Switchboard } from './call/switchboard.ts';
import type { Exchange } from './exchange.ts';
import { endpointOf } from './legs/endpoint.ts';

/**
 * Rings a telephone; whoever answers it is the caller of a new call. Resolves when it rings. @throws CannotRing.
 */
export async function callOut(
  { dialling, legs, settings, log }: Exchange,
  switchboard: Switchboard,
  { call, to, from, seconds, dialled }: CallOutOrder,
): Promise<void> {
  if (legs.get(call) !== undefined) return;
  const verdict = await dialling.ask({ to, from, call, connection: settings.name });
  if (verdict.kind === 'refused') throw new CannotRing(verdict.code);
  const endpoint = endpointOf(settings, verdict.to);
  if (endpoint === null) throw new CannotRing('unreachable');
  // Of no call: the call begins with the answer, and ends by hanging up.
  const leg = await legs.ring({ id: call, call: null, endpoint, from: verdict.from, seconds });
  if (leg.state() === 'over') throw new CannotRing('unreachable');
  const begin = (): void => {
    switchboard
      .begin(call, { id: call, state: 'Up', caller: verdict.to, technology: '', appData: '' }, dialled)
      .catch((error: unknown) => log.error({ call, err: error }, 'A call could not be begun'));
  };
  if (leg.state() === 'up') return begin();
  const off = leg.hear((news) => {
    if (news.kind === 'answered') begin();
    if (news.kind === 'answered' || news.kind === 'over') off();
  });
}
