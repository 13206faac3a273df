import type { TLocalizedValidationError } from 'typebox/error';
import Value from 'typebox/value';
import { checkSchedule } from './check-schedule.ts';
import { finding, type ScheduleProblem } from './problem.ts';
import { PATTERNS, type Schedule, ScheduleSchema } from './schedule.ts';

export type ParsedSchedule = { readonly schedule: Schedule } | { readonly problems: readonly ScheduleProblem[] };

/**
 * Reads a schedule from anything. It gives either a schedule that every function of this room can work with (a copy:
 * later changes of the input don't reach it), or why not. Never throws, and never takes a broken one for open.
 */
export function parseSchedule(json: unknown): ParsedSchedule {
  if (!Value.Check(ScheduleSchema, json)) {
    const problems = Value.Errors(ScheduleSchema, json).flatMap(toProblem);
    return {
      problems: problems.length > 0 ? problems : [shape('', 'it can’t be read', 'Start from empty opening hours.')],
    };
  }
  const schedule: Schedule = JSON.parse(JSON.stringify(json));
  const problems = checkSchedule(schedule);
  return problems.length > 0 ? { problems } : { schedule };
}

const shape = (pointer: string, detail: string, hint: string): ScheduleProblem =>
  finding('schedule-shape', pointer, { detail, hint });

function toProblem(error: TLocalizedValidationError): ScheduleProblem[] {
  const at = error.instancePath;
  const name = at.split('/').at(-1) ?? '';
  switch (error.keyword) {
    // Each of these comes a second time, with its own place, as `boolean`.
    case 'additionalProperties':
      return [];
    case 'boolean':
      return [shape(at, `“${name}” has no place here`, 'Take it out.')];
    case 'required': {
      const missing = error.params.requiredProperties.join(', ');
      return [shape(at, `missing: ${missing}`, `Add: ${missing}.`)];
    }
    case 'enum':
      return [shape(at, `“${name}” has an unknown value`, `Use one of: ${error.params.allowedValues.join(', ')}.`)];
    case 'pattern': {
      const { pattern } = error.params;
      if (pattern === PATTERNS.from || pattern === PATTERNS.to) return [finding('time-unreadable', at)];
      if (pattern === PATTERNS.date || pattern === PATTERNS.instant) return [finding('date-unreadable', at)];
      if (pattern === PATTERNS.mail) return [finding('mail-unreadable', at)];
      return [shape(at, `“${name}” can’t be written like this`, `It must match ${String(pattern)}.`)];
    }
    default:
      return [shape(at, `“${name}” ${error.message}`, 'Change it so that it does.')];
  }
}
