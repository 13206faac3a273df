import { expect, test } from 'vitest';
import { endedAt, spanProblem, spanState, spansMeet } from './span.ts';

const at = (iso: string) => Date.parse(iso);
const FROM = '2027-03-28T01:30:00+01:00';
const UNTIL = '2027-03-28T03:30:00+02:00';

test('holds from its beginning on, and no longer at its end, over a change of the clock too', () => {
  const span = { from: FROM, until: UNTIL };
  expect(spanState(span, at(FROM) - 1)).toBe('planned');
  expect(spanState(span, at(FROM))).toBe('active');
  expect(spanState(span, at(UNTIL) - 1)).toBe('active');
  expect(spanState(span, at(UNTIL))).toBe('over');
  expect(at(UNTIL) - at(FROM)).toBe(3_600_000);
  expect(spanState({}, 0)).toBe('active');
});

test('ends when somebody ends it, and never begins when it is ended before', () => {
  const now = at('2027-03-01T00:00:00Z');
  expect(spanState(endedAt({ from: FROM, until: UNTIL }, now), now)).toBe('over');
  expect(spanState(endedAt({ from: FROM, until: UNTIL }, now), at(FROM))).toBe('over');
  expect(spanState(endedAt({}, now), now)).toBe('over');
  expect(spanState(endedAt({}, now), now - 1)).toBe('active');
});

test('meets others where both hold, and not where one ends as the other begins', () => {
  expect(spansMeet({ from: FROM, until: UNTIL }, { from: UNTIL })).toBe(false);
  expect(spansMeet({ from: FROM }, { until: FROM })).toBe(false);
  expect(spansMeet({ from: FROM, until: UNTIL }, {})).toBe(true);
  expect(spanProblem({ from: UNTIL, until: FROM })).toMatchObject({ pointer: '/until' });
  expect(spanProblem({ from: '2027-13-45T00:00:00Z' })).toMatchObject({ pointer: '/from' });
  expect(spanProblem({ from: FROM, until: UNTIL })).toBeNull();
});
