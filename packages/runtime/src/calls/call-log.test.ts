import { expect, test } from 'vitest';
import { type Noted, readLog, writeLog } from './call-log.ts';

const facts = { caller: { number: '+4989123', anonymous: false, country: 'DE', contact: { name: 'Ada' } } };
const noted: Noted[] = [
  { at: 5, entry: { kind: 'event', event: { kind: 'started', facts: { personal: facts } } } },
  { at: 5, entry: { kind: 'began', flow: 'main', facts: { personal: facts } } },
  { at: 6, entry: { kind: 'heard', keys: '1' } },
  { at: 6, entry: { kind: 'heard', keys: { secret: true } } },
  { at: 7, entry: { kind: 'set', name: 'typed', value: { personal: '4711' } } },
];
const stored = ({ events, personal }: ReturnType<typeof writeLog>) => ({
  rows: events.map((row) => ({ seq: 1, ...row })),
  personal: new Map<number, string | null>(personal.map(({ ref, value }) => [ref, value])),
});

test('personal values are kept apart, each once, and come back', () => {
  const written = writeLog(noted, 1);
  expect(written.events.map(({ body }) => body).join()).not.toMatch(/4989123|Ada|4711/);
  expect(written.personal.map(({ ref }) => ref)).toEqual([1, 2]);
  expect(written.refs).toBe(3);
  expect(readLog(stored(written))).toEqual(noted.map((one, i) => ({ seq: 1, i, ...one })));
});

test('what was erased is marked, the rest of the log stays', () => {
  const { rows, personal } = stored(writeLog(noted, 1));
  personal.set(1, null);
  const log = readLog({ rows, personal });
  expect(log[1]?.entry).toEqual({ kind: 'began', flow: 'main', facts: { personal: null, erased: true } });
  expect(log[4]?.entry).toEqual(noted[4]?.entry);
});
