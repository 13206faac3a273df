import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with no slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const modules = join(root, 'node_modules');

/**
 * The pinned Node that runs everything after the installation; the machine's own may be too old for the dependencies. It is the
 * program itself: `.bin/node` is a shell script around it, which keeps signals to itself.
 */
export const pinnedNode = join(modules, 'node', 'bin', 'node');

/** The environment with the installed tools, the pinned Node among them, in front of the machine's. */
export function toolEnvironment() {
  const path = [join(modules, 'node', 'bin'), join(modules, '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}
