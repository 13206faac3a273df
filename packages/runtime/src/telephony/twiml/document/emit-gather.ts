import type { GatherVerb } from '@callwright/flow/sdk';
import { type Element, element, textElement } from './element.ts';
import type { Surroundings } from './surroundings.ts';
import { voiceOf } from './voice-of.ts';

/** Listens for keys beside a verb of its own: at most for so many. */
export function emitKeys(
  listen: { readonly action: string; readonly timeout: number; readonly most: 1 | 2 },
  inside: readonly Element[],
  about: Pick<Surroundings, 'dialect'>,
): Element {
  const attributes = {
    action: listen.action,
    ...methodOf(about),
    input: 'dtmf',
    numDigits: listen.most,
    finishOnKey: '',
    timeout: Math.max(1, Math.round(listen.timeout)),
  };
  return element('Gather', attributes, inside);
}

type Before = { readonly said: readonly Element[]; readonly language: string };

/**
 * Keys, digits or words. Texts stand inside, so that a key interrupts them; with `bargeIn: false` they stand before, where
 * keys are not listened for. Who presses nothing comes past the gather.
 */
export function emitGather(verb: GatherVerb, { said, language }: Before, about: Surroundings): Element[] {
  const { line, n } = about;
  // Whoever has pressed a key that says nothing has heard or interrupted the texts: they aren't said again.
  const texts = n > 0 ? [] : said;
  const outside = verb.bargeIn === false ? texts : [];
  const { timeout, pause } = timesOf(verb, about);
  const inside = [...(verb.bargeIn === false ? [] : texts), ...pause];
  const attributes = {
    action: verb.digits === undefined ? line.keys(n) : line.digits(n),
    ...methodOf(about),
    ...inputOf(verb, language, about),
    numDigits: mostKeys(verb),
    finishOnKey: verb.digits?.terminator ?? '',
    timeout,
  };
  return [
    ...outside,
    element('Gather', attributes, inside),
    textElement('Redirect', { method: 'POST' }, line.silence(n)),
  ];
}

/**
 * A gather knows one time only, between two keys as before the first. Where the first may take longer, the rest of its
 * time is a pause inside, or silence that is played, which a key interrupts.
 */
function timesOf(
  { digits, seconds }: GatherVerb,
  { dialect, music }: Surroundings,
): { timeout: number; pause: Element[] } {
  const whole = Math.max(1, Math.round(seconds));
  if (digits === undefined) return { timeout: whole, pause: [] };
  const between = Math.max(1, Math.round(digits.betweenSeconds));
  const rest = whole - between;
  if (rest <= 0) return { timeout: between, pause: [] };
  const silence = textElement('Play', {}, music.address('none', 0, rest));
  return { timeout: between, pause: [dialect.pauseInGather ? element('Pause', { length: rest }) : silence] };
}

function inputOf({ words }: GatherVerb, language: string, { dialect }: Surroundings): Element['attributes'] {
  const hints = Object.values(words ?? {}).flat();
  if (!dialect.speech || hints.length === 0) return { input: 'dtmf' };
  return {
    input: 'dtmf speech',
    hints: hints.join(', '),
    language: voiceOf(language, dialect).language,
    speechTimeout: dialect.speechTimeout,
  };
}

function methodOf({ dialect }: Pick<Surroundings, 'dialect'>): Element['attributes'] {
  return dialect.gatherMethod ? { method: 'POST' } : {};
}

/**
 * One more than there are digits where a key ends them: people press it although the digits are complete, and then it
 * would interrupt the text that comes next.
 */
function mostKeys({ digits }: GatherVerb): number {
  if (digits === undefined) return 1;
  return digits.terminator === undefined ? digits.max : digits.max + 1;
}
