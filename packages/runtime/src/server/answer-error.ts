import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refusal, type RefusalBody } from '../api/refusal.ts';
import type { Log } from '../log/index.ts';

/** Turns whatever went wrong into an answer. Only refusals say what; anything else is logged and stays inside. */
export function answerError(log: Log): (error: Error, context: Context) => Response {
  return (error, context) => {
    if (error instanceof Refusal) return context.json(error.body, error.status);
    if (error instanceof HTTPException) {
      return context.json({ code: 'bad-request', message: error.message } satisfies RefusalBody, error.status);
    }
    log.error({ err: error }, 'a request failed');
    const body: RefusalBody = {
      code: 'fault',
      message: 'Something went wrong on the server. Nothing was changed.',
      fix: 'Try again. If it happens again, the server’s log says why.',
    };
    return context.json(body, 500);
  };
}
