import { createHash } from 'node:crypto';

/** Our id of a provider's call: the same message always means the same call. */
export function callName(connection: string, ref: string): string {
  return `t-${createHash('sha256').update(`${connection}\n${ref}`).digest('hex').slice(0, 32)}`;
}
