import { lendAccounts } from '../browser-phones/lend-accounts.ts';
import type { Legs } from '../legs.ts';
import type { Capabilities, Provider } from '../provider.ts';
import type { ProviderParts } from '../provider-parts.ts';
import type { AsteriskCall } from './call/asterisk-call.ts';
import { orderRecording } from './call/call-recording.ts';
import type { Switchboard } from './call/switchboard.ts';
import { createCallOut } from './call-out.ts';
import type { Exchange } from './exchange.ts';
import { legId } from './ids.ts';

export const ASTERISK_CAPABILITIES: Capabilities = {
  speech: false,
  recording: true,
  conference: true,
  monitoring: true,
  keysWhileBridged: 'any',
};

export function createAsteriskProvider(deps: {
  readonly exchange: Exchange;
  readonly switchboard: Switchboard;
  readonly calls: ProviderParts['calls'];
  /** Whether Asterisk is heard at this moment. */
  readonly isUp: () => boolean;
  readonly holds: () => boolean;
  readonly legs: Legs;
  readonly onLeg: ProviderParts['onLeg'];
}): Provider {
  const { exchange, switchboard, calls, isUp } = deps;
  const { ari, settings } = exchange;

  /** The call, if its caller is there; it may have been begun by an earlier process. */
  function find({ call, ref }: { call: string; ref: string }): AsteriskCall | null {
    const known = switchboard.get(call);
    if (known !== undefined) return known;
    // A channel may have left us for the dialplan, for its fallback.
    const channel = exchange.presence.get(ref);
    if (channel === undefined) return null;
    exchange.legs.get(ref);
    return switchboard.adopt(call, channel);
  }

  return {
    name: settings.name,
    kind: 'command-stream',
    capabilities: ASTERISK_CAPABILITIES,
    holds: deps.holds,
    line: async (ref, reply) => {
      // As soon as Asterisk is heard again every line is told anew.
      if (!isUp()) return;
      const known = switchboard.get(ref.call);
      if (known !== undefined) return known.line(reply);
      if (reply.phase === 'gone') return;
      const call = find(ref);
      if (call !== null) call.line(reply);
      else if (reply.phase === 'live') await calls.take(ref.call, { kind: 'hungUp' });
    },
    side: async ({ call, ref }, _id, order) => {
      switch (order.verb) {
        case 'recording':
          return orderRecording(exchange, call, ref, order);
        case 'mute':
          return void (await ari.order(order.on ? 'POST' : 'DELETE', `/channels/${encodeURIComponent(ref)}/mute`, {
            direction: 'in',
          }));
        case 'drop':
          return void (await ari.order('DELETE', `/channels/${encodeURIComponent(legId(order.handle))}`));
      }
    },
    describe: async (ref) => {
      if (!isUp()) return { kind: 'unknown' };
      const call = find(ref);
      return call === null ? { kind: 'gone' } : { kind: 'there', generation: call.generation() };
    },
    legs: deps.legs,
    callOut: createCallOut(exchange, switchboard, deps.onLeg),
    browsers: browsersOf(exchange),
  };
}

function browsersOf({ settings, clock }: Exchange): Provider['browsers'] {
  const { browserSocket, browserAccounts, browserDomain } = settings;
  if (browserSocket === null || browserAccounts.length === 0) return null;
  return lendAccounts(
    browserSocket,
    browserAccounts.map((account) => ({ ...account, domain: browserDomain })),
    clock,
  );
}
