import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { WRONG_PROGRAMS } from './testing/wrong-programs.ts';

const room = fileURLToPath(new URL('../../', import.meta.url));
const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));
const run = promisify(execFile);

/** As the product's own code is compiled. */
const compilerOptions = {
  target: 'es2023',
  lib: ['es2023'],
  module: 'nodenext',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  erasableSyntaxOnly: true,
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  types: [],
  paths: { '#sdk': ['../../src/sdk/index.ts'] },
};

async function outputFor(folder: string): Promise<string> {
  const compiling = run(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], { cwd: folder });
  return compiling.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  );
}

/** Compiles each program as a file of one project; answers with the compiler's errors per program. */
async function compilePrograms(programs: readonly string[]): Promise<readonly (readonly string[])[]> {
  await mkdir(`${room}dist`, { recursive: true });
  const folder = await mkdtemp(`${room}dist/programs-`);
  try {
    const files = programs.map((_, i) => `program-${i}.ts`);
    await Promise.all(programs.map((program, i) => writeFile(`${folder}/program-${i}.ts`, program)));
    await writeFile(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions, files }));
    const errors = (await outputFor(folder)).split('\n').filter((line) => line.includes('error TS'));
    const elsewhere = errors.find((line) => !line.startsWith('program-'));
    if (elsewhere !== undefined) throw new Error(elsewhere);
    return files.map((file) => errors.filter((line) => line.startsWith(`${file}(`)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the compiler', () => {
  let errors: readonly (readonly string[])[] = [];

  beforeAll(async () => {
    errors = await compilePrograms(WRONG_PROGRAMS.flatMap((program) => [program.wrong, program.right]));
  }, 60_000);

  it.each(WRONG_PROGRAMS.map(({ what }, i) => [what, i] as const))('refuses %s', (_what, i) => {
    const [wrong, right] = errors.slice(2 * i);
    expect(right).toEqual([]);
    expect(wrong).not.toEqual([]);
  });
});
