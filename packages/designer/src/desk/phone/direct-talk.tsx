import { useEffect } from 'react';
import { ringSound } from '../ringing/ring-sound.ts';
import { PhoneTalkView } from './phone-talk.tsx';
import type { DeskPhone } from './use-desk-phone.ts';

/** A call at the telephone in the page of which the queues know nothing. */
export function DirectTalk({ telephone: { phone, state } }: { readonly telephone: DeskPhone }) {
  const rings = state.talk?.direction === 'in' && state.talk.stage === 'ringing';
  useEffect(() => (rings ? ringSound() : undefined), [rings]);
  return phone !== null && state.talk !== null ? <PhoneTalkView phone={phone} talk={state.talk} /> : null;
}
