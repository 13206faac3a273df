import { type Flow, isObject } from '@callwright/flow/document';
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

/** What the author called a condition: the way out that it decides about; the condition itself where none is known. */
export function conditionName({ flows }: StoryWords, flowId: string | undefined, cel: string): string {
  const nodes = Object.values(flows.find(({ id }) => id === flowId)?.nodes ?? {});
  const cases = nodes.flatMap(({ config }) => (Array.isArray(config.cases) ? config.cases.filter(isObject) : []));
  const decided = cases.find(({ when }) => isObject(when) && when.cel === cel);
  return typeof decided?.label === 'string' ? `“${decided.label}”` : cel;
}

export function variableName({ flows }: StoryWords, flowId: string | undefined, name: string): string {
  return flows.find(({ id }) => id === flowId)?.variables[name]?.title ?? name;
}
