import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';
import { maskNumber, maskNumbersIn } from './mask-number.ts';
import { readableLines } from './readable-lines.ts';

describe('masking telephone numbers', () => {
  it('keeps just enough to tell calls apart', () => expect(maskNumber('+498999998100')).toBe('+49…00'));
  it('leaves service numbers alone', () => expect(maskNumber('112')).toBe('112'));
  it('finds numbers in texts and leaves names and ids alone', () => {
    expect(maskNumbersIn('/api/numbers/+498999998100?x=flow-20774139')).toBe('/api/numbers/+49…00?x=flow-20774139');
    expect(maskNumbersIn('0190a1b2-1234567-8901-abcdef')).toBe('0190a1b2-1234567-8901-abcdef');
  });
});

describe('the log', () => {
  const entriesOf = (write: (log: ReturnType<typeof createLog>) => void): string => {
    const lines: string[] = [];
    write(createLog('info', { write: (line) => void lines.push(line) }));
    return lines.join('');
  };

  it('masks numbers and leaves secrets out', () => {
    const text = entriesOf((log) =>
      log.info({ caller: '+36209876543', request: { url: 'https://x/?key=s3cret', number: '+441632960123' } }, 'asked'),
    );
    expect(text).not.toMatch(/36209876543|s3cret|441632960123/);
    expect(JSON.parse(text)).toMatchObject({ caller: '+36…43', msg: 'asked' });
  });

  it('is quiet below its level', () => expect(entriesOf((log) => log.debug('hm'))).toBe(''));

  it('reads like lines on a terminal', () => {
    const lines: string[] = [];
    const log = createLog('info', readableLines({ write: (line) => lines.push(line) }));
    log.warn({ call: 'abc', status: 409 }, 'PUT /api/flows');
    expect(lines.join('')).toMatch(/^\d\d:\d\d:\d\d warn {2}PUT \/api\/flows call=abc status=409\n$/);
  });
});
