import { checkFlow, type Names, type ParsedFlow, parseFlow, type Telephones } from '@callwright/flow/check';
import { buildValidators } from '@callwright/flow/check/ajv';
import type { Flow, Problem } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';

/** Reads and checks flows with the node types of this installation. */
export type FlowChecker = {
  readonly parse: (text: string) => ParsedFlow;
  /** `names`: null leaves references unchecked. `flows`: the other flows, to find parts that use each other in a circle. */
  readonly check: (
    flow: Flow,
    names: Names | null,
    flows: readonly Flow[],
    telephones?: Telephones,
  ) => readonly Problem[];
};

export function createFlowChecker(types: readonly NodeType[]): FlowChecker {
  const validators = buildValidators(types);
  return {
    parse: (text) => parseFlow(text, validators),
    check: (flow, names, flows, telephones) =>
      checkFlow(flow, { types, names, validators, flows, ...(telephones === undefined ? {} : { telephones }) }),
  };
}
