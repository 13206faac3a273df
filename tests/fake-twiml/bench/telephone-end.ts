import type { HeardText, PhoneEnd } from '@callwright/runtime/conformance';
import type { Exchange } from '../exchange.ts';
import { hangUp, pressKeys } from '../phones/hands.ts';
import { isOver, type Leg } from '../phones/leg.ts';
import { heardAt } from '../phones/room.ts';

/** The text of a sound, `music`, or null for anything else. */
export type TextOf = (url: string) => string | null;

/** Whoever holds the telephone of this connection; undefined: it was never rung. */
export function telephoneEnd(exchange: Exchange, leg: () => Leg | undefined, textOf: TextOf): PhoneEnd {
  return {
    heard: () => textsOf(leg(), textOf),
    voices: async () => voicesAt(leg(), textOf),
    press: async (keys) => {
      const found = leg();
      if (found !== undefined) await pressKeys(exchange, found, keys);
    },
    hangUp: async () => {
      const found = leg();
      if (found !== undefined) hangUp(exchange, found);
    },
    state: () => stateOf(leg()),
  };
}

function textsOf(leg: Leg | undefined, textOf: TextOf): HeardText[] {
  return (leg?.heard ?? []).flatMap(({ what, how }) => {
    if (what.kind === 'say') return [{ text: what.text, how }];
    const text = what.kind === 'play' ? textOf(what.url) : null;
    return text === null || text === 'music' ? [] : [{ text, how }];
  });
}

/** Callers come first, then far telephones by their numbers, then music. */
function voicesAt(leg: Leg | undefined, textOf: TextOf): string[] {
  if (leg === undefined || isOver(leg)) return [];
  const heard = heardAt(leg).filter((one) => one !== 'music');
  const callers = heard.some(({ direction }) => direction === 'inbound') ? ['caller'] : [];
  const numbers = heard.flatMap(({ direction, to }) => (direction === 'inbound' ? [] : [to])).sort();
  const last = leg.heard.at(-1);
  const playing = last?.how === 'playing' && last.what.kind === 'play' && textOf(last.what.url) === 'music';
  const music = playing || (leg.music !== null && leg.music !== 'ringing') ? ['music'] : [];
  return [...callers, ...numbers, ...music];
}

function stateOf(leg: Leg | undefined): ReturnType<PhoneEnd['state']> {
  if (leg === undefined) return 'idle';
  if (isOver(leg)) return leg.direction === 'inbound' && leg.answeredAt === null ? 'refused' : 'over';
  return leg.status === 'in-progress' ? 'up' : 'ringing';
}
