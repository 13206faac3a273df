import type { GatherVerb } from '@callwright/flow/sdk';
import { type Element, element, textElement } from './element.ts';
import type { Surroundings } from './surroundings.ts';
import { voiceOf } from './voice-of.ts';

/** Listens for a single key, whatever it is. */
export function emitKey(
  { action, timeout }: { readonly action: string; readonly timeout: number },
  inside: readonly Element[],
  about: Pick<Surroundings, 'dialect'>,
): Element {
  return element(
    'Gather',
    {
      action,
      ...methodOf(about),
      input: 'dtmf',
      numDigits: 1,
      finishOnKey: '',
      timeout: Math.max(1, Math.round(timeout)),
    },
    inside,
  );
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
    numDigits: verb.digits?.max ?? 1,
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
 * time is a pause inside, which a key interrupts.
 */
function timesOf({ digits, seconds }: GatherVerb, { dialect }: Surroundings): { timeout: number; pause: Element[] } {
  const whole = Math.max(1, Math.round(seconds));
  if (digits === undefined) return { timeout: whole, pause: [] };
  const between = Math.max(1, Math.round(digits.betweenSeconds));
  if (!dialect.pauseInGather) return { timeout: Math.max(whole, between), pause: [] };
  const rest = whole - between;
  return { timeout: between, pause: rest > 0 ? [element('Pause', { length: rest })] : [] };
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
