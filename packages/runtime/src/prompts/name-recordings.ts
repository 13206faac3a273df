import type { Flow } from '@callwright/flow/document';
import { isObject } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { Prompt } from '../store/prompts/prompt-repository.ts';
import { promptsIn, speakersList } from './speakers-list.ts';

/**
 * The flow with the names of recordings written to the texts that were recorded from its speaker's list. A text that
 * names a recording already keeps it. `changed`: how many texts got a name.
 */
export function nameRecordings(
  flow: Flow,
  types: readonly NodeType[],
  prompts: readonly Prompt[],
): { readonly flow: Flow; readonly changed: number } {
  const recorded = new Map(
    speakersList(flow, types, prompts).lines.flatMap(({ node, path, prompt, recorded: version }) =>
      version === null ? [] : [[placeOf(node, path), prompt] as const],
    ),
  );
  const copy = structuredClone(flow);
  let changed = 0;
  for (const { node, path, audio } of promptsIn(flow, types)) {
    const name = recorded.get(placeOf(node, path));
    const target = audio === undefined && name !== undefined ? valueAt(copy.nodes[node]?.config, path) : null;
    if (target === null || name === undefined) continue;
    target.audio = name;
    changed++;
  }
  return { flow: copy, changed };
}

function placeOf(node: string, path: readonly (string | number)[]): string {
  return JSON.stringify([node, ...path]);
}

function valueAt(config: unknown, path: readonly (string | number)[]): Record<string, unknown> | null {
  let value: unknown = config;
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part];
    else if (isObject(value)) value = (value as Record<string, unknown>)[part];
    else return null;
  }
  return isObject(value) ? (value as Record<string, unknown>) : null;
}
