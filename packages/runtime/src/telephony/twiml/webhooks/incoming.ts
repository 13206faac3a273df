import type { CallStart, Started } from '../../../calls/start-call.ts';
import { callName } from '../call-name.ts';
import { element, textElement } from '../document/element.ts';
import { voiceOf } from '../document/voice-of.ts';
import { writeDocument } from '../document/write-document.ts';
import type { Twiml } from '../twiml.ts';
import { answerLine, type Caller } from './answer-line.ts';
import type { Form } from './form.ts';

/** Calls that are being started: a message about a new call may come twice at once. */
export type Starting = Map<string, Promise<Started>>;

/** A call comes in. The same message again is the same call. */
export async function incoming(twiml: Twiml, starting: Starting, form: Form): Promise<string | null> {
  const { settings, addresses, parts } = twiml;
  const ref = form.CallSid ?? '';
  if (ref === '') return null;
  const call = callName(settings.name, ref);
  const caller = { call, ref, from: callerOf(twiml, form), to: numberOf(form.To ?? '') };
  let refused = false;
  const document = await answerLine(
    twiml,
    caller,
    0,
    async () => {
      const started = await startOnce(twiml, starting, {
        ...caller,
        country: form.FromCountry ?? form.CallerCountry ?? '',
      });
      if (started.kind === 'started') return { reply: started.reply, n: 0 };
      parts.log.warn({ connection: settings.name, dialled: caller.to, code: started.code }, 'A call was turned away');
      refused = true;
      return null;
    },
    { address: addresses.voice },
  );
  return refused ? turnAway(twiml, form) : document;
}

export function startOnce(
  { settings, parts }: Twiml,
  starting: Starting,
  { call, ref, from, to, country }: Caller & { readonly country: string },
): Promise<Started> {
  const underWay = starting.get(call);
  if (underWay !== undefined) return underWay;
  const start: CallStart = {
    id: call,
    provider: settings.name,
    providerRef: ref,
    dialled: to,
    caller: { number: from, anonymous: from === '', country },
    language: '',
  };
  // Another process may have begun the same call in between: then it is found at the second try.
  const started = parts.calls
    .start(start)
    .catch(() => parts.calls.start(start))
    .finally(() => starting.delete(call));
  starting.set(call, started);
  return started;
}

/** Empty when the number is withheld. */
export function callerOf({ dialect }: Twiml, form: Form): string {
  const from = form.From ?? '';
  return dialect.withheld.includes(from) || dialect.withheld.includes(from.toLowerCase()) ? '' : numberOf(from);
}

/** `sip:+4989123@host` is the number before the host; anything else stays. */
function numberOf(address: string): string {
  return /^sips?:(\+?[0-9]+)@/.exec(address)?.[1] ?? address;
}

const NOT_CONNECTED: Readonly<Record<string, string>> = {
  en: 'This number is not connected at the moment. Please try again later.',
  de: 'Diese Nummer ist im Moment nicht erreichbar. Bitte versuchen Sie es später noch einmal.',
  hu: 'Ez a szám jelenleg nem érhető el. Kérjük, próbálja meg később.',
};
const SPOKEN_IN: Readonly<Record<string, string>> = { DE: 'de', AT: 'de', CH: 'de', LI: 'de', HU: 'hu' };

/** Nothing answers this number: a sentence, never silence. */
export function turnAway({ dialect }: Twiml, form: Form): Promise<string> {
  const language = SPOKEN_IN[form.FromCountry ?? ''] ?? 'en';
  return writeDocument([
    textElement('Say', { ...voiceOf(language, dialect) }, NOT_CONNECTED[language] ?? ''),
    element('Hangup'),
  ]);
}
