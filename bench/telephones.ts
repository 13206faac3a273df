import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { toneWav } from '@callwright/runtime/conformance';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '@callwright/tests/asterisk';
import { APP } from '@callwright/tests/asterisk-settings';
import { installLab } from '@callwright/tests/lab';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { CALLER_STEPS, GOODBYE_MS, NUMBER, PROMPT_MS } from './telephones/menu.ts';

const ROUNDS = 3;
const CALLS = 400;
const AT_ONCE = 120;
const FASTER_THAN_ANY = '400';
const MANY = 300;
const AIM = 0.8;

/** Real calls through a menu, by our flow and by a bare script on the same Asterisk, in rounds that take turns. */
export async function benchTelephones(): Promise<Row[]> {
  const reason = installLab();
  if (reason !== null) {
    process.stderr.write(`no real telephones here (${reason}): not measured\n`);
    return [];
  }
  const asterisk = await startAsterisk(await asteriskPorts(), APP);
  const apps: ChildProcess[] = [];
  try {
    const sounds = { PROMPT: sound(asterisk, 'prompt', PROMPT_MS), GOODBYE: sound(asterisk, 'goodbye', GOODBYE_MS) };
    apps.push(await start('callwright.ts', { ASTERISK: asterisk.url }));
    apps.push(await start('bare-ari.ts', { ASTERISK: asterisk.url, ...sounds }));
    await pause(2000);
    const rates: { ours: number; bare: number }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const rate = { ours: await rateOf(asterisk, APP), bare: await rateOf(asterisk, 'bare') };
      if (round > 0) rates.push(rate);
    }
    const ours = median(rates.map((rate) => rate.ours));
    const bare = median(rates.map((rate) => rate.bare));
    const ratio = ours / bare;
    const many = await manyAtOnce(asterisk);
    return [
      {
        what: 'calls a second through a menu on Asterisk',
        ours: ours.toFixed(1),
        baseline: `${bare.toFixed(1)} (bare ARI script)`,
        ratio,
        aim: `≥ ${AIM}`,
        met: ratio >= AIM,
      },
      {
        what: `${MANY} calls at once`,
        ours: many === 0 ? 'all well' : 'some failed',
        baseline: '',
        ratio: null,
        aim: 'all well',
        met: many === 0,
      },
    ];
  } finally {
    for (const app of apps) app.kill();
    await asterisk.stop();
  }
}

async function start(file: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const script = fileURLToPath(new URL(`./telephones/${file}`, import.meta.url));
  const app = fork(script, { env: { ...process.env, ...env } });
  await once(app, 'message');
  return app;
}

/** Calls a second that are answered and end well, with so many callers at once. */
async function rateOf(asterisk: RunningAsterisk, app: string): Promise<number> {
  const load = ['--calls', String(CALLS), '--rate', FASTER_THAN_ANY, '--limit', String(AT_ONCE), '--no-media'];
  const began = performance.now();
  const [code] = await once(asterisk.sipp('call', NUMBER, '--app', app, ...load, ...CALLER_STEPS), 'exit');
  if (code !== 0) throw new Error(`Calls to ${app} failed.`);
  return CALLS / ((performance.now() - began) / 1000);
}

/** Callers who are in the menu all at the same time; 0 when each was served. */
async function manyAtOnce(asterisk: RunningAsterisk): Promise<number> {
  const load = ['--calls', String(MANY), '--rate', '60', '--limit', String(MANY), '--no-media'];
  const [code] = await once(asterisk.sipp('call', NUMBER, ...load, 'wait:6000', 'info:1', 'await'), 'exit');
  return Number(code);
}

function sound(asterisk: RunningAsterisk, name: string, ms: number): string {
  const file = join(asterisk.recordings, name);
  writeFileSync(`${file}.wav`, toneWav(440, ms));
  return `sound:${file}`;
}
