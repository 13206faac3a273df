import { type CallOutOrder, CannotRing } from '../provider.ts';
import type { ProviderParts } from '../provider-parts.ts';
import { ariChannel } from './ari/ari-event.ts';
import type { Switchboard } from './call/switchboard.ts';
import type { Exchange } from './exchange.ts';
import { endpointOf } from './legs/endpoint.ts';
import type { Leg } from './legs/leg.ts';

/** Rings telephones; whoever answers one is the caller of a new call. */
export function createCallOut(
  exchange: Exchange,
  switchboard: Switchboard,
  onLeg: ProviderParts['onLeg'],
): (order: CallOutOrder) => Promise<void> {
  const { ari, dialling, legs, settings, log } = exchange;
  /** Legs that are waited for here; others were rung by an earlier process. */
  const awaited = new WeakSet<Leg>();

  /** The call begins with the answer. */
  function waitFor(leg: Leg, call: string, caller: string, dialled: string): void {
    if (awaited.has(leg)) return;
    awaited.add(leg);
    const begin = (): void => {
      switchboard
        .begin(call, { id: call, state: 'Up', caller, technology: '', appData: '' }, dialled)
        .catch((error: unknown) => log.error({ call, err: error }, 'A call could not be begun'));
    };
    if (leg.state() === 'up') return begin();
    const off = leg.hear((news) => {
      if (news.kind === 'key') return;
      if (news.kind === 'ringing') return onLeg({ leg: call, kind: 'ringing' });
      off();
      if (news.kind === 'over') onLeg({ leg: call, kind: 'ended', why: news.why });
      else begin();
    });
  }

  /** One that an earlier process rang. @throws while Asterisk can't be asked */
  async function takeUp(call: string, to: string, dialled: string): Promise<void> {
    const channel = await ari.read(`/channels/${encodeURIComponent(call)}`);
    if (channel === null) return onLeg({ leg: call, kind: 'ended', why: 'noAnswer' });
    legs.adopt(call, ariChannel(channel).state === 'Up' ? 'up' : 'ringing', null);
    const leg = legs.get(call);
    if (leg !== undefined) waitFor(leg, call, to, dialled);
  }

  return async ({ call, to, from, seconds, dialled, again = false }) => {
    const known = legs.get(call);
    if (known !== undefined && known.state() !== 'over') return waitFor(known, call, to, dialled);
    if (switchboard.get(call) !== undefined) return;
    if (known !== undefined) return onLeg({ leg: call, kind: 'ended', why: known.end() ?? 'noAnswer' });
    if (again) return takeUp(call, to, dialled);
    const verdict = await dialling.ask({ to, from, call, connection: settings.name });
    if (verdict.kind === 'refused') throw new CannotRing(verdict.code);
    const endpoint = endpointOf(settings, verdict.to);
    if (endpoint === null) throw new CannotRing('unreachable');
    // Of no call: the call begins with the answer, and ends by hanging up.
    const leg = await legs.ring({ id: call, call: null, endpoint, from: verdict.from, seconds }, () => {
      const followed = legs.get(call);
      if (followed !== undefined) waitFor(followed, call, verdict.to, dialled);
    });
    if (leg.state() === 'over' && leg.end() === 'failed') throw new CannotRing('unreachable');
  };
}
