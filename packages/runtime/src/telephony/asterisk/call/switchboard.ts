import type { ProviderParts } from '../../provider-parts.ts';
import type { AriChannel } from '../ari/ari-event.ts';
import { AriUnreachable } from '../ari/ari-http.ts';
import type { Exchange } from '../exchange.ts';
import { callIdOf } from '../ids.ts';
import { type AsteriskCall, type CallFacts, createAsteriskCall } from './asterisk-call.ts';
import { callStartOf } from './inbound.ts';

/** The calls of one Asterisk that this process looks after. */
export type Switchboard = {
  readonly get: (call: string) => AsteriskCall | undefined;
  readonly all: () => readonly AsteriskCall[];
  /** A call begins under this id. */
  readonly begin: (call: string, channel: AriChannel, dialled: string) => Promise<void>;
  /** Somebody rings. */
  readonly ring: (channel: AriChannel, dialled: string) => Promise<void>;
  /** Takes up a call that was begun by an earlier process. */
  readonly adopt: (call: string, channel: AriChannel) => AsteriskCall;
  /** Another process has them. */
  readonly forget: () => void;
};

export function createSwitchboard(exchange: Exchange, calls: ProviderParts['calls']): Switchboard {
  const { ari, log, settings, rooms, legs, keepers } = exchange;
  const known = new Map<string, AsteriskCall>();

  function open(facts: CallFacts): AsteriskCall {
    const call = createAsteriskCall(exchange, calls, facts, () => tidy(facts.id));
    known.set(facts.id, call);
    return call;
  }

  /** Nothing of a call outlives it: telephones that ring for it, and its room. */
  async function tidy(call: string): Promise<void> {
    known.delete(call);
    keepers.forget(call);
    const tasks = [...legs.ofCall(call).map((leg) => leg.hangUp()), rooms.close(call)];
    for (const outcome of await Promise.allSettled(tasks)) {
      if (outcome.status === 'rejected' && !(outcome.reason instanceof AriUnreachable)) {
        log.error({ call, err: outcome.reason }, 'What a call has left could not be removed');
      }
    }
  }

  async function begin(id: string, channel: AriChannel, dialled: string): Promise<void> {
    if (known.has(id)) return;
    const start = callStartOf(settings.name, id, channel, dialled);
    // Before the start: its first line is ordered, and the caller may hang up, before the start is told to be done.
    const begun = Promise.withResolvers<void>();
    const answered = channel.state === 'Up';
    const caller = start.caller.number;
    const call = open({ id, channel: channel.id, caller, answered, adopted: false, begun: begun.promise });
    try {
      const started = await calls.start(start);
      if (started.kind === 'started') return begun.resolve();
      log.warn({ dialled: start.dialled, code: started.code }, 'A call is turned away');
      call.leave();
      known.delete(id);
      await turnAway(channel, started.code);
    } catch (error) {
      log.error({ call: id, err: error }, 'A call could not be taken: it goes to its fallback');
      call.leave();
      known.delete(id);
      await ari.order('POST', `/channels/${encodeURIComponent(channel.id)}/continue`);
    }
  }

  async function turnAway(channel: AriChannel, code: string): Promise<void> {
    // The caller's own network says that nobody has the number; everything else sounds busy.
    const how = code === 'number-unknown' ? { reason_code: 1 } : { reason: 'busy' };
    await ari.order('DELETE', `/channels/${encodeURIComponent(channel.id)}`, how);
  }

  return {
    get: (call) => known.get(call),
    all: () => [...known.values()],
    forget: () => known.clear(),
    adopt: (id, channel) => {
      const mine = known.get(id);
      if (mine !== undefined) return mine;
      const answered = channel.state === 'Up';
      return open({
        id,
        channel: channel.id,
        caller: channel.caller,
        answered,
        adopted: true,
        begun: Promise.resolve(),
      });
    },
    begin,
    ring: (channel, dialled) => begin(callIdOf(settings.name, channel.id), channel, dialled),
  };
}
