import type { Flow } from '@callwright/flow/document';
import { advance, compileProgram, freshState, type State } from '@callwright/flow/engine';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { compare } from './measure.ts';
import type { Row } from './report.ts';

const AIM = 2;
const TURNS = 3000;

/** A caller who presses keys in two menus for ever: each turn replays a visit, leaves it, and begins the next. */
const flow: Flow = {
  callwright: 1,
  id: 'bench',
  title: 'Bench',
  languages: ['en'],
  variables: {},
  start: 'first',
  fallback: { number: '110' },
  nodes: { first: menu('second'), second: menu('first') },
  canvas: {},
};

function menu(next: string): Flow['nodes'][string] {
  const type = builtInTypes.find((one) => one.type === 'menu');
  const option = (key: string) => ({ key, label: `Option ${key}`, say: { en: `For option ${key}, press ${key}.` } });
  return {
    type: 'menu',
    version: type?.version ?? 1,
    config: { ...type?.initial, prompt: { text: { en: 'Please choose.' } }, options: ['1', '2', '3'].map(option) },
    next: { '1': next, '2': next, '3': next, noInput: next, noMatch: next },
  };
}

const facts = {
  caller: { number: '+498999998100', anonymous: false, country: 'DE', contact: null },
  call: { dialled: '100', reference: '20774139', language: 'en' },
};

/** `advance` with its state revived from JSON each turn, against JSON.parse + JSON.stringify of that state alone. */
export function benchAdvance(): Row[] {
  const program = compileProgram({ flows: [flow], types: builtInTypes, services: builtInServices });
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
