import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProduct } from '../e2e/product.ts';
import { DARK, GERMAN, HUNGARIAN, LIGHT, type Look, NARROW, type Shot, take } from './shot.ts';
import * as shots from './shots.ts';

/**
 * `npm run screenshots [-- word …]`: pictures of every page into tests/artifacts/screenshots; with words only those whose names
 * contain one. `docs` takes the README's anew, into docs/screenshots.
 */
const artifacts = fileURLToPath(new URL('../artifacts/screenshots', import.meta.url));
const docs = fileURLToPath(new URL('../../docs/screenshots', import.meta.url));
const asked = process.argv.slice(2);

const { EMPTY, FIRST_STEP, PROBLEMS, ...rest } = shots;
const pages = Object.values(rest);
const main = [shots.FLOWS, shots.PHONE, shots.CALLS, shots.CALL, shots.NUMBERS];
const README_LOOK: Look = { ...LIGHT, name: '', width: 1280, height: 800 };
const withSamples: (readonly [readonly Shot[], Look])[] = [
  [pages, LIGHT],
  [pages, DARK],
  [[...main, shots.STEP, shots.SETTINGS, shots.GO_LIVE], GERMAN],
  [[...main, shots.STEP], HUNGARIAN],
  [[...main, shots.EDITOR, FIRST_STEP, shots.LIST, shots.VERSIONS, shots.COMPARED], NARROW],
  // What leaves a draft changed comes last.
  [[PROBLEMS], LIGHT],
  [[PROBLEMS], DARK],
];

await mkdir(artifacts, { recursive: true });
if (asked.includes('docs')) {
  await mkdir(docs, { recursive: true });
  await takeAll(true, [[[shots.PHONE, shots.CALL, shots.COMPARED], README_LOOK]], docs);
} else {
  await takeAll(true, withSamples, artifacts);
  await takeAll(
    false,
    [
      [EMPTY, LIGHT],
      [EMPTY, DARK],
      [EMPTY, NARROW],
    ],
    artifacts,
  );
}

async function takeAll(
  samples: boolean,
  plan: readonly (readonly [readonly Shot[], Look])[],
  folder: string,
): Promise<void> {
  const wanted = plan.flatMap(([of, look]) =>
    of.map((shot) => ({ shot, look, name: [shot.name, look.name].filter((part) => part !== '').join('.') })),
  );
  const chosen = wanted.filter(
    ({ name }) => folder === docs || asked.length === 0 || asked.some((word) => name.includes(word)),
  );
  if (chosen.length === 0) return;
  const product = await startProduct({ samples });
  try {
    for (const { shot, look, name } of chosen) {
      await take(product, shot, look, join(folder, `${name}.png`)).then(
        () => console.log(name),
        (error: unknown) => {
          console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
          process.exitCode = 1;
        },
      );
    }
    for (const complaint of product.complaints) console.error(`in the page: ${complaint}`);
  } finally {
    await product.close();
  }
}
