import type { LeaseRepository } from '../../store/telephony/lease-repository.ts';
import type { Connection } from '../connections/connection.ts';
import type { AsteriskSettings } from '../connections/connection-settings.ts';
import type { ProviderParts } from '../provider-parts.ts';
import { createAri } from './ari/ari.ts';
import { type AriEvent, HEARD } from './ari/ari-event.ts';
import { createAriHttp } from './ari/ari-http.ts';
import { createHearing } from './ari/hearing.ts';
import { createLink } from './ari/link.ts';
import { createAsteriskProvider } from './asterisk-provider.ts';
import { createSwitchboard } from './call/switchboard.ts';
import type { Exchange } from './exchange.ts';
import { nameHolder } from './lease/holder.ts';
import { createLeaseKeeper } from './lease/lease-keeper.ts';
import { createKeepers } from './legs/keepers.ts';
import { createLegBook, OUR_LEG } from './legs/leg-book.ts';
import { createLegsPort } from './legs/legs-port.ts';
import { createRooms } from './legs/rooms.ts';
import { createPresence } from './presence.ts';
import { recoverAsterisk } from './recovery/recover-asterisk.ts';
import { createSignOfLife } from './sign-of-life.ts';
import { OUR_SNOOP } from './snoop.ts';
import { testAsterisk } from './test-asterisk.ts';
import { createTrunkWatch } from './trunk-watch.ts';

export type AsteriskParts = ProviderParts & {
  /** Which process alone may act on an Asterisk. */
  readonly leases: LeaseRepository;
};

/** A phone connection by Asterisk's REST interface (ARI). One process at a time holds it. */
export function connectAsterisk(settings: AsteriskSettings, parts: AsteriskParts): Connection {
  const { calls, onLeg, leases, clock, log } = parts;
  const http = createAriHttp(settings);
  const hearing = createHearing();
  const ari = createAri(http, hearing.on);
  const legs = createLegBook(ari, settings.app, log);
  const exchange: Exchange = {
    ...parts,
    settings,
    ari,
    legs,
    keepers: createKeepers(legs),
    rooms: createRooms(ari),
    presence: createPresence(),
  };
  const switchboard = createSwitchboard(exchange, calls);
  const trunk = createTrunkWatch(ari, settings, clock, log);
  const sign = createSignOfLife(ari, clock, log);
  let up = false;

  const keeper = createLeaseKeeper({
    leases,
    name: `asterisk.${settings.name}`,
    holder: nameHolder(),
    clock,
    log,
    gained: () => link.start(),
    lost: leave,
  });
  const holds = (): boolean => keeper.holds();
  const isUp = (): boolean => up && holds();

  const link = createLink(
    { access: settings, http, clock, log, holds },
    {
      up: async () => {
        exchange.presence.begin();
        await sign.begin();
        await ari.order('PUT', `/applications/${encodeURIComponent(settings.app)}/eventFilter`, undefined, {
          allowed: HEARD.map((type) => ({ type })),
        });
        await trunk.begin();
        await recoverAsterisk({
          exchange,
          switchboard,
          calls,
          asked: () => {
            up = true;
          },
        });
      },
      down: () => {
        up = false;
        sign.end();
        trunk.end();
        for (const call of switchboard.all()) call.interrupt();
      },
      heard,
    },
  );

  function heard(event: AriEvent): void {
    exchange.presence.heard(event);
    const known = hearing.pass(event);
    if (event.type !== 'StasisStart' || known || !holds()) return;
    const [first = ''] = event.args;
    if (first === OUR_LEG || first === OUR_SNOOP) return turnOut(event.channel.id);
    switchboard
      .ring(event.channel, first)
      .catch((error: unknown) => log.error({ err: error }, 'A call could not be taken'));
  }

  /** A telephone or listening channel that nobody waits for any more. */
  function turnOut(channel: string): void {
    ari
      .order('DELETE', `/channels/${encodeURIComponent(channel)}`)
      .catch((error: unknown) => log.warn({ err: error }, 'A channel could not be hung up'));
  }

  /** Another process goes on with everything, or nobody does for a while. */
  function leave(): void {
    up = false;
    sign.end();
    trunk.end();
    link.stop();
    for (const call of switchboard.all()) call.leave();
    switchboard.forget();
    exchange.legs.forget();
    exchange.rooms.forget();
  }

  return {
    provider: createAsteriskProvider({
      exchange,
      switchboard,
      calls,
      isUp,
      holds,
      legs: createLegsPort(exchange, switchboard, { onLeg, isUp }),
      onLeg,
    }),
    routes: null,
    start: () => keeper.start(),
    stop: async () => {
      const idle = switchboard.all().map((call) => call.idle());
      leave();
      await Promise.all(idle);
      await keeper.stop();
      http.close();
    },
    state: () => {
      if (!holds()) return { kind: 'elsewhere', since: link.state().since, code: null };
      const state = link.state();
      return state.kind === 'connected' && trunk.isOffline() ? { ...state, code: 'trunk-unregistered' } : state;
    },
    test: () => testAsterisk({ ...exchange, http }),
    numbers: async () => null,
  };
}
