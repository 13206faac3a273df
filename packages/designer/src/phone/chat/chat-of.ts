import type { Moment, TimedTrace } from '@callwright/flow/simulation';
import type { Place } from '../../calls/story/walk-places.ts';
import { placesOfTexts } from './places.ts';

type Of<K extends Moment['kind']> = Extract<Moment, { kind: K }>;
type Shown = Exclude<Moment, Of<'asked' | 'answered'>>;

/** One entry of the conversation. `key` stays the same while the conversation grows. */
export type ChatItem = { readonly key: number; readonly moment: Shown; readonly place: Place | null };

/**
 * The conversation as people read it: texts with the step that says them, keys that were pressed one after another
 * together. What services were asked stands in the trace.
 */
export function chatOf(transcript: readonly Moment[], trace: readonly TimedTrace[]): ChatItem[] {
  const places = placesOfTexts(transcript, trace);
  const items: ChatItem[] = [];
  for (const [key, moment] of transcript.entries()) {
    if (moment.kind === 'asked' || moment.kind === 'answered') continue;
    const last = items.at(-1);
    if (moment.kind === 'pressed' && last?.moment.kind === 'pressed') {
      items[items.length - 1] = { ...last, moment: { ...last.moment, keys: last.moment.keys + moment.keys } };
      continue;
    }
    items.push({ key, moment, place: places.get(key) ?? null });
  }
  return items;
}

/** Who the conversation shows an entry as: what callers hear, what they do, or what happens between. */
export function sideOf({ kind }: Shown): 'heard' | 'did' | 'between' {
  switch (kind) {
    case 'said':
      return 'heard';
    case 'pressed':
    case 'spoke':
    case 'silent':
    case 'message':
      return 'did';
    default:
      return 'between';
  }
}
