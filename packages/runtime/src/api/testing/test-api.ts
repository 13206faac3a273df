import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { Callbacks } from '../../callbacks/index.ts';
import type { CallRuntime } from '../../calls/call-runtime.ts';
import type { Clock } from '../../calls/clock.ts';
import { createLog } from '../../log/index.ts';
import type { StatusHistory } from '../../monitoring/index.ts';
import type { Actor } from '../../people/actor.ts';
import { ADMIN } from '../../people/testing/actors.ts';
import type { Plans } from '../../plans/index.ts';
import type { Queues } from '../../queues/port.ts';
import { composeServer } from '../../server/compose-server.ts';
import type { Store } from '../../store/store.ts';
import type { FreshDatabase } from '../../store/testing/fresh-database.ts';
import type { Talks } from '../../talks/index.ts';
import type { ProviderRegistry } from '../../telephony/provider-registry.ts';
import type { RecordingArchive } from '../../telephony/recordings/index.ts';
import type { SpeechEnvironment, VoiceHouse } from '../../telephony/voices/index.ts';
import { NOT_NOTED } from '../note-writes.ts';

/** In tests a request says itself who asks. */
const ACTOR = 'x-test-actor';

/** An answer: its status and its JSON. */
export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Asks the server as one actor. */
export type TestClient = {
  readonly get: (path: string) => Promise<Answer>;
  /** `body`: a string is sent as it is, anything else as JSON. */
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<Answer>;
  /** A request as it is, for what is no JSON. */
  readonly raw: (path: string, init?: RequestInit) => Promise<Response>;
  readonly stream: (path: string, headers?: Record<string, string>) => Promise<Response>;
};

/** The whole server without a socket, on a database of its own. What it is asked itself, an administrator asks. */
export type TestApi = TestClient & {
  readonly store: Store;
  readonly calls: CallRuntime;
  readonly providers: ProviderRegistry;
  readonly recordings: RecordingArchive;
  readonly voices: VoiceHouse;
  readonly plans: Plans;
  /** Not started: tests of queues start them, and stop them. */
  readonly queues: Queues;
  /** Not started. */
  readonly statusHistory: StatusHistory;
  /** Not started, like queues. */
  readonly talks: Talks;
  /** Not started either. */
  readonly callbacks: Callbacks;
  /** Not there until something is kept in it; whoever keeps something removes it. */
  readonly dataFolder: string;
  /** The same as somebody else; null: nobody has signed in. */
  readonly as: (actor: Actor | null) => TestClient;
  readonly closeStreams: () => void;
  /** What went wrong inside. */
  readonly errors: readonly string[];
  /** Everything that was logged, also what is no trouble. */
  readonly logged: readonly string[];
};

export async function testApi(
  database: FreshDatabase,
  types?: readonly NodeType[],
  speech: SpeechEnvironment = { espeak: 'espeak-ng-is-not-here', service: null },
  clock?: Clock,
): Promise<TestApi> {
  const store = await database.open();
  const [errors, logged]: [string[], string[]] = [[], []];
  const dataFolder = join(tmpdir(), `callwright-api-${randomBytes(6).toString('hex')}`);
  const actors = new Map<string, Actor | null>();
  const { app, calls, providers, recordings, voices, plans, queues, statusHistory, talks, callbacks, closeStreams } =
    composeServer({
      config: { binding: 'loopback', httpAllow: [], smtpUrl: null, dataFolder, key: randomBytes(32), speech },
      log: createLog('debug', {
        write: (line) => {
          logged.push(line);
          if (isTrouble(line)) errors.push(line);
        },
      }),
      store,
      identify: async (context) => {
        context.set('session', { id: 'session-of-tests', token: '' });
        return actors.get(context.req.header(ACTOR) ?? '') ?? null;
      },
      ...(types === undefined ? {} : { types }),
      ...(clock === undefined ? {} : { clock }),
    });
  const clientOf = (actor: Actor | null): TestClient => {
    actors.set(String(actors.size), actor);
    const mine = { host: 'localhost', [ACTOR]: String(actors.size - 1) };
    const ask = async (path: string, init: RequestInit): Promise<Answer> => {
      const response = await app.request(path, { ...init, headers: { ...mine, 'content-type': 'application/json' } });
      const silent = errors.find((error) => error.includes(NOT_NOTED));
      if (silent !== undefined) throw new Error(`${init.method} ${path}, if not one before it: ${silent}`);
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    return {
      get: (path) => ask(path, {}),
      send: (method, path, body) => ask(path, { method, ...(body === undefined ? {} : { body: textOf(body) }) }),
      raw: async (path, init = {}) =>
        app.request(path, { ...init, headers: { ...mine, ...(init.headers as Record<string, string>) } }),
      stream: async (path, headers = {}) => app.request(path, { headers: { ...mine, ...headers } }),
    };
  };
  return {
    ...clientOf(ADMIN),
    as: clientOf,
    store,
    calls,
    providers,
    recordings,
    voices,
    plans,
    queues,
    statusHistory,
    talks,
    callbacks,
    dataFolder,
    errors,
    logged,
    closeStreams,
  };
}

/** Whether a line of the log is an error or worse. */
function isTrouble(line: string): boolean {
  return (JSON.parse(line) as { readonly level: number }).level >= 50;
}

function textOf(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** A flow of built-in steps: says something, asks for a key, and ends. */
export function menuFlow(id = 'hello'): Flow {
  const says = (en: string) => ({ text: { en } });
  return {
    callwright: 1,
    id,
    title: `Flow ${id}`,
    languages: ['en'],
    variables: {},
    start: 'menu',
    fallback: { number: '+4989123' },
    nodes: {
      menu: {
        type: 'menu',
        version: 1,
        config: {
          prompt: says('Press one or two.'),
          options: [
            { key: '1', label: 'One' },
            { key: '2', label: 'Two' },
          ],
          compose: false,
          stay: false,
          seconds: 6,
          tries: 2,
        },
        next: { '1': 'one', '2': 'two', noInput: 'two', noMatch: 'two' },
      },
      one: { type: 'say', version: 1, config: { prompt: says('That was one.') }, next: { done: 'end' } },
      two: { type: 'say', version: 1, config: { prompt: says('That was two.') }, next: { done: 'end' } },
      end: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {},
  };
}
