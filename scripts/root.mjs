import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with no slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const binaries = join(root, 'node_modules', '.bin');

/** The pinned Node that runs everything after the installation; the machine's own may be too old for the dependencies. */
export const pinnedNode = join(binaries, 'node');

/** The environment with the installed tools, the pinned Node among them, in front of the machine's. */
export function toolEnvironment() {
  return { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}` };
}
