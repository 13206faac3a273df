import type { Frozen, Prompt } from '@callwright/flow/document';
import { type Run, type Spoken, text } from '@callwright/flow/sdk';

/** A prompt filled in for somebody who is not the caller: in the caller's language where it has that, else in another. */
export function* whispered(prompt: Frozen<Prompt> | undefined, language: string): Run<Spoken[]> {
  if (prompt === undefined) return [];
  const audio = prompt.audio === undefined ? {} : { audio: prompt.audio };
  const heard = (candidate: string) => Object.hasOwn(prompt.text, candidate) && prompt.text[candidate] !== '';
  const chosen = [language, language.slice(0, 2), ...Object.keys(prompt.text)].find(heard);
  if (chosen === undefined) return prompt.audio === undefined ? [] : [{ text: '', language, ...audio }];
  const source = prompt.text[chosen] ?? '';
  const spoken = yield* text(source);
  return [
    source.includes('{{')
      ? { text: spoken, language: chosen, personal: true }
      : { text: spoken, language: chosen, ...audio },
  ];
}
