import { advance, compileProgram, freshState, type Program } from '@callwright/flow/engine';
import { parseSchedule, type Schedule, verdictAt } from '@callwright/flow/hours';
import { BRANCHES, sampleSchedule, ZONES } from '@callwright/flow/hours/testing';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices, hoursAnswer } from '@callwright/nodes/services';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dayStrip, type StripDay } from './day-strip.ts';

// More schedules: CALLWRIGHT_HOURS_SCHEDULES=5000.
const SCHEDULES = Number(process.env.CALLWRIGHT_HOURS_SCHEDULES ?? 500);
const MOMENTS = 200;
const DAYS = 14;
const MS_PER_DAY = 86_400_000;
// Some 10 seconds on a machine that has nothing else to do.
const PATIENCE = 240_000;

/** Ways out that a step may have; the others of the schedule take their fallback. */
const WAYS_OUT = fc
  .subarray(BRANCHES.map(({ name }) => name))
  .map((own): readonly string[] => ['open', 'closed', ...own]);

/** A flow with one step, which asks the hours. */
function askingProgram(branches: readonly string[]): Program {
  const node = {
    type: 'opening-hours',
    version: 1,
    config: { schedule: 'office', branches: [...branches], sayText: false },
    next: Object.fromEntries([...branches, 'error'].map((branch) => [branch, branch])),
  };
  const ends = [...branches, 'error'].map((branch) => [branch, { type: 'hangup', version: 1, config: {}, next: {} }]);
  const flow = {
    callwright: 1 as const,
    id: 'asks',
    title: 'Asks',
    languages: ['en'],
    variables: {},
    start: 'hours',
    nodes: { hours: node, ...Object.fromEntries(ends) },
    canvas: {},
  };
  return compileProgram({ flows: [flow], types: builtInTypes, services: builtInServices });
}

const facts = {
  caller: { number: '', anonymous: true, country: '', contact: null },
  call: { dialled: '', reference: '12345678', language: 'en' },
};

/** The way out that a call takes at a moment: the engine runs the step, and the hours' service answers it. */
function wayOutOfCall(program: Program, schedule: Schedule, at: number): string {
  const asked = advance(program, freshState('asks'), { kind: 'started', facts, at });
  const request = asked.requests[0];
  if (request === undefined) throw new Error('the step asked nothing');
  const answer = hoursAnswer(schedule, request.input as Parameters<typeof hoursAnswer>[1], at);
  const told = advance(program, asked.state, { kind: 'answer', id: request.id, answer, at });
  const left = told.trace.find((entry) => entry.kind === 'left' && entry.node === 'hours');
  return left?.kind === 'left' ? left.exit : 'nowhere';
}

/** What the strip of the page shows at a moment. */
function shownAt(days: readonly StripDay[], begins: readonly number[], at: number) {
  const i = begins.findLastIndex((begin) => begin <= at);
  const [begin = 0, end = 0] = [begins[i], begins[i + 1]];
  const share = (at - begin) / (end - begin);
  return days[i]?.parts.find((part) => part.start <= share && share < part.end);
}

it(
  `what the page shows is what a call meets, at ${SCHEDULES * MOMENTS} moments`,
  () => {
    let compared = 0;
    const met = new Set<string>();
    const cases = fc
      .record({
        timeZone: fc.constantFrom(...ZONES),
        first: fc.integer({ min: 0, max: 365 * 40 }).map((day) => Date.UTC(1995, 0, 1) + day * MS_PER_DAY),
        seed: fc.integer(),
        branches: WAYS_OUT,
        // As shares of the strip, so that they fall on all its days.
        moments: fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
          minLength: MOMENTS,
          maxLength: MOMENTS,
        }),
      })
      .map((setting) => ({
        ...setting,
        schedule: sampleSchedule(setting.timeZone, setting.first + 2 * MS_PER_DAY, setting.seed),
      }));
    fc.assert(
      fc.property(cases, ({ timeZone, first, branches, moments, schedule: given }) => {
        const parsed = parseSchedule(given);
        if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
        const { schedule } = parsed;
        // The page and a call read the hours for themselves.
        const again = parseSchedule(given);
        const called = 'schedule' in again ? again.schedule : schedule;
        const program = askingProgram(branches);
        const days = dayStrip(schedule, first, DAYS);
        const begins = [...days.map(({ date }) => date), nextDate(days.at(-1)?.date ?? '')].map(
          (date) => Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds,
        );
        const [from = 0, to = 0] = [begins[0], begins.at(-1)];
        for (const share of moments) {
          const at = from + Math.floor(share * (to - from));
          const verdict = verdictAt(schedule, { epochMilliseconds: at });
          const shown = shownAt(days, begins, at);
          const taken = wayOutOfCall(program, called, at);
          const promised = branches.includes(verdict.branch) ? verdict.branch : verdict.fallback;
          if (taken !== promised || shown?.branch !== verdict.branch) {
            throw new Error(`${new Date(at).toISOString()}: ${taken}, ${promised}, ${JSON.stringify(shown)}`);
          }
          met.add(`${verdict.reason.kind} ${verdict.branch}`);
          compared += 1;
        }
      }),
      { numRuns: SCHEDULES },
    );
    expect(compared).toBe(SCHEDULES * MOMENTS);
    // Every rule had its say, and every way out was taken: else the test would prove less than it claims.
    for (const kind of ['specialDay', 'holiday', 'period', 'weekly']) expect(met).toContain(`${kind} open`);
    expect(met).toContain('closeNow closed');
    expect([...met].some((one) => one.endsWith(' lunch')) && [...met].some((one) => one.endsWith(' counter'))).toBe(
      true,
    );
  },
  PATIENCE,
);

const nextDate = (date: string): string => Temporal.PlainDate.from(date).add({ days: 1 }).toString();
