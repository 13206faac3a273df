import type { Flow, FlowNode } from '../../document/index.ts';

/**
 * A flow from a line a step: `id type exit>target exit>target`. A config follows in braces as JSON.
 * The first step is the start.
 */
export function tinyFlow(lines: string, envelope: Partial<Flow> = {}): Flow {
  const nodes: Record<string, FlowNode> = {};
  let start = '';
  for (const line of lines.trim().split('\n')) {
    const [, words = '', json] = /^([^{]*)(\{.*\})?$/.exec(line.trim()) ?? [];
    const [id = '', type = '', ...exits] = words.trim().split(/\s+/);
    start ||= id;
    nodes[id] = {
      type,
      version: 1,
      config: json === undefined ? {} : JSON.parse(json),
      next: Object.fromEntries(exits.map((exit) => exit.split('>') as [string, string])),
    };
  }
  return {
    callwright: 1,
    id: 'main',
    title: 'Main',
    languages: ['en'],
    variables: { typed: { type: 'string' } },
    start,
    nodes,
    canvas: {},
    ...envelope,
  };
}
