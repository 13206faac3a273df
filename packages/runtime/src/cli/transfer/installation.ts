import { existsSync } from 'node:fs';
import { builtInTypes } from '@callwright/nodes';
import { Hono } from 'hono';
import { transferRoutes } from '../../api/transfer.ts';
import { ConfigError, readConfig } from '../../config/index.ts';
import { createFlowChecker } from '../../flows/index.ts';
import { createLog } from '../../log/index.ts';
import type { Actor } from '../../people/actor.ts';
import { answerError } from '../../server/answer-error.ts';
import { openConfiguredStore, StoreError } from '../../server/open-configured-store.ts';
import { UsageError } from '../usage-error.ts';

/** An installation that call flows come from or go to. */
export type Installation = {
  /** Asks its `/api/transfer`. */
  readonly ask: (query: string, init?: { method: 'POST'; body: string }) => Promise<Response>;
  readonly close: () => Promise<void>;
};

export const INSTALLATION_OPTIONS = { server: { type: 'string' } } as const;

/** Told to everybody who uses these commands. */
export const INSTALLATION_HELP = `  --server <address>   a running Callwright; its key comes from CALLWRIGHT_API_KEY.
                       Without it: the data of this machine (CALLWRIGHT_DATA, DATABASE_URL).`;

const TERMINAL: Actor = {
  id: 'system:command-line',
  name: '',
  roles: ['admin'],
  grants: [],
  via: 'system',
  scopes: null,
};

/**
 * A running server by its address, else the data of this machine as the environment names them. `make`: data may be
 * made where there are none.
 * @throws UsageError
 */
export async function openInstallation(server: string | undefined, make: boolean): Promise<Installation> {
  return server === undefined ? openHere(make) : openThere(server);
}

function openThere(server: string): Installation {
  const address = URL.parse('/api/transfer', server);
  if (address === null) throw new UsageError(`"${server}" is no address, such as https://calls.example.com.`);
  const key = process.env.CALLWRIGHT_API_KEY;
  if (key === undefined || key === '') {
    throw new UsageError(
      'CALLWRIGHT_API_KEY isn’t set. Make one under Settings › Keys for programs, with the right to transfer.',
    );
  }
  return {
    ask: async (query, init) => {
      try {
        return await fetch(`${address.href}${query}`, {
          ...init,
          headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        });
      } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
        throw new UsageError(`${address.origin} doesn’t answer: ${cause}`);
      }
    },
    close: async () => {},
  };
}

async function openHere(make: boolean): Promise<Installation> {
  try {
    const { database } = readConfig(process.env, process.cwd());
    if (!make && database.kind === 'sqlite' && !existsSync(database.file)) {
      throw new UsageError(`There is no installation in ${database.file}. CALLWRIGHT_DATA names its folder.`);
    }
    const store = await openConfiguredStore(database);
    const checker = createFlowChecker(builtInTypes);
    const app = new Hono();
    app.onError(answerError(createLog('error')));
    app.use(async (context, next) => {
      context.set('actor', TERMINAL);
      await next();
    });
    app.route('/', transferRoutes({ store, types: builtInTypes, checker, now: Date.now }));
    return {
      ask: async (query, init) =>
        app.request(`/${query}`, { ...init, headers: { 'content-type': 'application/json' } }),
      close: () => store.close(),
    };
  } catch (error) {
    if (error instanceof ConfigError || error instanceof StoreError) throw new UsageError(error.message);
    throw error;
  }
}
