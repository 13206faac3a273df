import { Hono } from 'hono';
import type { Exchange } from '../exchange.ts';
import { answerCalls } from './calls.ts';
import { answerConferences } from './conferences.ts';
import { answerNumbers } from './numbers.ts';
import { openApiCheck } from './open-api.ts';
import { OPERATIONS, type Operation } from './operations.ts';
import type { Answers, Order } from './order.ts';
import { answerPortal } from './portal.ts';
import { readForm } from './read-form.ts';
import { answerRecordings, recordedSound } from './recordings.ts';
import { Refused } from './refused.ts';

const ANSWERS: readonly Answers[] = [answerCalls, answerRecordings, answerConferences, answerNumbers];

/**
 * The provider's REST API. Every request is checked against our own account of it, and against the provider's description
 * where the environment names its file in `TWILIO_OPENAPI`; one that is wrong is a fault beside being refused.
 */
export function restApi(exchange: Exchange): Hono {
  const { dialect, account, token } = exchange;
  const file = dialect.kind === 'twilio' ? process.env.TWILIO_OPENAPI : undefined;
  const check = file === undefined ? () => null : openApiCheck(file);
  const app = new Hono();
  const root = dialect.accountPath(account);

  app.onError((error, context) => {
    const { status, code } = error instanceof Refused ? error : { status: 400 as const, code: 20_001 };
    if (!(error instanceof Refused)) exchange.fault(`${context.req.method} ${context.req.path}: ${error.message}`);
    return context.json({ code, message: error.message, status }, status);
  });

  app.get(`${root}/Recordings/:file{.+\\.wav}`, (context) => {
    const sid = context.req.param('file').replace(/\.wav$/, '');
    const admitted = dialect.admits(context.req.header('authorization'), account, token);
    if (dialect.recordingsNeedSignIn && !admitted) throw new Refused(401, 20_003, 'Authenticate');
    return soundOf(exchange, sid);
  });

  app.all('*', async (context) => {
    const { method, path } = context.req;
    const url = new URL(context.req.url);
    // Without sign-in a recording is its bare address, where a provider signs that itself.
    const bare = new RegExp(`^${root}/Recordings/([^/.]+)$`).exec(path)?.[1];
    if (bare !== undefined && method === 'GET' && !dialect.recordingsNeedSignIn) return soundOf(exchange, bare);
    if (!dialect.admits(context.req.header('authorization'), account, token)) {
      throw new Refused(401, 20_003, 'Authenticate');
    }
    const portal = answerPortal(exchange, path);
    if (portal !== null) return context.json(portal);
    if (!path.startsWith(`${root}/`) && path !== `${root}.json`) throw new Error('There is no such account.');
    if (path === `${root}.json` || path === root) return context.json({ sid: account, status: 'active' });
    const fields = method === 'POST' ? new URLSearchParams(await context.req.text()) : url.searchParams;
    const wrong = check(method, path, fields);
    if (wrong !== null) throw new Error(wrong);
    const order = orderOf(method, path.slice(root.length + 1), fields);
    for (const answers of ANSWERS) {
      const answer = await answers(exchange, order);
      if (answer === null) return context.body(null, 204);
      if (answer !== undefined) return context.json(answer, method === 'POST' && order.names.length === 0 ? 201 : 200);
    }
    throw new Error(`${order.operation} is answered by nobody.`);
  });
  return app;
}

/** Which operation a path asks for, and of what. */
function orderOf(method: string, path: string, fields: URLSearchParams): Order {
  const parts = path.replace(/\.json$/, '').split('/');
  const names = parts.filter((_, index) => index % 2 === 1);
  const operation = `${method} ${parts.map((part, index) => (index % 2 === 1 ? '{}' : part)).join('/')}`;
  if (!isOperation(operation)) throw new Error(`${operation} is not offered.`);
  return { operation, names, form: readForm(operation, fields) };
}

function isOperation(name: string): name is Operation {
  return Object.hasOwn(OPERATIONS, name);
}

function soundOf(exchange: Exchange, sid: string): Response {
  const sound = recordedSound(exchange, sid);
  if (sound === null) throw new Refused(404, 20_404, 'The recording is not there.');
  return new Response(new Uint8Array(sound), { headers: { 'content-type': 'audio/wav' } });
}
