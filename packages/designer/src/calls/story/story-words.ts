import type { Flow } from '@callwright/flow/document';
import type { TFunction } from 'i18next';
import type { NodeTexts } from '../../nodes/node-texts.ts';

/** All that is needed to put a call into words. */
export type StoryWords = {
  readonly t: TFunction<'calls'>;
  readonly texts: NodeTexts;
  /** The flows that the call ran through, as far as they are known. */
  readonly flows: readonly Flow[];
};

/** What a step is called; its id where the flow isn't known. */
export function stepName({ texts, flows }: StoryWords, flowId: string, step: string): string {
  const node = flows.find(({ id }) => id === flowId)?.nodes[step];
  return node === undefined ? step : texts.stepTitle(node);
}

export function exitName({ texts, flows }: StoryWords, flowId: string, step: string, exit: string): string {
  const node = flows.find(({ id }) => id === flowId)?.nodes[step];
  return node === undefined ? exit : texts.exitLabel(node, exit);
}

export function variableName({ flows }: StoryWords, flowId: string | undefined, name: string): string {
  return flows.find(({ id }) => id === flowId)?.variables[name]?.title ?? name;
}
