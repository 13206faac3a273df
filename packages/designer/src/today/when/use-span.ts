import { useState } from 'react';
import { instantOf, localClock } from '../../opening-hours/words/dates.ts';
import { type EndChoice, endOf } from './end-choices.ts';

type Clock = { readonly date: string; readonly time: string };

/** From when until when something holds, as it is being chosen. */
export type SpanDraft = {
  readonly zone: string;
  readonly begins: 'now' | 'later';
  readonly start: Clock;
  readonly ends: EndChoice;
  readonly end: Clock;
  readonly set: (change: Partial<Pick<SpanDraft, 'begins' | 'start' | 'ends' | 'end'>>) => void;
  /** Epoch milliseconds. `from` null: at once; `until` null: until somebody ends it. */
  readonly from: number | null;
  readonly until: number | null;
  /** Where quick choices count from. */
  readonly base: number;
  readonly wrong: 'start' | 'end' | null;
};

export type SpanStart = { readonly from: number | null; readonly until: number | null };

const HOUR = 3_600_000;

/** Begins with what is there already; else at once, and for about two hours. */
export function useSpan(zone: string, known?: SpanStart): SpanDraft {
  const [opened] = useState(() => Date.now());
  const [choice, setChoice] = useState(
    () =>
      ({
        begins: known?.from != null && known.from > opened ? ('later' as const) : ('now' as const),
        start: localClock(zone, known?.from ?? opened + HOUR),
        ends: known === undefined ? ('soon' as const) : known.until === null ? ('open' as const) : ('at' as const),
        end: localClock(zone, known?.until ?? opened + 2 * HOUR),
      }) as Pick<SpanDraft, 'begins' | 'start' | 'ends' | 'end'>,
  );
  const { begins, start, ends, end } = choice;
  const later = begins === 'later';
  const from = later ? instantOf(zone, start.date, start.time) : null;
  const base = from ?? opened;
  const until = ends === 'at' ? instantOf(zone, end.date, end.time) : endOf(ends, zone, base);
  const badStart = later && (from === null || from <= opened);
  const badEnd = ends !== 'open' && (until === null || until <= Math.max(base, opened));
  return {
    zone,
    ...choice,
    set: (change) => setChoice((before) => ({ ...before, ...change })),
    from,
    until,
    base,
    wrong: badStart ? 'start' : badEnd ? 'end' : null,
  };
}
