import type { Flow, FlowNode } from '../../document/index.ts';
import { compileProgram, type Program } from '../../engine/index.ts';
import type { CallTest, CallTestStep } from '../call-test.ts';
import type { Setting } from '../simulation.ts';
import type { World } from '../world.ts';
import { oracle, places, smallTypes } from './small-types.ts';

/** One step of a flow in a line: `type`, its config, and where its ways out lead. */
export type Sketch = readonly [type: string, config: Record<string, unknown>, next: Record<string, string>];

export function sketchFlow(nodes: Record<string, Sketch>, more: Partial<Flow> = {}): Flow {
  const entries = Object.entries(nodes).map(([id, [type, config, next]]): [string, FlowNode] => [
    id,
    { type, version: 1, config, next },
  ]);
  return {
    callwright: 1,
    id: 'small',
    title: 'Small',
    languages: ['en'],
    timeZone: 'Europe/Berlin',
    variables: { typed: { type: 'string' } },
    start: Object.keys(nodes)[0] ?? '',
    nodes: { ...Object.fromEntries(entries), bye: { type: 'goodbye', version: 1, config: {}, next: {} } },
    canvas: {},
    ...more,
  };
}

export function programOf(flow: Flow): Program {
  return compileProgram({ flows: [flow], types: smallTypes, services: [oracle, places] });
}

export const WINTER_EVENING = '2026-12-24T17:59';

export function settingOf(flow: Flow, world: Partial<World> = {}, speech: Setting['speech'] = 'estimated'): Setting {
  const whole: World = { caller: { number: '+498999998123' }, clock: WINTER_EVENING, ...world };
  return { program: programOf(flow), flow: flow.id, world: whole, speech };
}

export function testOf(steps: readonly CallTestStep[], more: Partial<CallTest> = {}): CallTest {
  const world: World = { caller: { number: '+498999998123' }, clock: WINTER_EVENING };
  return { callwright: 1, title: 'A test call', flow: 'small', world, steps: [...steps], ...more };
}
