import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInTypes } from '@callwright/nodes';
import { freePort } from '@callwright/tests/free-port';
import { signInAsAdmin } from '@callwright/tests/sign-in';
import { median } from './measure.ts';
import type { Row } from './report.ts';
import { bareCaller, callwrightCaller, formCaller } from './turns/callers.ts';
import { installFlow } from './turns/install-flow.ts';
import { type Caller, drive, type Post, poster } from './turns/load.ts';
import { type MeasuredServer, startServer } from './turns/measured-server.ts';

const CALLERS = 50;
const TURNS = 4000;
const ROUNDS = 5;
const AIM = 1.5;

type Figures = { rate: number; cpu: number };

/** Durable turns through HTTP, beside the usual hand-written app and a bare reply, in rounds that take turns. */
export async function benchTurns(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'callwright-bench-'));
  const servers: MeasuredServer[] = [];
  try {
    const start = async (...args: Parameters<typeof startServer>) => {
      const server = await startServer(...args);
      servers.push(server);
      return server;
    };
    const here = (file: string) => new URL(file, import.meta.url);
    const answers = async (origin: string) => (await fetch(`${origin}/readyz`)).ok;
    const listens = async (origin: string) => (await fetch(origin)).status > 0;
    const ours = await start(here('../packages/runtime/src/cli/main.ts'), {
      port: await freePort(),
      args: ['serve'],
      env: { CALLWRIGHT_DATA: join(folder, 'ours'), CALLWRIGHT_SAMPLES: 'off', LOG_LEVEL: 'warn' },
      ready: answers,
    });
    const usual = await start(here('./turns/hand-written.ts'), {
      port: await freePort(),
      env: { BENCH_DATABASE: join(folder, 'usual.sqlite') },
      ready: listens,
    });
    const bare = await start(here('./turns/bare-hono.ts'), { port: await freePort(), ready: listens });
    const cookie = await signInAsAdmin(ours.origin, ours.said);
    await installFlow(ours.origin, builtInTypes);
    const posts = {
      ours: poster(ours.origin, CALLERS, cookie),
      usual: poster(usual.origin, CALLERS),
      bare: poster(bare.origin, CALLERS),
    };
    const callers = {
      ours: await many((_, post) => callwrightCaller(post, '100'), posts.ours),
      usual: await many(async (index, post) => formCaller(post, index), posts.usual),
      bare: await many(async (_, post) => bareCaller(post), posts.bare),
    };
    const rounds: { ours: Figures; usual: Figures; bare: Figures }[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const figures = {
        ours: await measure(ours, callers.ours),
        usual: await measure(usual, callers.usual),
        bare: await measure(bare, callers.bare),
      };
      if (round > 0) rounds.push(figures);
    }
    return rows(rounds);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

function many(make: (index: number, post: Post) => Promise<Caller>, post: Post): Promise<Caller[]> {
  return Promise.all(Array.from({ length: CALLERS }, (_, index) => make(index, post)));
}

async function measure(server: MeasuredServer, callers: readonly Caller[]): Promise<Figures> {
  const before = await server.cpu();
  const seconds = await drive(callers, TURNS);
  return { rate: TURNS / seconds, cpu: ((await server.cpu()) - before) / TURNS };
}

function rows(rounds: readonly { ours: Figures; usual: Figures; bare: Figures }[]): Row[] {
  const show = (who: 'ours' | 'usual' | 'bare') =>
    `${median(rounds.map((round) => round[who].rate)).toFixed(0)}/s, ${median(rounds.map((round) => round[who].cpu)).toFixed(0)} µs CPU`;
  const ratio = median(rounds.map((round) => round.ours.rate / round.usual.rate));
  const cpu = median(rounds.map((round) => round.ours.cpu / round.usual.cpu));
  return [
    {
      what: 'durable turns, beside Express + twilio + better-sqlite3',
      ours: show('ours'),
      baseline: `${show('usual')} (CPU ratio ${cpu.toFixed(2)})`,
      ratio,
      aim: `≥ ${AIM}`,
      met: ratio >= AIM,
    },
    {
      what: 'durable turns, beside a bare Hono reply',
      ours: show('ours'),
      baseline: show('bare'),
      ratio: median(rounds.map((round) => round.ours.rate / round.bare.rate)),
      aim: 'shown',
      met: true,
    },
  ];
}
