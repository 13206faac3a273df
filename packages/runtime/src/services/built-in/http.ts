import type { Json } from '@callwright/flow/document';
import type { http } from '@callwright/nodes/services';
import type { Credentials } from '../../credentials/index.ts';
import type { PerformedRepository } from '../../store/calls/performed-repository.ts';
import type { Implementation } from '../implementation.ts';
import { type WebAnswer, type WebRules, webRequest } from '../web/index.ts';

type Answer = Awaited<ReturnType<Implementation<typeof http>>>;

/** Asks web services by the rules of `web/`. Asked again with the same key, the first answer is given again. */
export function httpService(
  performed: PerformedRepository,
  rules: WebRules,
  credentials: Credentials,
): Implementation<typeof http> {
  return async ({ method, url, headers, credential, body, timeoutMs }, { key }) => {
    const before = await performed.find(key);
    if (before !== null) return before as Answer;
    const access = credential === undefined ? null : await credentials.headerFor(credential, url);
    if (credential !== undefined && access === null)
      return { kind: 'failed', status: 0, reason: 'refused', body: null };
    const answer = answerOf(
      await webRequest(
        {
          method,
          url,
          headers: {
            ...(body === null ? {} : { 'content-type': 'application/json' }),
            ...headers,
            ...(access === null ? {} : { [access.name]: access.value }),
            'idempotency-key': key,
          },
          body: body === null ? null : JSON.stringify(body),
          timeoutMs,
        },
        rules,
      ),
    );
    await performed.keep(key, answer, Date.now());
    return answer;
  };
}

function answerOf(answer: WebAnswer): Answer {
  if (answer.kind === 'timeout') return { kind: 'timeout' };
  if (answer.kind !== 'answered') return { kind: 'failed', status: 0, reason: answer.kind, body: null };
  const { status, text } = answer;
  const body = readJson(text);
  if (status < 200 || status > 299) return { kind: 'failed', status, reason: 'status', body: body ?? null };
  if (body === undefined) return { kind: 'failed', status, reason: 'notJson', body: null };
  return { kind: 'ok', status, body };
}

/** The JSON of a body, null of an empty one, undefined of anything else. */
function readJson(text: string): Json | undefined {
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
