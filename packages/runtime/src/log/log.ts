import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/index.ts';
import { maskNumber } from './mask-number.ts';
import { readableLines } from './readable-lines.ts';

export type Log = Logger;

/** Fields that hold a telephone number, wherever they stand in a log entry. */
const NUMBERS = ['number', 'caller', 'dialled', 'target', 'to'];
const SECRETS = ['password', 'authorization', 'url', 'headers', 'body'];

/**
 * The log: one JSON line per entry, or readable lines on a terminal. Telephone numbers are masked by their field's
 * name; a field whose name promises a secret is left out.
 */
export function createLog(level: LogLevel, stream: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: null,
      redact: {
        paths: [...NUMBERS, ...SECRETS].flatMap((name) => [name, `*.${name}`]),
        censor: (value: unknown, path) => {
          if (SECRETS.includes(path.at(-1) ?? '')) return '[left out]';
          return typeof value === 'string' ? maskNumber(value) : value;
        },
      },
    },
    stream,
  );
}

function standardError(): DestinationStream {
  return process.stderr.isTTY === true ? readableLines(process.stderr) : pino.destination({ dest: 2, sync: false });
}
