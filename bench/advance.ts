import { advance, compileProgram, freshState, type State } from '@callwright/flow/engine';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { compare } from './measure.ts';
import type { Row } from './report.ts';
import { twoMenus } from './two-menus.ts';

const AIM = 2;
const TURNS = 3000;

const facts = {
  caller: { number: '+498999998100', anonymous: false, country: 'DE', contact: null },
  call: { dialled: '100', reference: '20774139', language: 'en' },
};

/** `advance` with its state revived from JSON each turn, against JSON.parse + JSON.stringify of that state alone. */
export function benchAdvance(): Row[] {
  const program = compileProgram({ flows: [twoMenus(builtInTypes)], types: builtInTypes, services: builtInServices });
  let json = JSON.stringify(advance(program, freshState('bench'), { kind: 'started', at: 1, facts }).state);
  const turn = () => {
    const state = JSON.parse(json) as State;
    const event = { kind: 'keys', at: 1, generation: state.line.generation, keys: '2' } as const;
    json = JSON.stringify(advance(program, state, event).state);
  };
  const result = compare(
    (times) => {
      for (let i = 0; i < times; i++) turn();
    },
    (times) => {
      for (let i = 0; i < times; i++) json = JSON.stringify(JSON.parse(json));
    },
    TURNS,
  );
  return [
    {
      what: 'advance, state revived from JSON each turn',
      ours: `${result.ours.toFixed(1)} µs`,
      baseline: `${result.baseline.toFixed(1)} µs (JSON of the ${json.length}-byte state alone)`,
      ratio: result.ratio,
      aim: `≤ ${AIM}`,
      met: result.ratio <= AIM,
    },
  ];
}
