import { setImmediate as breathe } from 'node:timers/promises';
import { opsOf } from '@callwright/flow/check';
import type { Flow, Prompt } from '@callwright/flow/document';
import { fallbackNode } from '@callwright/flow/engine';
import type { NodeType, Op } from '@callwright/flow/sdk';
import { stepsOf } from '../flows/references.ts';
import { promptsIn } from './speakers-list.ts';

const STEPS_AT_ONCE = 10;

/** A text of a flow that is the same for every caller. */
export type StaticText = { readonly text: string; readonly language: string; readonly audio?: string };

/**
 * All that a flow can say and that doesn't depend on the caller, each once: the texts of its settings, and those that its
 * steps make up themselves, as far as they are found by running the steps with the answers that they can get. Calls go on
 * meanwhile: a flow of a thousand steps takes a while.
 */
export async function textsOf(flow: Flow, types: readonly NodeType[]): Promise<readonly StaticText[]> {
  const { nodeType: apology, config } = fallbackNode(flow.fallback);
  const steps = stepsOf(flow, types).map(({ type, node }) => ({ type, config: node.config }));
  if (apology !== undefined) steps.push({ type: apology, config });
  const prompts: Said[] = [
    ...promptsIn(flow, types).map(({ texts: text, audio }) => ({
      prompt: { text, ...(audio === undefined ? {} : { audio }) },
      literal: false,
    })),
  ];
  for (const [i, { type, config: given }] of steps.entries()) {
    if (i % STEPS_AT_ONCE === 0) await breathe();
    prompts.push(...opsOf(type, given).flatMap(promptsOf));
  }
  const texts = prompts.flatMap(({ prompt: { text, audio }, literal }) =>
    heardOf(text, flow.languages).flatMap(([language, words]): StaticText[] => {
      if (words.trim() === '' || (!literal && words.includes('{{'))) return [];
      return [{ text: words, language, ...(audio === undefined ? {} : { audio }) }];
    }),
  );
  return [...new Map(texts.map((text) => [JSON.stringify([text.language, text.text, text.audio]), text])).values()];
}

/** Languages that the flow doesn't speak are heard of a text that has no other, such as “Für Deutsch die 2”. */
function heardOf(text: Prompt['text'], languages: readonly string[]): readonly (readonly [string, string])[] {
  const all = Object.entries(text);
  const own = all.filter(([language]) => languages.includes(language));
  return own.length === 0 ? all : own;
}

type Said = { readonly prompt: Prompt; readonly literal: boolean };

function promptsOf(op: Op): readonly Said[] {
  if (op.op === 'tell' && op.verb.verb === 'say') {
    return [{ prompt: op.verb.prompt, literal: op.verb.literal ?? false }];
  }
  if (op.op === 'wait' && op.line.verb === 'dial' && op.line.accept !== undefined) {
    return [{ prompt: op.line.accept.prompt, literal: false }];
  }
  return [];
}
