import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ComposedServer, TalkOrder } from '@callwright/runtime/server';
import type { TwimlSettings } from '@callwright/runtime/telephony';
import { freePort } from '../../postgres/free-port.ts';

type Queues = ComposedServer['queues'];
type Talks = ComposedServer['talks'];
type Acts =
  | { readonly do: 'talk'; readonly person: string; readonly talk: string; readonly order: TalkOrder }
  | {
      readonly do: 'supervise';
      readonly person: string;
      readonly talk: string;
      readonly as: 'listening' | 'whispering';
    }
  | { readonly do: 'talks' | 'agent'; readonly person: string }
  | { readonly do: 'set'; readonly person: string; readonly state: 'available' | 'break' }
  /** The queue was set up anew. */
  | { readonly do: 'changed' }
  | { readonly do: 'call-back'; readonly number: string }
  | { readonly do: 'announce'; readonly queue: string; readonly text: Readonly<Record<string, string>> };
type Results = {
  talk: Awaited<ReturnType<Talks['order']>>;
  supervise: Awaited<ReturnType<Talks['supervise']>>;
  talks: Awaited<ReturnType<Talks['of']>>;
  agent: Awaited<ReturnType<Queues['agent']>>;
  set: Awaited<ReturnType<Queues['setState']>>;
  changed: undefined;
  'call-back': Awaited<ReturnType<ComposedServer['callbacks']['keep']>> | null;
  announce: Awaited<ReturnType<Queues['announce']>>;
};
export type ServerOrder = Acts & { readonly nth: number };

/** One of several processes of an installation. */
export type OneServer = {
  readonly origin: string;
  /** Asks it as its pages do. */
  readonly ask: <A extends Acts>(act: A) => Promise<Results[A['do']]>;
  readonly isAlive: () => boolean;
  /** Cuts its power. */
  readonly kill: () => Promise<void>;
};

const SCRIPT = fileURLToPath(new URL('./twiml-server.ts', import.meta.url));

export async function startServer(database: string, settings: TwimlSettings): Promise<OneServer> {
  const port = await freePort();
  const env = { ...process.env, DATABASE: database, PORT: String(port), CONNECTION: JSON.stringify(settings) };
  const child: ChildProcess = fork(SCRIPT, { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const asked = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>();
  let nth = 0;
  let alive = true;
  child.once('exit', () => {
    alive = false;
    for (const { reject } of asked.values()) reject(new Error('The server is dead.'));
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The server did not start.'))),
  ]);
  child.on('message', (said: { nth: number; result?: unknown; error?: string }) => {
    const waiting = asked.get(said.nth);
    asked.delete(said.nth);
    if (said.error === undefined) waiting?.resolve(said.result as never);
    else waiting?.reject(new Error(said.error));
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    isAlive: () => alive,
    ask: (act) =>
      new Promise((resolve, reject) => {
        const mine = ++nth;
        asked.set(mine, { resolve, reject });
        child.send({ ...act, nth: mine });
      }),
    kill: async () => {
      if (!alive) return;
      alive = false;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
