import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchChromium } from '@callwright/tests/chromium';
import { freePort } from '@callwright/tests/free-port';
import { browserCookies, signInAsAdmin } from '@callwright/tests/sign-in';
import { fetchSignedIn } from '@callwright/tests/signed-in-fetch';
import type { Page } from 'playwright-core';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { flowOf } from './thousand-steps.ts';
import { startServer } from './turns/measured-server.ts';

const STEPS = 1000;
const AIM_FRAME_MS = 16.7;
const AIM_OPEN_MS = 1500;
const PANS = 120;

/** Opens a large flow in a real browser and drags its canvas about; an empty page under the same drag stands beside it. */
export async function benchCanvas(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-bench-'));
  const server = await startServer(new URL('../packages/runtime/src/cli/main.ts', import.meta.url), {
    port: await freePort(),
    args: ['serve'],
    env: { CALLWRIGHT_DATA: folder, CALLWRIGHT_SAMPLES: 'off', LOG_LEVEL: 'warn' },
    ready: async (origin) => (await fetch(`${origin}/readyz`)).ok,
  });
  const browser = await launchChromium();
  try {
    const flow = flowOf(STEPS);
    const cookie = await signInAsAdmin(server.origin, server.said);
    await create(server.origin, flow);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.context().addCookies(browserCookies(server.origin, cookie));
    await page.goto('about:blank');
    const blank = await framesWhile(page, () => drag(page));
    await page.goto(server.origin);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const open = await milliseconds(async () => {
      await page.goto(`${server.origin}/flows/${flow.id}`);
      await page.locator('[data-step]').first().waitFor();
    });
    const before = await viewport(page);
    const frames = await framesWhile(page, () => drag(page));
    if ((await viewport(page)) === before) throw new Error('the canvas did not move under the mouse');
    return [
      {
        what: `canvas of ${STEPS} steps: a frame while panning (median; 95 %)`,
        ours: `${frames.median.toFixed(1)} ms; ${frames.p95.toFixed(1)} ms`,
        baseline: `${blank.median.toFixed(1)} ms; ${blank.p95.toFixed(1)} ms (empty page)`,
        ratio: frames.median / blank.median,
        aim: `≤ ${AIM_FRAME_MS} ms`,
        met: frames.median <= AIM_FRAME_MS + 0.1,
      },
      {
        what: `canvas of ${STEPS} steps: opened`,
        ours: `${open.toFixed(0)} ms`,
        baseline: '',
        ratio: null,
        aim: `≤ ${AIM_OPEN_MS} ms`,
        met: open <= AIM_OPEN_MS,
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function create(origin: string, flow: unknown): Promise<void> {
  const headers = { 'content-type': 'application/json', origin };
  const response = await fetchSignedIn(`${origin}/api/flows`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ flow }),
  });
  if (!response.ok) throw new Error(`the flow was refused: ${response.status} ${await response.text()}`);
}

async function milliseconds(work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function viewport(page: Page): Promise<string> {
  return page.locator('.react-flow__viewport').evaluate((element) => element.style.transform);
}

/** Drags the canvas to and fro by the mouse. */
async function drag(page: Page): Promise<void> {
  await page.mouse.move(720, 300);
  // The middle button pans wherever it is pressed, also on a card.
  await page.mouse.down({ button: 'middle' });
  for (let i = 0; i < PANS; i++) await page.mouse.move(720 + 300 * Math.sin(i / 12), 300 + 180 * Math.cos(i / 9));
  await page.mouse.up({ button: 'middle' });
}

/** Times between animation frames while something goes on. */
async function framesWhile(page: Page, work: () => Promise<void>): Promise<{ median: number; p95: number }> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frameTimes: times });
    const note = (time: number) => {
      times.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await work();
  const times = await page.evaluate(() => (window as unknown as { frameTimes: number[] }).frameTimes);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const sorted = [...gaps].sort((a, b) => a - b);
  return { median: median(gaps), p95: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN };
}
