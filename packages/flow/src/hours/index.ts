/** Opening hours: pure rules on Temporal. See README.md; decisions in hours.decision.md. */

export { MINUTES_PER_DAY, type MinuteSpan, minutesOf, toMinutes } from './clock-time.ts';
export { type ParsedSchedule, parseSchedule } from './parse-schedule.ts';
export type { Fallback, Moment } from './prepared.ts';
export {
  describeFinding,
  PROBLEM_CODES,
  type ProblemCode,
  type ScheduleProblem,
  type ScheduleWarning,
  WARNING_CODES,
  type WarningCode,
} from './problem.ts';
export type { Reason, ReasonKind } from './reason.ts';
export * from './schedule.ts';
export { type CallersSaying, callersSaying, callersText, spokenWhenOpen } from './spoken/callers-text.ts';
export { HOURS_LANGUAGES, type HoursLanguage } from './spoken/language.ts';
export { spokenHours } from './spoken/spoken-hours.ts';
export { type SpokenMoment, spokenDate, spokenMoment, spokenTime, spokenWholeDay } from './spoken/spoken-moment.ts';
export { type Change, type Interval, nextChange, timeline } from './timeline.ts';
export { undecidedHolidays } from './undecided.ts';
export { type Verdict, verdictAt } from './verdict.ts';
export { warnings } from './warnings.ts';
