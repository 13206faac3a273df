import { opsOf } from '@callwright/flow/check';
import type { Flow, Prompt } from '@callwright/flow/document';
import { fallbackNode } from '@callwright/flow/engine';
import type { NodeType, Op } from '@callwright/flow/sdk';
import { stepsOf } from '../flows/references.ts';

/** A text of a flow that is the same for every caller. */
export type StaticText = { readonly text: string; readonly language: string; readonly audio?: string };

/**
 * All that a flow can say and that doesn't depend on the caller, each once: found by running its steps with every answer
 * that they can get, so that what a step makes up itself is in it too.
 */
export function textsOf(flow: Flow, types: readonly NodeType[]): readonly StaticText[] {
  const { nodeType: apology, config } = fallbackNode(flow.fallback);
  const steps = stepsOf(flow, types).map(({ type, node }) => ({ type, config: node.config }));
  if (apology !== undefined) steps.push({ type: apology, config });
  const prompts = steps.flatMap(({ type, config }) => opsOf(type, config).flatMap(promptsOf));
  const texts = prompts.flatMap(({ prompt: { text, audio }, literal }) =>
    Object.entries(text).flatMap(([language, words]): StaticText[] => {
      if (words.trim() === '' || (!literal && words.includes('{{'))) return [];
      return [{ text: words, language, ...(audio === undefined ? {} : { audio }) }];
    }),
  );
  return [...new Map(texts.map((text) => [JSON.stringify([text.language, text.text, text.audio]), text])).values()];
}

function promptsOf(op: Op): readonly { readonly prompt: Prompt; readonly literal: boolean }[] {
  if (op.op === 'tell' && op.verb.verb === 'say') {
    return [{ prompt: op.verb.prompt, literal: op.verb.literal ?? false }];
  }
  if (op.op === 'wait' && op.line.verb === 'dial' && op.line.accept !== undefined) {
    return [{ prompt: op.line.accept.prompt, literal: false }];
  }
  return [];
}
