import type { ServiceAnswer } from '@callwright/flow/sdk';
import { type NotifyParts, notifyService } from './built-in/notify.ts';

type Message = Parameters<ReturnType<typeof notifyService>>[0];

/** Tells somebody outside as flows do, but for the sake of no call: once per key, with the same further tries. */
export type Notifier = (message: Message, key: string) => Promise<ServiceAnswer>;

export function createNotifier(parts: NotifyParts): Notifier {
  const notify = notifyService(parts);
  const noCall = { call: '', reference: '', flow: '', dialled: '', caller: '', world: null };
  return (message, key) => notify(message, { ...noCall, key, now: Date.now(), signal: new AbortController().signal });
}
