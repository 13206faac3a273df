import { execFileSync } from 'node:child_process';

/** Who runs the server: PostgreSQL refuses to run as root. `{}` is the account that runs the tests. */
export type Account = { uid?: number; gid?: number };

/** An unprivileged account for the server, when the tests run as root. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither an account `postgres` nor `nobody`.',
  );
}

function idOf(option: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}
