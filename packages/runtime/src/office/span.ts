import type { SpanState } from './announcements/announcement.ts';

/** From–until as it is kept: ISO instants, `from` included, `until` excluded. */
export type Span = { readonly from?: string | undefined; readonly until?: string | undefined };

/** Where it stands at a moment, in milliseconds since the epoch. */
export function spanState({ from, until }: Span, at: number): SpanState {
  if (until !== undefined && Date.parse(until) <= at) return 'over';
  return from !== undefined && at < Date.parse(from) ? 'planned' : 'active';
}

/** Why these times make no sense; null where they do. */
export function spanProblem({ from, until }: Span): { pointer: string; message: string } | null {
  if (from !== undefined && Number.isNaN(Date.parse(from))) return { pointer: '/from', message: 'is no time' };
  if (until !== undefined && Number.isNaN(Date.parse(until))) return { pointer: '/until', message: 'is no time' };
  if (from !== undefined && until !== undefined && Date.parse(until) <= Date.parse(from)) {
    return { pointer: '/until', message: 'is not after the beginning' };
  }
  return null;
}

/** Whether two of them hold at the same time at any moment. */
export function spansMeet(one: Span, other: Span): boolean {
  const from = (span: Span) => (span.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(span.from));
  const until = (span: Span) => (span.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(span.until));
  return from(one) < until(other) && from(other) < until(one);
}

/** The same, ended at a moment: one that hasn't begun never does. */
export function endedAt<S extends Span>(span: S, at: number): S {
  const now = new Date(at).toISOString();
  return span.from !== undefined && Date.parse(span.from) >= at
    ? { ...span, from: now, until: now }
    : { ...span, until: now };
}
