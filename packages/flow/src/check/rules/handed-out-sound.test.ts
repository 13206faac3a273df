import { describe, expect, it } from 'vitest';
import type { HandedOut } from '../../document/index.ts';
import { handedOutFields, withHandedOut } from '../handed-out-fields.ts';
import { put } from '../testing/document-changes.ts';
import { findingsAfter } from '../testing/findings.ts';
import { testTypes } from '../testing/types.ts';
import { validFlow } from '../testing/valid-flow.ts';

const field = (pointer: string, kind: HandedOut['kind'], name = 'one'): HandedOut => ({
  name,
  title: 'One',
  pointer,
  kind,
});
const handed = (...fields: HandedOut[]) => findingsAfter([put(fields, 'handedOut')]);

describe('what is left to the office', () => {
  it('is a text, a number or a destination that is there', () => {
    expect(
      handed(
        field('/nodes/welcome/config/prompt', 'text', 'one'),
        field('/nodes/menu/config/tries', 'number', 'two'),
        field('/nodes/colleague/config/number', 'destination', 'three'),
      ),
    ).toEqual([]);
  });

  it('is refused where it is nowhere, of another kind, or there twice', () => {
    const unsound = ['error handed-out-unsound /handedOut/0'];
    expect(handed(field('/nodes/nobody/config/prompt', 'text'))).toEqual(unsound);
    expect(handed(field('/nodes/welcome/config/nothing', 'text'))).toEqual(unsound);
    expect(handed(field('/nodes/menu/config/tries', 'text'))).toEqual(unsound);
    expect(handed(field('/nodes/welcome/config/prompt', 'number'))).toEqual(unsound);
    expect(handed(field('/nodes/hours/config/schedule', 'queue'))).toEqual(unsound);
    const twice = [field('/nodes/welcome/config/prompt', 'text'), field('/nodes/sorry/config/prompt', 'text')];
    expect(handed(...twice)).toEqual(['error handed-out-unsound /handedOut/1']);
  });

  it('never decides which ways out a step has', () => {
    const exits = testTypes.map((type) => (type.type === 'speak' ? { ...type, exits: waysByText } : type));
    const flow = { ...validFlow(), handedOut: [field('/nodes/welcome/config/prompt', 'text')] };
    expect(handedOutFields(flow, testTypes).map(({ fault }) => fault)).toEqual([null]);
    expect(handedOutFields(flow, exits).map(({ fault }) => fault)).toEqual(['decides']);
  });

  it('gets another value, and nothing else does', () => {
    const flow = {
      ...validFlow(),
      handedOut: [
        field('/nodes/menu/config/tries', 'number', 'tries'),
        field('/nodes/nobody/config/x', 'text', 'lost'),
      ],
    };
    const after = withHandedOut(flow, testTypes, {
      tries: { kind: 'number', value: 4 },
      lost: { kind: 'text', value: { text: {} } },
      other: { kind: 'number', value: 1 },
    });
    expect(after).toEqual({
      ...flow,
      nodes: { ...flow.nodes, menu: { ...flow.nodes.menu, config: { ...flow.nodes.menu?.config, tries: 4 } } },
    });
    expect(withHandedOut(flow, testTypes, { tries: { kind: 'text', value: 'four' } })).toEqual(flow);
  });
});

const waysByText = (config: unknown) => (JSON.stringify(config).includes('"x"') ? ['next', 'other'] : ['next']);
