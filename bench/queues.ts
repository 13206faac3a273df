import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { decideInCrowd } from '@callwright/runtime/queues-bench';
import { openStore } from '@callwright/runtime/store';
import { startPostgres } from '@callwright/tests/postgres';
import type { Row } from './report.ts';

const CALLERS = 1000;
const LEAST_RATE = 200;
const MOST_MS = 1;
const MOST_HEAP = 300 * 1024 ** 2;

/** Decisions in a crowd, and callers of two processes on one PostgreSQL put through to agents. */
export async function benchQueues(): Promise<Row[]> {
  const { medianMs, worstMs, worstBusyMs, heap } = decideInCrowd();
  const rate = await assignments();
  return [
    {
      what: 'a decision: 5,000 wait, 500 agents, 20 queues',
      ours: `${(medianMs * 1000).toFixed(0)} µs median, ${worstMs.toFixed(1)} ms worst (${worstBusyMs.toFixed(1)} ms of a processor)`,
      baseline: `${(heap / 1024 ** 2).toFixed(0)} MB remembered`,
      ratio: null,
      aim: `≤ ${MOST_MS} ms, ≤ 300 MB`,
      met: medianMs <= MOST_MS && heap <= MOST_HEAP,
    },
    {
      what: 'callers put through, two processes on PostgreSQL',
      ours: `${rate.toFixed(0)}/s`,
      baseline: '',
      ratio: null,
      aim: `≥ ${LEAST_RATE}/s`,
      met: rate >= LEAST_RATE,
    },
  ];
}

async function assignments(): Promise<number> {
  const postgres = await startPostgres();
  const children: ChildProcess[] = [];
  const store = await openStore({ url: postgres.url });
  try {
    for (const name of ['one', 'two']) children.push(await start(postgres.url, name));
    const began = performance.now();
    for (const child of children) child.send(CALLERS);
    for (let served = 0; served < 2 * CALLERS; served = await store.tickets.countAnswered()) await pause(20);
    const seconds = (performance.now() - began) / 1000;
    return (2 * CALLERS) / seconds;
  } finally {
    for (const child of children) child.kill('SIGKILL');
    await store.close();
    await postgres.stop();
  }
}

async function start(url: string, name: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./queues/serving-process.ts', import.meta.url)), {
    env: { ...process.env, DATABASE: url, NAME: name },
  });
  await once(child, 'message');
  return child;
}
