import type { Clock } from '../../calls/clock.ts';
import type { ConnectionProblem, ConnectionState } from '../connections/connection.ts';
import { RestError, type Web } from './rest/web.ts';
import type { Twiml } from './twiml.ts';

/** How asking the provider went last. */
export type Health = {
  readonly watched: (web: Web) => Web;
  readonly now: () => { readonly since: number; readonly code: ConnectionProblem | null; readonly asked: boolean };
};

export function createHealth(clock: Pick<Clock, 'now'>): Health {
  let since = clock.now();
  let code: ConnectionProblem | null = null;
  let asked = false;

  function note(next: ConnectionProblem | null): void {
    if (next !== code || !asked) since = clock.now();
    code = next;
    asked = true;
  }

  return {
    now: () => ({ since, code, asked }),
    watched: (web) => ({
      ...web,
      ask: async (order) => {
        try {
          const answer = await web.ask(order);
          note(null);
          return answer;
        } catch (error) {
          const problem = problemOf(error);
          // A refused order says that the provider is there and knows us.
          note(problem === 'refused' ? null : problem);
          throw error;
        }
      },
    }),
  };
}

/** What a failed request means for whoever set the connection up. */
export function problemOf(error: unknown): ConnectionProblem {
  const status = error instanceof RestError ? error.status : 0;
  if (status === 401 || status === 403) return 'wrong-credentials';
  return status === 0 || status === 429 || status >= 500 ? 'unreachable' : 'refused';
}

/** Without a token nothing can be asked: then the connection is as good as its webhooks. */
export function connectionState({ rest, settings }: Twiml, health: Health): ConnectionState {
  const { since, code, asked } = health.now();
  if (settings.publicUrl === '') return { kind: 'failed', since, code: 'no-public-address' };
  if (rest === null) return { kind: 'connected', since, code: null };
  if (!asked) return { kind: 'connecting', since, code: null };
  return code === null ? { kind: 'connected', since, code } : { kind: 'failed', since, code };
}
