import type { FlowNode } from '@callwright/flow/document';
import { builtInTypes } from '@callwright/nodes';

export const texts = (text: string) => ({ text: { en: text } });

/** A step of a built-in type: its initial config with changes, and where its exits lead. */
export function step(type: string, config: Record<string, unknown>, next: Record<string, string>): FlowNode {
  const found = builtInTypes.find((one) => one.type === type);
  if (found === undefined) throw new Error(`no step type ${type}`);
  return { type, version: found.version, config: { ...found.initial, ...config }, next };
}

/** All these exits lead to one step. */
export const allTo = (exits: readonly string[], to: string): Record<string, string> =>
  Object.fromEntries(exits.map((exit) => [exit, to]));
