import { Temporal } from 'temporal-polyfill';
import { type EpochDay, MS_PER_DAY } from './calendar-day.ts';

/** A stretch of time with one offset from UTC. `start`, `end`: epoch milliseconds; `offset`: milliseconds. */
type Piece = { readonly start: number; readonly end: number; readonly offset: number };

/** The local clock of one time zone. All instants are epoch milliseconds. */
export type ZoneClock = {
  readonly timeZone: string;
  /** The first instant at which the local clock shows this minute of this day, or a later one. */
  readonly firstInstant: (day: EpochDay, minute: number) => number;
  /** The stretches of one offset that touch `[from, to)`, in order. */
  readonly pieces: (from: number, to: number) => readonly Piece[];
  /** `2027-01-04T08:00:00+01:00[Europe/Berlin]`. */
  readonly iso: (instant: number) => string;
};

// Offsets are computed by blocks of two years: few enough to be quick on the first call, kept from then on.
const BLOCK = 730 * MS_PER_DAY;
// No zone was ever further from UTC than 16 hours.
const FURTHEST_OFFSET = 16 * 3_600_000;

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone; throws a RangeError for an unknown one, which `parseSchedule` reports before. */
export function clockOf(timeZone: string): ZoneClock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = makeClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

/** Whether the name is a zone of the IANA list. A bare offset such as `+01:00` is none: it has no daylight saving. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoned(0, name);
    return true;
  } catch {
    return false;
  }
}

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}

function makeClock(timeZone: string): ZoneClock {
  zoned(0, timeZone);
  const blocks = new Map<number, readonly Piece[]>();
  const blockAt = (index: number): readonly Piece[] => {
    const made = blocks.get(index) ?? piecesOfBlock(timeZone, index * BLOCK, (index + 1) * BLOCK);
    blocks.set(index, made);
    return made;
  };
  const pieces = (from: number, to: number): readonly Piece[] => {
    const found: Piece[] = [];
    for (let index = Math.floor(from / BLOCK); index * BLOCK < to; index++) {
      for (const piece of blockAt(index)) if (piece.end > from && piece.start < to) found.push(piece);
    }
    return found;
  };
  return {
    timeZone,
    pieces,
    firstInstant: (day, minute) => {
      const local = day * MS_PER_DAY + minute * 60_000;
      for (const piece of pieces(local - FURTHEST_OFFSET, local + FURTHEST_OFFSET)) {
        const instant = Math.max(piece.start, local - piece.offset);
        if (instant < piece.end) return instant;
      }
      return local + FURTHEST_OFFSET;
    },
    iso: (instant) => zoned(instant, timeZone).toString(),
  };
}

function piecesOfBlock(timeZone: string, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let here = zoned(start, timeZone);
  while (here.epochMilliseconds < end) {
    const next = here.getTimeZoneTransition('next');
    const until = next === null ? end : Math.min(next.epochMilliseconds, end);
    pieces.push({ start: here.epochMilliseconds, end: until, offset: here.offsetNanoseconds / 1_000_000 });
    if (next === null || until === end) break;
    here = next;
  }
  return pieces;
}
