import { Hono } from 'hono';
import type { Clock } from '../../calls/clock.ts';
import { within } from '../../calls/within.ts';
import type { Log } from '../../log/index.ts';
import type { ProviderRegistry } from '../provider-registry.ts';
import type { Connection } from './connection.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import type { KeptConnections, WantedConnection } from './kept-connections.ts';

/** The connections of this process that stand, kept as they are wanted. */
export type OpenConnections = {
  readonly get: (name: string) => Connection | undefined;
  /** Secrets included: for who dials, not for who shows. */
  readonly settings: (name: string) => ConnectionSettings | undefined;
  /** What people call it. */
  readonly title: (name: string) => string | undefined;
  readonly all: () => readonly Connection[];
  /** Webhooks of all of them, below `/telephony/<name>`. */
  readonly routes: Hono;
  /** Opens what is wanted and not yet there; nothing connects before `start`. */
  readonly open: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** After a change: opens, closes, and opens anew what is no longer as it is wanted. */
  readonly renew: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type OpenConnectionsDeps = {
  readonly kept: Pick<KeptConnections, 'wanted'>;
  readonly connect: (settings: ConnectionSettings) => Connection;
  readonly registry: ProviderRegistry;
  readonly clock: Clock;
  readonly log: Log;
};

type Standing = {
  /** Until it has begun to connect, or can’t. */
  beginning: Promise<void>;
  readonly connection: Connection;
  readonly settings: ConnectionSettings;
  readonly title: string;
  readonly stamp: string;
  readonly app: Hono | null;
};

/** Another process may have changed connections: looked after this often. */
const LOOK_MS = 5000;
/** One that is still beginning to connect is stopped after this time at the latest. */
const START_MS = 5000;

export function openConnections({ kept, connect, registry, clock, log }: OpenConnectionsDeps): OpenConnections {
  const standing = new Map<string, Standing>();
  /** What could not be opened, by stamp: not tried again until it changes. */
  const failed = new Map<string, string>();
  let started = false;
  let stopped = false;
  let working: Promise<void> = Promise.resolve();
  let cancelLook = () => {};

  async function close(name: string): Promise<void> {
    const one = standing.get(name);
    if (one === undefined) return;
    standing.delete(name);
    await within(clock, START_MS, one.beginning, () => undefined);
    await one.connection.stop().catch((error: unknown) => {
      log.error({ err: error, connection: name }, 'A phone connection did not close in order');
    });
  }

  async function put({ name, title, settings, stamp }: WantedConnection): Promise<void> {
    if (settings === null || failed.get(name) === stamp) return;
    try {
      const connection = connect(settings);
      const { routes } = connection;
      const app = routes === null ? null : mounted(name, routes, log);
      const one = { connection, settings, title, stamp, app, beginning: Promise.resolve() };
      standing.set(name, one);
      registry.put(connection.provider);
      failed.delete(name);
      if (started) begin(name, one);
    } catch (error) {
      failed.set(name, stamp);
      registry.remove(name);
      log.error({ err: error, connection: name }, 'A phone connection could not be opened');
    }
  }

  /** Nobody waits for it: what is away is tried again and again. */
  function begin(name: string, one: Standing): void {
    one.beginning = one.connection.start().catch((error: unknown) => {
      log.error({ err: error, connection: name }, 'A phone connection did not start');
    });
  }

  async function reconcile(): Promise<void> {
    if (stopped) return;
    const wanted = await kept.wanted();
    const stamps = new Map(wanted.map(({ name, settings, stamp }) => [name, settings === null ? null : stamp]));
    for (const [name, { stamp }] of [...standing]) {
      if (stamps.get(name) === stamp) continue;
      await close(name);
      // One that is opened anew takes its own place in the registry: its calls are never without a provider.
      if (stamps.get(name) === undefined || stamps.get(name) === null) registry.remove(name);
    }
    for (const one of wanted) if (!standing.has(one.name)) await put(one);
  }

  /** One after the other. */
  function renew(): Promise<void> {
    const done = working.then(reconcile);
    working = done.catch(() => undefined);
    return done;
  }

  function look(): void {
    cancelLook = clock.after(LOOK_MS, () => {
      renew()
        .catch((error: unknown) => log.error({ err: error }, 'Phone connections could not be looked after'))
        .finally(() => {
          if (!stopped) look();
        });
    });
  }

  return {
    get: (name) => standing.get(name)?.connection,
    settings: (name) => standing.get(name)?.settings,
    title: (name) => standing.get(name)?.title,
    all: () => [...standing.values()].map(({ connection }) => connection),
    routes: new Hono().all('/telephony/:name/*', (context) => {
      const app = standing.get(context.req.param('name'))?.app ?? null;
      return app === null ? context.notFound() : app.fetch(context.req.raw, context.env);
    }),
    open: renew,
    renew,
    start: async () => {
      started = true;
      for (const [name, one] of standing) begin(name, one);
      look();
    },
    stop: async () => {
      stopped = true;
      cancelLook();
      await working;
      await Promise.all([...standing.keys()].map(close));
    },
  };
}

/** Under the path that it has outside: webhooks’ signatures are made over their whole address. */
function mounted(name: string, routes: Hono, log: Log): Hono {
  const app = new Hono().route(`/telephony/${name}`, routes);
  app.onError((error, context) => {
    log.error({ err: error, connection: name }, 'A webhook failed');
    return context.text('Something went wrong on the server.', 500);
  });
  return app;
}
