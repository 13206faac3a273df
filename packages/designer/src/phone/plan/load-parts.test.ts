import type { Flow } from '@callwright/flow/document';
import { describe, expect, it } from 'vitest';
import { practiceFlow } from '../testing/practice-flow.ts';
import { withParts } from './load-parts.ts';

const uses = (id: string, ...parts: string[]): Flow =>
  practiceFlow({
    id,
    nodes: Object.fromEntries(
      parts.map((flow) => [`use-${flow}`, { type: 'subflow', version: 1, config: { flow }, next: {} }]),
    ),
  });

describe('the parts of a flow', () => {
  it('are all that it needs, each once, also where they use each other', async () => {
    const stored = [uses('a', 'b', 'c'), uses('b', 'a', 'c'), uses('c', 'gone')];
    const asked: string[] = [];
    const load = async (id: string) => {
      asked.push(id);
      return stored.find((flow) => flow.id === id) ?? null;
    };
    const flows = await withParts(uses('main', 'a'), load);
    expect(flows.map(({ id }) => id)).toEqual(['main', 'a', 'b', 'c']);
    expect(asked.sort()).toEqual(['a', 'b', 'c', 'gone']);
  });
});
