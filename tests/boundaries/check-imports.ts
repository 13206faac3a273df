import { posix } from 'node:path';
import { type Arrows, packageArrows, roomArrows } from './arrows.ts';
import { type Import, importsOf } from './imports.ts';
import { isTest, type SourceFile } from './source-file.ts';

const flowRoom = /^@callwright\/flow\/([^/]+)/;

/** What a file imports against the arrows, one sentence each with the place. `path` starts with `packages/`. */
export function wrongImports({ path, text }: SourceFile): string[] {
  const [, name = '', source] = path.split('/');
  const arrows = packageArrows[name];
  if (arrows === undefined) return [`${path}: there is no package "${name}" in tests/boundaries/arrows.ts`];
  if (source !== 'src') return [];
  return importsOf(text).flatMap((found) => {
    const reason = refusal(path, name, arrows, found);
    return reason === undefined ? [] : [`${path}:${found.line}: imports "${found.specifier}": ${reason}`];
  });
}

function refusal(path: string, name: string, arrows: Arrows, { specifier, typeOnly }: Import): string | undefined {
  if (specifier.startsWith('.')) return refusedPath(path, name, specifier);
  if (specifier === `@callwright/${name}` || specifier.startsWith(`@callwright/${name}/`)) {
    return 'a package imports its own files by relative paths';
  }
  if (specifier.startsWith('@callwright/')) return refusedPackage(path, name, arrows, specifier, typeOnly);
  const { foreign } = arrows;
  if (foreign === 'any' || isTest(path) || foreign.some((allowed) => names(allowed, specifier))) return undefined;
  return `packages/${name} may only depend on ${foreign.join(', ')}`;
}

function refusedPackage(path: string, name: string, arrows: Arrows, specifier: string, typeOnly: boolean) {
  if (arrows.ours.some((allowed) => names(allowed, specifier))) return undefined;
  // A node's tests run it on the engine and through the conformance suite; the node itself knows neither.
  if (name === 'nodes' && isTest(path) && flowRoom.test(specifier)) return undefined;
  if (arrows.typesOf?.some((allowed) => names(allowed, specifier)) === true) {
    return typeOnly ? undefined : 'only its types may be imported (`import type`)';
  }
  return `packages/${name} may not know it`;
}

function refusedPath(path: string, name: string, specifier: string): string | undefined {
  const target = posix.join(posix.dirname(path), specifier);
  if (!target.startsWith(`packages/${name}/`)) return 'relative paths stay inside the package';
  if (name !== 'flow' || isTest(path)) return undefined;
  const [, , , from = ''] = path.split('/');
  const [, , , to = ''] = target.split('/');
  const rooms = roomArrows[from];
  if (rooms === undefined) return `there is no room "${from}" in tests/boundaries/arrows.ts`;
  return from === to || rooms.includes(to) ? undefined : `the room "${from}" may not know "${to}"`;
}

function names(allowed: string, specifier: string): boolean {
  return specifier === allowed || specifier.startsWith(`${allowed}/`);
}
