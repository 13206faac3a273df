import type { TwimlSettings } from '../../connections/connection-settings.ts';
import type { Dialect } from '../dialects/index.ts';
import { accountPaths } from './account-paths.ts';
import { applicationNumbers, findApplication } from './application-numbers.ts';
import { restNumbers } from './numbers.ts';
import { entries, text } from './read-answer.ts';
import { restRecordings } from './recordings.ts';
import type { Rest } from './rest.ts';
import { restRooms } from './rooms.ts';
import { RestError, type Web } from './web.ts';

/** A call in one of these is still going on. */
const LIVE = ['queued', 'initiated', 'ringing', 'in-progress'];

/** The provider's REST API, as far as calls need it. */
export function createRest(settings: TwimlSettings, { rest }: Dialect, web: Web): Rest {
  const root = rootOf(settings, { rest });
  const paths = accountPaths(rest, root, settings.account);
  const update = (ref: string, form: Record<string, string>) =>
    web.ask({ method: 'POST', url: paths.calls(ref), form, repeatable: true });

  return {
    redirect: async (ref, url) => {
      const asked = update(ref, { Url: url, Method: 'POST' });
      return asked.then(
        () => 'done' as const,
        (error: unknown) => {
          if (isGone(error)) return 'gone' as const;
          throw error;
        },
      );
    },
    hangUp: async (ref) => {
      try {
        await update(ref, { Status: 'completed' });
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    ring: async ({ to, from, seconds, url, status }) => {
      const fixed = Object.entries(rest.newCall).map(([name, value]) => [
        name,
        value.replace('{account}', settings.account),
      ]);
      const form = {
        To: to,
        From: from,
        Url: url,
        Method: 'POST',
        Timeout: String(Math.max(5, Math.round(seconds))),
        StatusCallback: status,
        StatusCallbackMethod: 'POST',
        StatusCallbackEvent: ['ringing', 'answered', 'completed'],
        ...(Object.fromEntries(fixed) as Record<string, string>),
      };
      const made = await web.ask({ method: 'POST', url: paths.calls(), form, repeatable: false });
      return text(made, 'sid') || text(made, 'call_sid');
    },
    statusOf: async (ref) => {
      try {
        return text(await web.ask({ method: 'GET', url: paths.calls(ref), repeatable: true }), 'status');
      } catch (error) {
        if (error instanceof RestError && error.status === 404) return null;
        throw error;
      }
    },
    childrenOf: async (ref) => {
      const url = `${paths.calls()}?ParentCallSid=${encodeURIComponent(ref)}&PageSize=50`;
      const answer = await web.ask({ method: 'GET', url, repeatable: true });
      return entries(answer, 'calls')
        .filter((call) => LIVE.includes(text(call, 'status')))
        .map((call) => ({ ref: text(call, 'sid'), to: text(call, 'to') }));
    },
    recordings: restRecordings(paths, rest, web),
    rooms: restRooms(paths, web),
    numbers: rest.numbers === 'by-number' ? restNumbers(paths, web) : applicationNumbers(root, settings.account, web),
    checkAccount: async () => {
      if (rest.numbers === 'by-application') await findApplication(root, settings.account, web);
      else await web.ask({ method: 'GET', url: `${paths.calls()}?PageSize=1`, repeatable: true });
    },
    knowsAccount: paths.known,
    learnAccount: paths.learn,
  };
}

/** Root of the API without a slash at its end; empty when it isn't known. */
export function rootOf({ apiUrl }: TwimlSettings, { rest }: Pick<Dialect, 'rest'>): string {
  return (apiUrl ?? rest.root ?? '').replace(/\/+$/, '');
}

/** What is told of a call that isn't there any more: 404, or that it isn't in progress. */
function isGone(error: unknown): boolean {
  return error instanceof RestError && (error.status === 404 || error.code === 21220);
}
