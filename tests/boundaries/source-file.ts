import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A file of the repository: `path` is relative to its root, with slashes. */
export type SourceFile = { path: string; text: string };

const skipped = new Set(['node_modules', 'dist', '.types']);

/** All files below the folders (paths inside `root`) whose names end in one of `endings`. */
export function readSources(root: string, folders: readonly string[], endings: readonly string[]): SourceFile[] {
  return folders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .flatMap((file) =>
      endings.some((ending) => file.endsWith(ending))
        ? [{ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }]
        : [],
    );
}

/** Whether a file is a test or made for tests, which may look further than the code that they test. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/testing\//.test(path);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
