import type { Flow, Problem } from '../document/index.ts';
import { shapeFindings } from './shape-problem.ts';
import type { Validators } from './validators.ts';

/** Whether a value is a flow document as far as the envelope goes; each misfit with its place. */
export function checkEnvelope(value: unknown, validators: Pick<Validators, 'envelope'>): readonly Problem[] {
  return shapeFindings(validators.envelope(value), '').map(({ pointer, values }) => ({
    code: 'document-shape',
    severity: 'error',
    pointer,
    ...nodeOf(pointer, value as Flow),
    values,
  }));
}

/** The step that a place belongs to, where there is one. */
function nodeOf(pointer: string, flow: Flow): { node?: string } {
  const [, part, id] = pointer.split('/');
  return part === 'nodes' && id !== undefined && Object.hasOwn(flow.nodes ?? {}, id) ? { node: id } : {};
}
