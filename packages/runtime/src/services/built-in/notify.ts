import { setTimeout as pause } from 'node:timers/promises';
import type { notify } from '@callwright/nodes/services';
import type { PerformedRepository } from '../../store/calls/performed-repository.ts';
import type { Implementation } from '../implementation.ts';
import { type Mailer, MailRefused } from '../mailer.ts';
import { type WebRules, webRequest } from '../web/index.ts';

export type NotifyParts = {
  readonly performed: PerformedRepository;
  readonly rules: WebRules;
  /** Null: no mail server is set up. */
  readonly mailer: Mailer | null;
  /** Milliseconds before the second and each further try. */
  readonly retries: readonly number[];
};

type Input = Parameters<Implementation<typeof notify>>[0];
type Try = 'sent' | 'refused' | 'failed';

const WEBHOOK_MS = 10_000;

/**
 * Tells somebody outside the call, trying again a few times when they can't be reached. Done once per key; should the
 * process end between sending and remembering, the receiver knows the second one by the key.
 */
export function notifyService({ performed, rules, mailer, retries }: NotifyParts): Implementation<typeof notify> {
  return async (input, { key, signal }) => {
    if ((await performed.find(key)) !== null) return { kind: 'sent' };
    if (input.channel === 'mail' && mailer === null) return { kind: 'error', code: 'mail-not-set-up' };
    for (const wait of [0, ...retries]) {
      if (wait > 0) await pause(wait, undefined, { signal });
      const result = await send(input, key, rules, mailer);
      if (result === 'refused') return { kind: 'error', code: `${input.channel}-refused` };
      if (result === 'failed') continue;
      await performed.keep(key, { kind: 'sent' }, Date.now());
      return { kind: 'sent' };
    }
    return { kind: 'error', code: `${input.channel}-failed` };
  };
}

async function send(input: Input, key: string, rules: WebRules, mailer: Mailer | null): Promise<Try> {
  if (input.channel === 'webhook') return post(input, key, rules);
  if (mailer === null) return 'refused';
  try {
    await mailer({ to: input.to, subject: input.subject, text: input.text, key });
    return 'sent';
  } catch (error) {
    return error instanceof MailRefused ? 'refused' : 'failed';
  }
}

async function post(input: Extract<Input, { channel: 'webhook' }>, key: string, rules: WebRules): Promise<Try> {
  const answer = await webRequest(
    {
      method: 'POST',
      url: input.url,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(input.body),
      timeoutMs: WEBHOOK_MS,
    },
    rules,
  );
  if (answer.kind === 'refused') return 'refused';
  if (answer.kind !== 'answered' || answer.status >= 500 || answer.status === 429) return 'failed';
  return answer.status < 300 ? 'sent' : 'refused';
}
