import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const biome = createRequire(join(root, 'package.json')).resolve('@biomejs/biome/bin/biome');

/** Programs by the name of their file: whether lint refuses them in a pure package. */
const programs: Record<string, { refused: boolean; text: string }> = {
  'clock.ts': { refused: true, text: 'export const now = new Date();' },
  'clock-of-temporal.ts': {
    refused: true,
    text: "import { Temporal } from 'temporal-polyfill';\nexport const now = Temporal.Now.instant();",
  },
  'clock-by-a-detour.ts': { refused: true, text: 'export const now = globalThis.Date.now();' },
  'dice.ts': { refused: true, text: 'export const drawn = Math.random();' },
  'timer.ts': { refused: true, text: 'setTimeout(() => undefined, 1);' },
  'net.ts': { refused: true, text: "export const answer = fetch('/');" },
  'node.ts': { refused: true, text: 'export const home = process.env.HOME;' },
  'browser.ts': { refused: true, text: 'export const width = window.innerWidth;' },
  'anything.ts': { refused: true, text: 'export const value: any = 1;' },
  'own-name.ts': { refused: false, text: 'export function title(document: string): string {\n  return document;\n}' },
  'duration.ts': {
    refused: false,
    text: "import { Temporal } from 'temporal-polyfill';\nexport const day = Temporal.Duration.from('P1D');",
  },
};

let folder = '';
let findings: { path: string; message: string }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callwright-lint-'));
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  cpSync(join(root, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true });
  for (const name of ['flow', 'nodes', 'acd', 'runtime']) {
    mkdirSync(join(folder, `packages/${name}/src`), { recursive: true });
    for (const [file, { text }] of Object.entries(programs))
      writeFileSync(join(folder, `packages/${name}/src/${file}`), `${text}\n`);
  }
  findings = await lint(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['flow', 'nodes', 'acd'])('lint refuses clock, dice, timers and I/O in packages/%s', (name) => {
  for (const [file, { refused }] of Object.entries(programs)) {
    const found = findings.filter(({ path }) => path.endsWith(`packages/${name}/src/${file}`));
    expect(found.length > 0, `${file}: ${JSON.stringify(found)}`).toBe(refused);
  }
});

test('the runtime has a clock', () => {
  expect(findings.filter(({ path }) => path.endsWith('packages/runtime/src/clock.ts'))).toEqual([]);
});

function lint(cwd: string): Promise<{ path: string; message: string }[]> {
  const options = ['lint', '.', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none', '--colors=off'];
  return new Promise((resolve) => {
    execFile(process.execPath, [biome, ...options], { cwd }, (_error, output) => {
      const lines = [...output.matchAll(/^::error .*?file=([^,]+),.*?::(.*)$/gm)];
      resolve(lines.map(([, path = '', message = '']) => ({ path, message })));
    });
  });
}
