import type { Flow, FlowNode, Json, Variable } from '../document/index.ts';
import {
  type CompiledExpression,
  type CompiledTemplate,
  compileExpression,
  compileTemplate,
  type Scope,
  scopeOf,
} from '../expression/index.ts';
import type { NodeType, Service } from '../sdk/index.ts';

export type CompiledNode = FlowNode & { readonly id: string; readonly nodeType: NodeType | undefined };

/** A flow made ready to run: types looked up, expressions and templates parsed once. */
export type CompiledFlow = {
  readonly flow: Flow;
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly initial: Readonly<Record<string, Json>>;
  readonly expression: (source: string) => CompiledExpression;
  readonly template: (source: string) => CompiledTemplate;
};

/** All that `advance` needs besides state and event; immutable, shared by every call of a revision. */
export type Program = {
  readonly flows: ReadonlyMap<string, CompiledFlow>;
  readonly services: ReadonlyMap<string, Service>;
};

/** Compiles flows that run together: a root flow and the subflows that it (or they) call. */
export function compileProgram(parts: {
  flows: readonly Flow[];
  types: readonly NodeType[];
  services: readonly Service[];
}): Program {
  const types = new Map(parts.types.map((type) => [`${type.type}@${type.version}`, type]));
  return {
    flows: new Map(parts.flows.map((flow) => [flow.id, compileFlow(flow, types)])),
    services: new Map(parts.services.map((service) => [service.name, service])),
  };
}

function compileFlow(flow: Flow, types: ReadonlyMap<string, NodeType>): CompiledFlow {
  const scope = scopeOf(flow);
  return {
    flow,
    nodes: new Map(
      Object.entries(flow.nodes).map(([id, node]) => [
        id,
        { ...node, id, nodeType: types.get(`${node.type}@${node.version}`) },
      ]),
    ),
    initial: Object.fromEntries(Object.entries(flow.variables).map(([name, v]) => [name, initialValue(v)])),
    expression: remember(scope, compileExpression),
    template: remember(scope, compileTemplate),
  };
}

function remember<T>(scope: Scope, compile: (source: string, scope: Scope) => T): (source: string) => T {
  const known = new Map<string, T>();
  return (source) => {
    let compiled = known.get(source);
    if (compiled === undefined) {
      compiled = compile(source, scope);
      known.set(source, compiled);
    }
    return compiled;
  };
}

const EMPTY: Record<Variable['type'], Json> = { string: '', number: 0, boolean: false, date: '', map: {}, list: [] };

/** A variable without a default begins as its type's empty value. */
function initialValue(variable: Variable): Json {
  return variable.default === undefined ? EMPTY[variable.type] : (variable.default as Json);
}
