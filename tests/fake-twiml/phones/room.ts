import type { Exchange } from '../exchange.ts';
import type { Request } from '../webhooks/fetch-document.ts';
import type { Leg } from './leg.ts';
import { playWaiting } from './play-waiting.ts';

/** Several connections that talk with each other. A room without a name is a talk of two that were dialled together. */
export type Room = {
  readonly sid: string;
  readonly name: string | null;
  readonly members: Set<Membership>;
  /** Where its news go: what the first who came asked for. */
  readonly callback: (Request & { readonly events: readonly string[] }) | null;
  status: 'init' | 'in-progress' | 'completed';
  news: number;
};

export type Membership = {
  readonly leg: Leg;
  readonly room: Room;
  readonly label: string;
  muted: boolean;
  hold: boolean;
  /** Connection that alone hears what this member says. */
  coach: string | null;
  startsRoom: boolean;
  endsRoom: boolean;
  /** What it hears while it waits; null: nothing. */
  readonly waiting: Request | 'usual music' | null;
  /** What it hears at present in place of the others. */
  playing: AbortController | null;
  /** Aborted when it has left. */
  readonly gone: AbortController;
};

export function createRoom(exchange: Exchange, name: string | null, callback: Room['callback']): Room {
  const room: Room = {
    sid: exchange.newSid('CF'),
    name,
    members: new Set(),
    callback,
    status: 'init',
    news: 0,
  };
  exchange.rooms.set(room.sid, room);
  return room;
}

/** The room of this name that is not over, if any. */
export function findRoom({ rooms }: Exchange, name: string): Room | undefined {
  return [...rooms.values()].find((room) => room.name === name && room.status !== 'completed');
}

export function joinRoom(
  exchange: Exchange,
  room: Room,
  leg: Leg,
  options: Pick<Membership, 'label' | 'muted' | 'coach' | 'startsRoom' | 'endsRoom' | 'waiting'>,
): Membership {
  if (leg.member !== null) exchange.fault('A connection came into a second conference.');
  const member: Membership = { ...options, leg, room, hold: false, playing: null, gone: new AbortController() };
  leg.member = member;
  room.members.add(member);
  tellRoom(exchange, room, 'join', member);
  const begins = room.status === 'init' && member.startsRoom;
  if (begins) {
    room.status = 'in-progress';
    tellRoom(exchange, room, 'start', member);
    for (const one of room.members) stopPlaying(one);
  }
  if (room.status === 'init' && member.waiting !== null) playWaiting(exchange, member, member.waiting);
  if (room.status === 'in-progress') meet(room);
  return member;
}

/** Notes who has talked with whom: their voices are in each other's recordings. */
export function meet(room: Room): void {
  for (const one of room.members) {
    for (const other of room.members) if (one !== other) one.leg.partners.add(other.leg);
  }
}

export function stopPlaying(member: Membership): void {
  member.playing?.abort();
  member.playing = null;
  member.leg.music = null;
}

export function tellRoom(
  exchange: Exchange,
  room: Room,
  event: 'start' | 'end' | 'join' | 'leave' | 'mute' | 'hold' | 'modify',
  member: Membership,
): void {
  const { callback } = room;
  if (callback === null || !callback.events.includes(event)) return;
  const kind = event === 'start' || event === 'end' ? 'conference' : 'participant';
  exchange.webhooks.callback(callback.url, callback.method, {
    AccountSid: exchange.account,
    ConferenceSid: room.sid,
    FriendlyName: room.name ?? '',
    StatusCallbackEvent: `${kind}-${event}`,
    SequenceNumber: String(++room.news),
    Timestamp: new Date(exchange.clock.now()).toUTCString(),
    CallSid: member.leg.sid,
    ParticipantLabel: member.label,
    Muted: String(member.muted),
    Hold: String(member.hold),
    Coaching: String(member.coach !== null),
    ...(member.coach === null ? {} : { CallSidToCoach: member.coach }),
    StartConferenceOnEnter: String(member.startsRoom),
    EndConferenceOnExit: String(member.endsRoom),
    ...(event === 'end'
      ? { CallSidEndingConference: member.leg.sid, ReasonConferenceEnded: 'last-participant-left' }
      : {}),
  });
}

/** Who is heard at this end now: connections, and `music` where something is played. */
export function heardAt(leg: Leg): readonly (Leg | 'music')[] {
  if (leg.music !== null) return ['music'];
  const { member } = leg;
  if (member === null || member.room.status !== 'in-progress' || member.hold) return [];
  return [...member.room.members]
    .filter((one) => one !== member && !one.muted && !one.hold && (one.coach === null || one.coach === leg.sid))
    .map((one) => one.leg);
}
