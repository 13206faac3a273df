import type { Element } from '../document/parse-document.ts';
import type { Exchange } from '../exchange.ts';
import { Interrupted } from '../time/waiting.ts';
import type { Ear, Input } from './ears.ts';
import type { Leg } from './leg.ts';
import { NEXT, type Outcome, requestTo } from './outcome.ts';
import { tell } from './tell.ts';

/** How long the provider listens on after the last word. */
const AFTER_WORDS_MS = 600;
/** More rounds than anybody types: endless. */
const ENDLESS = 1000;

type Answer =
  | { readonly kind: 'digits'; readonly digits: string; readonly by: string }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'nothing' };

/** Plays what is nested, collects keys or words, and goes to `action` with them; without any it goes on. */
export async function gather(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<Outcome> {
  const { attributes } = verb;
  const answer = await listen(exchange, leg, verb, signal);
  const { action = leg.documentUrl } = attributes;
  if (answer.kind === 'nothing') {
    if (attributes.actionOnEmptyResult !== 'true') return NEXT;
    return { kind: 'go', to: requestTo(leg, action, attributes.method, { Digits: '' }) };
  }
  if (answer.kind === 'words') {
    const params = { SpeechResult: answer.text, Confidence: '0.9' };
    return { kind: 'go', to: requestTo(leg, action, attributes.method, params) };
  }
  const { minDigits = 1, validDigits, invalidDigitsAction } = attributes;
  const wrong = validDigits !== undefined && [...answer.digits].some((digit) => !validDigits.includes(digit));
  if (wrong || answer.digits.length < Number(minDigits)) {
    if (invalidDigitsAction === undefined) return NEXT;
    return { kind: 'go', to: requestTo(leg, invalidDigitsAction, attributes.method, { Digits: answer.digits }) };
  }
  const finished = answer.by === '' ? {} : { FinishedOnKey: answer.by };
  return { kind: 'go', to: requestTo(leg, action, attributes.method, { Digits: answer.digits, ...finished }) };
}

async function listen(exchange: Exchange, leg: Leg, verb: Element, signal: AbortSignal): Promise<Answer> {
  const ear = leg.ears.open();
  try {
    const first = await duringPrompts(exchange, leg, verb, ear, signal);
    return await collect(exchange, verb, ear, first, signal);
  } finally {
    ear.close();
  }
}

/** Plays the prompts until their end or until somebody answers, and tells the answer. */
async function duringPrompts(
  exchange: Exchange,
  leg: Leg,
  { attributes, children }: Element,
  ear: Ear,
  signal: AbortSignal,
): Promise<Input | null> {
  if (children.length === 0) return null;
  const input = attributes.input ?? 'dtmf';
  const prompts = new AbortController();
  const done = new AbortController();
  const both = AbortSignal.any([signal, prompts.signal]);
  const playing = (async () => {
    for (const child of children) await tell(exchange, leg, child, both);
  })().finally(() => done.abort());
  const listening = (async () => {
    for (;;) {
      const heard = await ear.next(exchange.clock, Number.POSITIVE_INFINITY, AbortSignal.any([signal, done.signal]));
      if (heard === null || attributes.bargeIn === 'false' || !isAsked(heard, input)) continue;
      prompts.abort();
      return heard;
    }
  })();
  const [played, first] = await Promise.allSettled([playing, listening]);
  if (signal.aborted) throw new Interrupted();
  if (first.status === 'fulfilled') return first.value;
  if (played.status === 'rejected') throw played.reason;
  return null;
}

const isAsked = (heard: Input, input: string) =>
  heard.kind === 'key' ? input.includes('dtmf') : heard.kind === 'words' && input.includes('speech');

async function collect(
  { clock }: Exchange,
  { attributes }: Element,
  ear: Ear,
  first: Input | null,
  signal: AbortSignal,
): Promise<Answer> {
  const { finishOnKey = '#', timeout = '5', input = 'dtmf' } = attributes;
  const most = Number(attributes.numDigits ?? attributes.maxDigits ?? ENDLESS);
  let digits = '';
  let patience = clock.now() + Number(timeout) * 1000;
  for (let heard: Input | null = first; ; heard = null) {
    heard ??= await ear.next(clock, patience - clock.now(), signal);
    if (heard === null) return digits === '' ? { kind: 'nothing' } : { kind: 'digits', digits, by: '' };
    if (!isAsked(heard, input)) continue;
    if (heard.kind === 'words') {
      await ear.next(clock, AFTER_WORDS_MS, signal);
      return { kind: 'words', text: heard.text };
    }
    if (heard.kind !== 'key') continue;
    if (finishOnKey.includes(heard.key)) {
      return digits === '' ? { kind: 'nothing' } : { kind: 'digits', digits, by: heard.key };
    }
    digits += heard.key;
    patience = clock.now() + Number(timeout) * 1000;
    if (digits.length >= most) return { kind: 'digits', digits, by: '' };
  }
}
