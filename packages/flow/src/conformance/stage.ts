import { fieldsIn } from '../check/fields-in.ts';
import type { Flow, Json, Variable, VariableType } from '../document/index.ts';
import { compileProgram, type Facts, freshState, type Program, type State } from '../engine/index.ts';
import type { Example, NodeType, Service } from '../sdk/index.ts';
import { endsAsTold, restingPlace } from './stand-ins.ts';

/** The example of an erased type. */
export type AnyExample = Example<Record<string, unknown>, string>;

export const STEP = 'step';
/** 4 January 2027, 12:00 UTC, a Monday; far from every summer-time change. */
export const BEGINNING = 1_799_064_000_000;
const FLOW = 'example';

const flowBase: Pick<Flow, 'callwright' | 'title' | 'languages' | 'canvas'> = {
  callwright: 1,
  title: 'Example',
  languages: ['en', 'de', 'hu'],
  canvas: {},
};

function typeOf(value: Json): VariableType {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'map';
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
}

/** Variables of the flow: those the example begins with, and those it ends with. */
function variablesOf({ given, sets }: AnyExample): Record<string, Variable> {
  const after = Object.entries(sets ?? {}).map(([name, value]): [string, Variable] => [name, { type: typeOf(value) }]);
  const before = Object.entries(given?.variables ?? {}).map(([name, value]): [string, Variable] => [
    name,
    { type: typeOf(value), default: value },
  ]);
  return Object.fromEntries([...after, ...before]);
}

function flowAround(type: NodeType, example: AnyExample): Flow {
  const exits = new Set([...type.exits(example.config), 'error']);
  const next = Object.fromEntries([...exits].map((exit) => [exit, 'rest']));
  return {
    ...flowBase,
    id: FLOW,
    variables: variablesOf(example),
    start: STEP,
    nodes: {
      [STEP]: { type: type.type, version: type.version, config: example.config, next },
      rest: { type: restingPlace.type, version: 1, config: {}, next: {} },
    },
  };
}

/** Every flow that the config names, ending as the example says. */
function subflowsOf(type: NodeType, { config, steps }: AnyExample): Flow[] {
  const ids = fieldsIn(type.config, config).flatMap(({ field, value }) =>
    field.widget === 'name' && field.of === 'flow' && typeof value === 'string' && value !== FLOW ? [value] : [],
  );
  const outputs = steps.flatMap((step) => ('subflowEnds' in step ? Object.entries(step.subflowEnds.outputs) : []));
  const variables = Object.fromEntries(
    outputs.map(([name, value]): [string, Variable] => [name, { type: typeOf(value), default: value, role: 'output' }]),
  );
  return [...new Set(ids)].map((id) => ({
    ...flowBase,
    id,
    variables,
    start: 'only',
    nodes: { only: { type: endsAsTold.type, version: 1, config: {}, next: {} } },
  }));
}

/** A program that is nothing but the example's step, with a resting place behind every exit. */
export function stageProgram(type: NodeType, services: readonly Service[], example: AnyExample): Program {
  return compileProgram({
    flows: [flowAround(type, example), ...subflowsOf(type, example)],
    types: [type, restingPlace, endsAsTold],
    services,
  });
}

const STRANGER = { number: '+493099999100', anonymous: false, country: 'DE', contact: null } as const;

/** The call before its first event, and what is known about it. */
export function stageCall({ given }: AnyExample): { state: State; facts: Facts } {
  const state = freshState(FLOW);
  const caller = { ...STRANGER, ...given?.caller } as Facts['caller'];
  return {
    state: given?.consent === 'granted' ? { ...state, consent: 'granted' } : state,
    facts: { caller, call: { dialled: '+498999998100', reference: '20774139', language: given?.language ?? 'en' } },
  };
}
