import type { Frozen, Prompt } from '@callwright/flow/document';
import { type Run, type Spoken, text } from '@callwright/flow/sdk';
import { WAITED } from '../services/index.ts';

/** Is put where the wait belongs while the rest is filled in; no text has it. */
const GAP = '\uE000';

/** A prompt filled in for somebody who is not the caller: in the caller's language where it has that, else in another. */
export function* whispered(prompt: Frozen<Prompt> | undefined, language: string): Run<Spoken[]> {
  if (prompt === undefined) return [];
  const audio = prompt.audio === undefined ? {} : { audio: prompt.audio };
  const heard = (candidate: string) => Object.hasOwn(prompt.text, candidate) && prompt.text[candidate] !== '';
  const chosen = [language, language.slice(0, 2), ...Object.keys(prompt.text)].find(heard);
  if (chosen === undefined) return prompt.audio === undefined ? [] : [{ text: '', language, ...audio }];
  const source = prompt.text[chosen] ?? '';
  // How long the caller has waited is known when the agent's telephone rings.
  const spoken = (yield* text(source.replaceAll(/\{\{\s*queue\.waited\s*\}\}/g, GAP))).replaceAll(GAP, WAITED);
  return [
    source.includes('{{')
      ? { text: spoken, language: chosen, personal: true }
      : { text: spoken, language: chosen, ...audio },
  ];
}
