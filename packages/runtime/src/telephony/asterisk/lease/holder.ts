import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Holders that this process has named: the same number may have been an earlier process's, as in a container. */
const ours = new Set<string>();

/** Names who holds a lease, so that another process of this machine can tell whether it still lives. */
export function nameHolder(): string {
  const holder = `${hostname()} ${process.pid} ${randomUUID()}`;
  ours.add(holder);
  return holder;
}

/** Whether a holder is known to be dead; false where it can't be told. */
export function isDead(holder: string): boolean {
  const [host, pid = ''] = holder.split(' ');
  if (host !== hostname() || ours.has(holder)) return false;
  return Number(pid) === process.pid || !lives(Number(pid));
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, but isn't ours.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
