import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { DATABASES, type FreshDatabase, freshDatabase } from '@callwright/runtime/store-testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../postgres/free-port.ts';

const script = fileURLToPath(new URL('./planned-server.ts', import.meta.url));
const NUMBER = '+498999998100';
/** In the night in which clocks go back: half past two in Berlin, the second time. */
const AT = Date.parse('2026-10-25T02:30:00+01:00');
/** The server's clock when a test begins. */
const BEGINS = AT - 120_000;
/** So long before the moment the server is started again: it needs some of it to open its store and to listen. */
const BACK_BEFORE_MS = 8_000;
const LASTS = 6_000;

describe.each(DATABASES)('a switch that is planned, on %s', (kind) => {
  let database: FreshDatabase;
  let port: number;
  let ahead: number;
  let server: ChildProcess;
  beforeEach(async () => {
    database = await freshDatabase(kind);
    port = await freePort();
    server = await startAt(BEGINS);
    await install();
  });
  afterEach(async () => {
    await kill();
    await database.remove();
  });

  /** Its clock begins at this time when it has loaded. */
  async function startAt(time: number): Promise<ChildProcess> {
    const env = { ...process.env, TARGET: JSON.stringify(database.target), PORT: String(port) };
    const child = fork(script, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(child, 'message');
    ahead = time - Date.now();
    child.send(ahead);
    await once(child, 'message');
    return child;
  }

  /** Cuts its power. */
  async function kill(): Promise<void> {
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
  }

  const serverNow = () => Date.now() + ahead;
  const until = (at: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, at - serverNow())));

  async function ask(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    expect(response.ok, `${method} ${path}: ${JSON.stringify(answer)}`).toBe(true);
    return answer;
  }

  async function install(): Promise<void> {
    await ask('POST', '/api/flows', { flow: flowSaying('Old.') });
    await ask('POST', '/api/flows/main/publish', { version: 1, comment: 'Old' });
    await ask('PUT', '/api/numbers/%2B498999998100', { title: 'Desk', flow: 'main' });
    await ask('PUT', '/api/flows/main/draft', { flow: flowSaying('New.'), version: 1 });
  }

  const plan = (more: object) =>
    ask('POST', '/api/plans', {
      what: 'go-live',
      flow: 'main',
      version: 2,
      comment: 'New',
      at: new Date(AT).toISOString(),
      ...more,
    });

  async function ring(): Promise<{ startedAt: number; revision: number }> {
    const { call } = await ask('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number: '+4989555' } });
    const { call: told } = (await ask('GET', `/api/calls/${call}`)) as {
      call: { startedAt: string; revision: number };
    };
    return { startedAt: Date.parse(told.startedAt), revision: told.revision };
  }

  test('holds from its very moment, and ends at its end, though the server was killed a moment before', async () => {
    await plan({ until: new Date(AT + LASTS).toISOString() });
    expect((await ring()).revision).toBe(1);
    await kill();
    server = await startAt(AT - BACK_BEFORE_MS);
    // Were it later, nothing would be shown of the moment.
    expect(serverNow()).toBeLessThan(AT - 500);
    await until(AT - 1500);
    const calls: { startedAt: number; revision: number }[] = [];
    const due = (startedAt: number) => startedAt >= AT && startedAt < AT + LASTS;
    const met = (when: (startedAt: number) => boolean) => calls.some(({ startedAt }) => when(startedAt));
    // On a busy machine a call takes its time: each side of a moment is rung until somebody has met it.
    while (serverNow() < AT + 600 || (!met(due) && serverNow() < AT + LASTS))
      calls.push(...(await Promise.all([ring(), ring(), ring()])));
    await until(AT + LASTS - 1500);
    while (serverNow() < AT + LASTS + 600) calls.push(...(await Promise.all([ring(), ring(), ring()])));
    expect(calls.filter(({ startedAt, revision }) => revision !== (due(startedAt) ? 2 : 1))).toEqual([]);
    expect(met((startedAt) => startedAt < AT)).toBe(true);
    expect(met(due)).toBe(true);
    expect(met((startedAt) => startedAt >= AT + LASTS)).toBe(true);
  }, 120_000);

  test('holds for the first call of a server that was down at its moment', async () => {
    await plan({});
    await kill();
    server = await startAt(AT + 200);
    expect(await ring()).toMatchObject({ revision: 2 });
    const { plans } = (await ask('GET', '/api/plans')) as { plans: { state: string }[] };
    expect(plans).toMatchObject([{ state: 'done' }]);
  }, 120_000);
});

function flowSaying(en: string): object {
  const prompt = { text: { en } };
  return {
    callwright: 1,
    id: 'main',
    title: 'Main',
    languages: ['en'],
    variables: {},
    start: 'say',
    fallback: { number: '+4989123' },
    nodes: {
      say: { type: 'say', version: 1, config: { prompt }, next: { done: 'end' } },
      end: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}
