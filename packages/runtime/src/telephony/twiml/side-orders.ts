import type { SideOrder } from '@callwright/flow/engine';
import type { Legs } from '../legs.ts';
import type { CallRef } from '../provider.ts';
import type { Twiml } from './twiml.ts';

/** Orders beside the line. They may come twice: done before is done. */
export async function performSide(
  twiml: Twiml,
  legs: Legs | null,
  call: CallRef,
  id: string,
  order: SideOrder,
): Promise<void> {
  const { rest, parts } = twiml;
  if (rest === null) {
    // Without a token nothing can be ordered; a dial's far end is sent away when its caller's document goes on.
    if (order.verb !== 'drop') parts.log.warn({ call: call.call, id }, 'An order needs the connection’s token');
    return;
  }
  switch (order.verb) {
    case 'recording':
      return record(twiml, call, order.do, order.handle);
    case 'mute':
      return mute(twiml, call, order.on);
    case 'drop':
      return drop(twiml, legs, call, order.handle);
  }
}

async function record(
  { rest, addresses }: Twiml,
  { call, ref }: CallRef,
  what: 'start' | 'pause' | 'resume' | 'stop',
  handle: string,
): Promise<void> {
  const recordings = rest?.recordings;
  switch (what) {
    case 'start':
      return recordings?.start(ref, addresses.recording(call, handle));
    case 'pause':
      return recordings?.change(ref, 'paused');
    case 'resume':
      return recordings?.change(ref, 'in-progress');
    case 'stop':
      return recordings?.change(ref, 'stopped');
  }
}

/** Only those in rooms can be muted. */
async function mute({ rest, callers, parts }: Twiml, { call, ref }: CallRef, on: boolean): Promise<void> {
  const reply = await parts.calls.standing(call);
  const place = reply === null ? null : await callers.placeOn(call, reply);
  // Who talks with a telephone that was rung apart is in the room named by the call.
  const roomRef = (await rest?.rooms.find(place?.kind === 'room' ? place.room : call)) ?? null;
  if (roomRef === null) return parts.log.warn({ call }, 'A caller can be muted only in a conference');
  await rest?.rooms.change(roomRef, ref, { muted: on });
}

/** A leg of ours is hung up by its owner; one of a dial is a child of the caller's connection. */
async function drop(
  { rest, legs: known }: Twiml,
  legs: Legs | null,
  { call, ref }: CallRef,
  leg: string,
): Promise<void> {
  if (!leg.startsWith(`${call}.`)) return legs?.hangUp(leg);
  const own = (await known.find(leg))?.ref ?? null;
  const refs = own === null ? ((await rest?.childrenOf(ref)) ?? []).map((child) => child.ref) : [own];
  for (const one of refs) await rest?.hangUp(one);
}
