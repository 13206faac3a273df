import type { Spoken } from '@callwright/flow/sdk';
import type { LegEvent, LegKeys, Legs, Member, RoomRole } from '../../legs.ts';
import { ariChannel } from '../ari/ari-event.ts';
import type { Switchboard } from '../call/switchboard.ts';
import type { Exchange } from '../exchange.ts';
import { legId } from '../ids.ts';
import { startMusic } from '../line/hold-music.ts';
import { MUSIC_VARIABLE } from '../line/hush.ts';
import { endpointOf } from './endpoint.ts';
import type { Leg } from './leg.ts';
import { sayToLeg } from './leg-speech.ts';
import { createWhispers } from './whispers.ts';

/** Telephones beside the callers' lines. */
export function createLegsPort(
  exchange: Exchange,
  switchboard: Switchboard,
  { onLeg, isUp }: { readonly onLeg: (event: LegEvent) => void; readonly isUp: () => boolean },
): Legs {
  const { ari, legs, rooms, keepers, settings, log } = exchange;
  const whispers = createWhispers(exchange);
  const known = new Set<string>();
  /** What each leg's channel hears that is in no room; the returned function stops it. */
  const sounds = new Map<string, () => void>();

  function hush(channel: string): void {
    sounds.get(channel)?.();
    sounds.delete(channel);
  }

  /** What an earlier process of ours has left playing. */
  async function hushEarlier(channel: string): Promise<void> {
    const music = await ari.variable(channel, MUSIC_VARIABLE);
    if (music !== '') await ari.order('DELETE', `/playbacks/${music}`);
  }

  function channelOf(member: Member): string | null {
    if ('leg' in member) return legs.get(legId(member.leg))?.state() === 'up' ? legId(member.leg) : null;
    return switchboard.get(member.caller)?.channel ?? null;
  }

  function watch(leg: string, call: string | undefined): void {
    const of = call === undefined ? { leg } : { leg, call };
    legs.get(legId(leg))?.hear((news) => {
      if (news.kind === 'key') return;
      if (news.kind !== 'over') return onLeg({ ...of, kind: news.kind });
      hush(legId(leg));
      known.delete(leg);
      onLeg({ ...of, kind: 'ended', why: news.why });
    });
  }

  async function leave(member: Member, channel: string): Promise<void> {
    if ('leg' in member) {
      hush(channel);
      await whispers.end(channel);
    }
  }

  return {
    ring: async ({ leg, to, from, seconds, call }) => {
      if (known.has(leg)) return;
      const of = call === undefined ? { leg } : { leg, call };
      // Ordered again after its end, e.g. because its end was not heard.
      const end = legs.get(legId(leg))?.end() ?? null;
      if (end !== null) return onLeg({ ...of, kind: 'ended', why: end });
      known.add(leg);
      // What isn't our own number is the caller's: whether that may be shown is for the rules to say.
      const order = { to, from, caller: from, connection: settings.name, ...(call === undefined ? {} : { call }) };
      const verdict = await exchange.dialling.ask(order);
      const endpoint = verdict.kind === 'allowed' ? endpointOf(settings, verdict.to) : null;
      if (verdict.kind === 'refused' || endpoint === null) {
        log.warn(
          { leg, to, why: verdict.kind === 'refused' ? verdict.code : 'no-endpoint' },
          'A number is not dialled',
        );
        known.delete(leg);
        return onLeg({ ...of, kind: 'ended', why: 'failed' });
      }
      const ringing = { id: legId(leg), call: call ?? null, endpoint, from: verdict.from, seconds };
      await legs.ring(ringing, () => watch(leg, call));
    },
    say: async (leg: string, texts: readonly Spoken[], wait?: LegKeys) => {
      const channel = channelOf({ leg });
      if (channel === null || rooms.roomOf(channel) !== null) return;
      hush(channel);
      const call = legs.get(channel)?.call ?? null;
      const of = call === null ? { leg } : { leg, call };
      sounds.set(
        channel,
        sayToLeg(exchange, channel, texts, wait, (event) => onLeg({ ...of, ...event })),
      );
    },
    join: async (room: string, member: Member, as: RoomRole) => {
      const channel = channelOf(member);
      if (channel === null) return;
      await leave(member, channel);
      if (as.as === 'whispering') {
        await rooms.part(channel);
        await whispers.begin(channel, channelOf({ leg: as.to }) ?? as.to);
        return;
      }
      if ('caller' in member) switchboard.get(member.caller)?.hear('room');
      await rooms.join(room, [channel], { muted: as.as !== 'talking' });
    },
    part: async (member: Member, music: string) => {
      const channel = channelOf(member);
      if (channel === null) return;
      if ('leg' in member && !sounds.has(channel)) await hushEarlier(channel);
      await leave(member, channel);
      await rooms.part(channel);
      if ('caller' in member) switchboard.get(member.caller)?.hear({ music });
      else if (music !== 'none') sounds.set(channel, startMusic(exchange, channel, music));
    },
    hangUp: async (leg) => {
      // A telephone that `callOut` rings has its call's id.
      await (legs.get(legId(leg)) ?? legs.get(leg))?.hangUp();
    },
    keep: async (call, ids) => keepers.set(call, ids),
    sight: async (leg) => {
      if (!isUp()) return 'unknown';
      const found = legs.get(legId(leg)) ?? (await takeUp(legId(leg)));
      if (found === null) return 'over';
      if (found.state() !== 'over' && !known.has(leg)) {
        known.add(leg);
        watch(leg, found.call ?? undefined);
      }
      return found.state();
    },
  };

  /** One that still rings is known to Asterisk alone after a restart. */
  async function takeUp(id: string): Promise<Leg | null> {
    const channel = await ari.read(`/channels/${encodeURIComponent(id)}`);
    if (channel === null) return null;
    legs.adopt(id, ariChannel(channel).state === 'Up' ? 'up' : 'ringing', null);
    return legs.get(id) ?? null;
  }
}
