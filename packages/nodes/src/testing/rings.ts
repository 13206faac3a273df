import type { Flow, FlowNode } from '@callwright/flow/document';
import { compileProgram } from '@callwright/flow/engine';
import { type CallTest, runCallTest, type World } from '@callwright/flow/simulation';
import { expect } from 'vitest';
import { builtInTypes } from '../index.ts';
import { builtInServices } from '../services/index.ts';

export type Step = readonly [type: string, config: Record<string, unknown>, next?: Record<string, string>];
type Call = {
  readonly nodes: Record<string, Step>;
  readonly steps: CallTest['steps'];
  readonly world?: Partial<World>;
  readonly flow?: Partial<Flow>;
  readonly test?: Partial<CallTest>;
};

function nodeOf([type, config, next]: Step): FlowNode {
  const known = builtInTypes.find((candidate) => candidate.type === type);
  if (known === undefined) throw new Error(`no type ${type}`);
  const whole = { ...known.initial, ...config };
  const exits = Object.fromEntries([...known.exits(whole), 'error'].map((exit) => [exit, 'bye']));
  return { type, version: 1, config: whole, next: { ...exits, ...next } };
}

/** Rings a small flow whose exits lead to `bye` unless said otherwise, and expects nothing to fail. */
export function rings({ nodes, steps, world = {}, flow = {}, test = {} }: Call) {
  const all = { ...nodes, bye: ['hangup', {}, {}] as Step };
  const document: Flow = {
    callwright: 1,
    id: 'small',
    title: 'Small',
    languages: ['hu', 'de', 'en'],
    timeZone: 'Europe/Budapest',
    variables: {},
    start: Object.keys(nodes)[0] ?? 'bye',
    nodes: Object.fromEntries(Object.entries(all).map(([id, node]) => [id, nodeOf(node)])),
    canvas: {},
    ...flow,
  };
  const program = compileProgram({ flows: [document], types: builtInTypes, services: builtInServices });
  const whole: World = { caller: { number: '+3699550100' }, clock: '2026-11-23T12:10', ...world };
  const result = runCallTest(
    { callwright: 1, title: 'A call', flow: 'small', world: whole, steps: [...steps], ...test },
    program,
  );
  expect(result.failures).toEqual([]);
  return result;
}

/** One text in all languages of the small flow. */
export const inAll = (text: string) => ({ text: { hu: text, de: text, en: text } });
