import { type Element, element, textElement } from './element.ts';
import type { PreparedDial } from './prepared-line.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Rings telephones, all at once; whoever takes the call asks us first, and is let through, asked for the key, or sent
 * away. The talk is part of it: it is over when the far end has hung up.
 */
export function emitDial({ targets, from, seconds }: PreparedDial, { dialect, line }: Surroundings): Element {
  const { least, most } = dialect.ringing;
  const attributes = {
    action: line.dialled,
    method: 'POST',
    timeout: Math.min(most, Math.max(least, Math.round(seconds))),
    ...(from === '' ? {} : { callerId: from }),
  };
  const nouns = targets.map(({ index, to }) =>
    textElement(
      nounOf(to),
      {
        url: line.leg(index, 'answered', 0),
        method: 'POST',
        statusCallback: line.legStatus(index),
        statusCallbackMethod: 'POST',
        statusCallbackEvent: 'completed',
      },
      to,
    ),
  );
  return element('Dial', attributes, nouns);
}

function nounOf(to: string): 'Sip' | 'Number' {
  return to.startsWith('sip:') || to.startsWith('sips:') ? 'Sip' : 'Number';
}

/** How a member is in a room; `coach`: the provider's name of whoever alone hears it. */
export type RoomPlace = { readonly muted: boolean; readonly coach: string | null };

export const TALKING: RoomPlace = { muted: false, coach: null };

/** Joins a room that is there while anybody is in it; `left` is told when it is over for this member. */
export function emitRoom(room: string, left: string, { muted, coach }: RoomPlace = TALKING): Element {
  const attributes = {
    startConferenceOnEnter: true,
    endConferenceOnExit: false,
    beep: 'false',
    ...(muted ? { muted } : {}),
    ...(coach === null ? {} : { coach }),
  };
  return element('Dial', { action: left, method: 'POST' }, [textElement('Conference', attributes, room)]);
}
