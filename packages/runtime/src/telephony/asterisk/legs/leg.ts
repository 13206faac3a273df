import type { LegEnd } from '../../legs.ts';
import type { Ari } from '../ari/ari.ts';
import type { AriEvent } from '../ari/ari-event.ts';
import { legEndOf } from './leg-end.ts';

export type LegNews =
  | { readonly kind: 'ringing' | 'answered' }
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'over'; readonly why: LegEnd };

/** A telephone that we ring. Its channel has its id. */
export type Leg = {
  readonly id: string;
  /** The call for whose sake it is rung. */
  readonly call: string | null;
  readonly state: () => 'ringing' | 'up' | 'over';
  /** Why it is over; null while it isn't. */
  readonly end: () => LegEnd | null;
  /** Hears what becomes of it, until the returned function is called. */
  readonly hear: (listener: (news: LegNews) => void) => () => void;
  /** Also while it rings. */
  readonly hangUp: () => Promise<void>;
  /** It is known not to be there (any more). */
  readonly lost: (why: LegEnd) => void;
  /** Nothing more is to be heard of it. */
  readonly leave: () => void;
};

/** Follows a channel that has or will have this id. */
export function followLeg(ari: Ari, id: string, call: string | null, first: 'ringing' | 'up', ended: () => void): Leg {
  const listeners = new Set<(news: LegNews) => void>();
  let state: 'ringing' | 'up' | 'over' = first;
  let end: LegEnd | null = null;
  const tell = (news: LegNews): void => {
    for (const listener of [...listeners]) listener(news);
  };

  function over(why: LegEnd): void {
    if (state === 'over') return;
    state = 'over';
    end = why;
    off();
    ended();
    tell({ kind: 'over', why });
  }

  const off = ari.on(`channel:${id}`, (event: AriEvent) => {
    switch (event.type) {
      case 'ChannelStateChange':
        if (event.channel.state === 'Ringing') tell({ kind: 'ringing' });
        return;
      case 'StasisStart':
        if (state !== 'ringing') return;
        state = 'up';
        return tell({ kind: 'answered' });
      case 'ChannelDtmfReceived':
        return tell({ kind: 'key', key: event.digit });
      case 'StasisEnd':
        return over('hungUp');
      case 'ChannelDestroyed':
        return over(state === 'up' ? 'hungUp' : legEndOf(event.cause));
      default:
    }
  });

  return {
    id,
    call,
    state: () => state,
    end: () => end,
    hear: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    hangUp: async () => {
      if (state !== 'over') await ari.order('DELETE', `/channels/${id}`);
    },
    lost: over,
    leave: () => {
      off();
      listeners.clear();
    },
  };
}
