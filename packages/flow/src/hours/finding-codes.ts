/** What makes a schedule unreadable: a call that asks for it takes the error exit. */
export const PROBLEM_CODES = [
  'schedule-shape',
  'time-unreadable',
  'date-unreadable',
  'date-impossible',
  'zone-unknown',
  'branch-unknown',
  'branch-closed',
  'branch-reserved',
  'branch-twice',
  'spans-overlap',
  'spans-missing',
  'weekday-missing',
  'mail-unreadable',
  'period-backwards',
  'closing-backwards',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is worth a look, though the schedule holds. */
export const WARNING_CODES = [
  'week-without-opening',
  'special-day-past',
  'special-day-twice',
  'period-past',
  'periods-overlap',
  'closing-past',
  'spans-run-into-next-day',
  'clock-skips-time',
  'holiday-undecided',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Message and fix hint; `{name}` stands for a value. */
export type MessageTable = Readonly<
  Record<ProblemCode | WarningCode, { readonly message: string; readonly fix: string }>
>;
