import type { Exchange } from '../exchange.ts';
import { leaveRoom } from '../phones/leave-room.ts';
import { playWaiting } from '../phones/play-waiting.ts';
import { type Membership, meet, type Room, stopPlaying, tellRoom } from '../phones/room.ts';
import type { Answers } from './order.ts';
import type { Form } from './read-form.ts';
import { Refused } from './refused.ts';

export const answerConferences: Answers = (exchange, { operation, names, form }) => {
  switch (operation) {
    case 'GET Conferences': {
      const { FriendlyName: name, Status: status } = form;
      const found = [...exchange.rooms.values()].filter(
        (room) => room.name !== null && (name ?? room.name) === room.name && (status ?? room.status) === room.status,
      );
      return { conferences: found.map((room) => conferenceOf(exchange, room)) };
    }
    case 'GET Conferences/{}':
      return conferenceOf(exchange, findConference(exchange, names[0]));
    case 'POST Conferences/{}': {
      const room = findConference(exchange, names[0]);
      if (form.Status === 'completed') for (const member of [...room.members]) leaveRoom(exchange, member);
      return conferenceOf(exchange, room);
    }
    case 'GET Conferences/{}/Participants': {
      const { members } = findConference(exchange, names[0]);
      return { participants: [...members].map((member) => participantOf(exchange, member)) };
    }
    case 'GET Conferences/{}/Participants/{}':
      return participantOf(exchange, findMember(exchange, names));
    case 'POST Conferences/{}/Participants/{}':
      return participantOf(exchange, changeMember(exchange, findMember(exchange, names), form));
    case 'DELETE Conferences/{}/Participants/{}':
      leaveRoom(exchange, findMember(exchange, names));
      return null;
    default:
      return undefined;
  }
};

function findConference({ rooms }: Exchange, name = ''): Room {
  const found = rooms.get(name) ?? [...rooms.values()].findLast((room) => room.name === name);
  if (found === undefined || found.name === null) throw new Refused(404, 20_404, `There is no conference ${name}.`);
  return found;
}

function findMember(exchange: Exchange, [room, name]: readonly string[]): Membership {
  const { members, status } = findConference(exchange, room);
  const found = [...members].find(({ leg, label }) => leg.sid === name || label === name);
  if (found === undefined || status === 'completed') throw new Refused(404, 20_404, `There is no participant ${name}.`);
  return found;
}

function changeMember(exchange: Exchange, member: Membership, form: Form): Membership {
  const { room } = member;
  if (form.Muted !== undefined) {
    member.muted = form.Muted === 'true';
    tellRoom(exchange, room, 'mute', member);
  }
  if (form.EndConferenceOnExit !== undefined) member.endsRoom = form.EndConferenceOnExit === 'true';
  if (form.Coaching !== undefined) member.coach = form.Coaching === 'true' ? String(form.CallSidToCoach ?? '') : null;
  if (form.Hold !== undefined) {
    member.hold = form.Hold === 'true';
    stopPlaying(member);
    const url = form.HoldUrl;
    if (member.hold) {
      const method = String(form.HoldMethod ?? 'POST');
      playWaiting(exchange, member, typeof url === 'string' ? { url, method, params: {} } : 'usual music');
    } else meet(room);
    tellRoom(exchange, room, 'hold', member);
  }
  return member;
}

function conferenceOf({ account }: Exchange, room: Room): object {
  return { sid: room.sid, account_sid: account, friendly_name: room.name, status: room.status };
}

function participantOf({ account }: Exchange, member: Membership): object {
  return {
    account_sid: account,
    call_sid: member.leg.sid,
    conference_sid: member.room.sid,
    label: member.label,
    muted: member.muted,
    hold: member.hold,
    coaching: member.coach !== null,
    call_sid_to_coach: member.coach,
    start_conference_on_enter: member.startsRoom,
    end_conference_on_exit: member.endsRoom,
    status: 'connected',
  };
}
