import { Hono, type MiddlewareHandler } from 'hono';
import { Refusal } from '../api/refusal.ts';
import type { Log } from '../log/index.ts';
import { answerError } from './answer-error.ts';
import { designerFiles } from './designer-files.ts';
import { guardOrigin, type OurNames, readableAddress, requireJson } from './guard.ts';
import { limitBody } from './limit-body.ts';
import { logRequests } from './request-log.ts';
import { apiHeaders } from './security-headers.ts';

export type AppParts = {
  readonly log: Log;
  readonly names: OurNames;
  /** Stands before all routes of the API: finds out who asks, and whether they may. */
  readonly gate: MiddlewareHandler;
  /** All routes, each under /api. */
  readonly api: Hono;
  /** What telephone providers ask for. They come from anywhere, and sign what they say or know an address nobody guesses. */
  readonly outside: readonly Hono[];
  /** Whether the store answers: rejects or throws when it doesn't. */
  readonly ready: () => Promise<void>;
  /** Folder of the built web app. */
  readonly designer: string;
};

/** The whole web server as one function from request to answer; nothing listens yet. */
export function createApp({ log, names, gate, api, outside, ready, designer }: AppParts): Hono {
  const app = new Hono();
  app.onError(answerError(log));
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    try {
      await ready();
      return context.json({ status: 'ready' });
    } catch (error) {
      log.error({ err: error }, 'the store does not answer');
      return context.json({ code: 'not-ready', message: 'The store does not answer.' }, 503);
    }
  });
  app.use(logRequests(log));
  app.use('/telephony/*', limitBody());
  for (const routes of outside) app.route('/', routes);
  app.use(guardOrigin(names));
  app.use('/api/*', apiHeaders, readableAddress, requireJson, limitBody(), gate);
  app.route('/', api);
  app.all('/api/*', (context) => {
    throw new Refusal(404, { code: 'not-there', message: `There is nothing at ${context.req.path}.` });
  });
  app.route('/', designerFiles(designer));
  return app;
}
