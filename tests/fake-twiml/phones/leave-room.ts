import type { Exchange } from '../exchange.ts';
import { type Membership, stopPlaying, tellRoom } from './room.ts';

/** Leaves, and ends the conference where that is so, or where nobody is left. */
export function leaveRoom(exchange: Exchange, member: Membership): void {
  const { room, leg } = member;
  if (!room.members.delete(member)) return;
  stopPlaying(member);
  leg.member = null;
  tellRoom(exchange, room, 'leave', member);
  const over = member.endsRoom || room.members.size === 0;
  if (over && room.status !== 'completed') {
    room.status = 'completed';
    tellRoom(exchange, room, 'end', member);
  }
  member.gone.abort();
  if (over) for (const other of [...room.members]) leaveRoom(exchange, other);
}
