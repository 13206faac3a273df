import type { DestinationStream } from 'pino';

const LEVELS: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info ',
  40: 'warn ',
  50: 'error',
  60: 'fatal',
};

/** Log entries as a person at a terminal reads them: `12:04:09 info  POST /api/flows 201 3ms`. */
export function readableLines(out: { write: (text: string) => unknown }): DestinationStream {
  return { write: (line) => void out.write(`${readable(line)}\n`) };
}

function readable(line: string): string {
  const { level, time, msg, err, ...rest }: Record<string, unknown> = JSON.parse(line);
  const clock = typeof time === 'number' ? new Date(time).toTimeString().slice(0, 8) : '';
  const details = Object.entries(rest).map(([key, value]) => `${key}=${plain(value)}`);
  const head = [clock, LEVELS[Number(level)] ?? '', plain(msg ?? ''), ...details].join(' ');
  return err === undefined ? head : `${head}\n${stackOf(err)}`;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function stackOf(error: unknown): string {
  const { stack } = Object(error) as { stack?: unknown };
  return typeof stack === 'string' ? stack : plain(error);
}
