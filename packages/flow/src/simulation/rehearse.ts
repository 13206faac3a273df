import type { Flow } from '../document/index.ts';
import { compileProgram } from '../engine/index.ts';
import type { NodeType, Service } from '../sdk/index.ts';
import type { CallTest } from './call-test.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type House, worldIn } from './house.ts';
import { type CallTestResult, runCallTest } from './run-call-test.ts';

export type Rehearsed = { readonly test: CallTest; readonly result: CallTestResult };

/** Runs the test calls of a house's flows, and counts which ways out they took between them. */
export function rehearse(parts: {
  readonly tests: readonly CallTest[];
  readonly flows: readonly Flow[];
  readonly types: readonly NodeType[];
  readonly services: readonly Service[];
  readonly house?: House;
}): { readonly rehearsed: readonly Rehearsed[]; readonly coverage: Coverage } {
  const { flows, types, services, house = {} } = parts;
  const program = compileProgram({ flows, types, services });
  const rehearsed = parts.tests.map((test) => ({
    test,
    result: runCallTest({ ...test, world: worldIn(house, test.world) }, program),
  }));
  const walked = rehearsed.flatMap(({ result }) => result.exits);
  return { rehearsed, coverage: coverageOf(flows, types, walked) };
}
