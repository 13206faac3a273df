import type { LineVerb, NodeType, Op } from '../sdk/index.ts';

/** What the engine may answer to an op, as far as it makes a node go different ways. */
export function plausibleAnswers(op: Op, type: NodeType): readonly unknown[] {
  switch (op.op) {
    case 'wait':
      return [
        ...lineAnswers(op),
        ...(op.ms === undefined ? [] : [{ kind: 'time' }]),
        ...(op.keys ?? []).map((key) => ({ kind: 'key', key })),
        ...(op.signals ?? []).flatMap((name) => signalsOf(name, type)),
      ];
    case 'request':
      return [...exampleAnswers(type), { kind: 'error', code: 'unavailable', handle: '' }];
    case 'side':
      return [{ kind: 'done' }, { kind: 'refused', code: 'no-consent' }];
    case 'test':
      return [true, false];
    case 'value':
      return ['1', 1, true, null];
    case 'text':
      // Often a telephone number, and always a text.
      return ['+4989999980', ''];
    case 'draw':
      return op.weights.map((_, index) => index);
    case 'call':
      return exampleEnds(type);
    case 'mark':
      return [{ position: 0, state: op.state }];
    case 'again':
      return [{ position: op.position, state: op.state }];
    default:
      return [undefined];
  }
}

function lineAnswers({ line }: Extract<Op, { op: 'wait' }>): readonly unknown[] {
  switch (line.verb as LineVerb['verb']) {
    case 'gather':
      return gatherAnswers(line);
    case 'record':
      return [{ kind: 'recorded', ref: '', seconds: 10, by: 'key' }, { kind: 'nothing' }];
    case 'dial':
      return [
        { kind: 'answered', leg: '', target: '' },
        ...['busy', 'noAnswer', 'notAccepted', 'failed'].map((kind) => ({ kind })),
      ];
    case 'bridge':
      return [{ kind: 'ended' }];
    default:
      return [];
  }
}

function gatherAnswers(line: Extract<Op, { op: 'wait' }>['line']): readonly unknown[] {
  if (line.verb !== 'gather') return [];
  if (line.digits !== undefined) {
    return [{ kind: 'digits', digits: '1'.repeat(line.digits.max), by: 'max' }, { kind: 'silence' }];
  }
  return [...(line.keys ?? []).map((key) => ({ kind: 'key', key })), { kind: 'silence' }, { kind: 'other', keys: '0' }];
}

/** Signals carry what the type's own examples have them carry. */
function signalsOf(wanted: string, type: NodeType): readonly unknown[] {
  const shown = type.examples.flatMap(({ steps }) =>
    steps.flatMap((step) => ('signal' in step && step.signal.name === wanted ? [step.signal.data] : [])),
  );
  return (shown.length === 0 ? [{}] : shown).map((data) => ({ kind: 'signal', name: wanted, data }));
}

/** Services answer what the type's own examples have them answer. */
function exampleAnswers(type: NodeType): readonly unknown[] {
  return type.examples.flatMap(({ steps }) =>
    steps.flatMap((step) => ('answer' in step ? [{ handle: '', ...step.answer }] : [])),
  );
}

function exampleEnds(type: NodeType): readonly unknown[] {
  return type.examples.flatMap(({ steps }) =>
    steps.flatMap((step) => ('subflowEnds' in step ? [step.subflowEnds] : [])),
  );
}
