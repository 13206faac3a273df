import type { Exchange } from '../exchange.ts';
import { leaveRoom } from './leave-room.ts';
import { type CallStatus, isOver, type Leg } from './leg.ts';
import { tellStatus } from './status-news.ts';

/** The connection is over. Ending it twice ends it once. */
export function endLeg(exchange: Exchange, leg: Leg, status: CallStatus): void {
  if (isOver(leg)) return;
  leg.status = status;
  leg.endedAt = exchange.clock.now();
  leg.music = null;
  leg.run?.abort();
  if (leg.member !== null) leaveRoom(exchange, leg.member);
  leg.ended.abort();
  tellStatus(exchange, leg, 'completed');
}
