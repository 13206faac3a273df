import type { Flow, FlowNode } from '@callwright/flow/document';

/** A flow from a line a step: `id type exit>target exit>target {config}`. The first step is the start. */
export function smallFlow(lines: string, envelope: Partial<Flow> = {}): Flow {
  const steps = lines
    .trim()
    .split('\n')
    .map((line): [string, FlowNode] => {
      const [, before = '', config = '{}'] = /^([^{]*)(\{.*\})?$/.exec(line.trim()) ?? [];
      const [id = '', type = '', ...exits] = before.trim().split(/\s+/);
      const next = Object.fromEntries(exits.map((exit) => exit.split('>') as [string, string]));
      return [id, { type, version: 1, config: JSON.parse(config) as Record<string, unknown>, next }];
    });
  return {
    callwright: 1,
    id: 'main',
    title: 'Main',
    languages: ['en'],
    variables: { typed: { type: 'string' }, pin: { type: 'string', secret: true } },
    start: steps[0]?.[0] ?? '',
    nodes: Object.fromEntries(steps),
    canvas: {},
    ...envelope,
  };
}
