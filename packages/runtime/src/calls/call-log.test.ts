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
const stored = ({ entries, personal }: ReturnType<typeof writeLog>) => ({
  turns: [{ seq: 4, entries: entries ?? '' }],
  personal: new Map([[4, personal]]),
});

test('personal values are kept apart, each once, and come back', () => {
  const written = writeLog(noted);
  expect(written.entries).not.toMatch(/4989123|Ada|4711/);
  expect(JSON.parse(written.personal ?? '')).toEqual([facts, '4711']);
  expect(readLog(stored(written))).toEqual(noted.map((one, i) => ({ seq: 4, i, ...one })));
});

test('what was erased is marked, the rest of the log stays', () => {
  const { turns } = stored(writeLog(noted));
  const log = readLog({ turns, personal: new Map([[4, null]]) });
  expect(log[1]?.entry).toEqual({ kind: 'began', flow: 'main', facts: { personal: null, erased: true } });
  expect(log[2]?.entry).toEqual(noted[2]?.entry);
});

test('a turn without a log writes none', () => {
  expect(writeLog([])).toEqual({ entries: null, personal: null });
});
