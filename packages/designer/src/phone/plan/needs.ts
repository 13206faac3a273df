import type { Flow, FlowNode } from '@callwright/flow/document';
import { isObject } from '@callwright/flow/document';
import { dialable } from '@callwright/nodes';
import { exampleAnswer } from './example-answer.ts';

/** A step that asks a web service. */
export type WebQuestion = {
  /** `<flow>/<step>` */
  readonly id: string;
  readonly flow: string;
  readonly step: string;
  /** What its author called it; else the address. */
  readonly title: string;
  readonly method: string;
  /** The address as far as it is written out. */
  readonly url: string;
  /** An answer that holds everything that the step takes out of it, as JSON text. */
  readonly example: string;
};

/** A telephone that may be rung; `pattern` has `*` where the number is made during the call. */
export type Telephone = { readonly pattern: string; readonly name: string };

/** What of the world a call can meet in these flows. */
export type Needs = {
  readonly web: readonly WebQuestion[];
  readonly telephones: readonly Telephone[];
  readonly schedules: readonly { readonly name: string; readonly branches: readonly string[] }[];
  /** Lists in which the caller's number is looked for. */
  readonly lists: readonly string[];
  readonly queues: readonly string[];
  /** Whether callers may ask to be called back. */
  readonly callbacks: boolean;
};

/** Reads out of flows that run together what they ask of the world. Broken configs are passed over. */
export function needsOf(flows: readonly Flow[]): Needs {
  const steps = flows.flatMap((flow) => Object.entries(flow.nodes).map(([id, node]) => ({ flow, id, node })));
  const ofType = (type: string) => steps.filter(({ node }) => node.type === type);
  const fallbacks = flows.flatMap(({ fallback }) => (fallback !== undefined && 'number' in fallback ? [fallback] : []));
  return {
    web: ofType('http-request').flatMap(({ flow, id, node }) => webQuestion(flow, id, node)),
    telephones: unique([...ofType('transfer').flatMap(({ node }) => targetsOf(node)), ...fallbacks.flatMap(telephone)]),
    schedules: schedulesOf(ofType('opening-hours').map(({ node }) => node)),
    lists: [...new Set(ofType('lookup').flatMap(({ node }) => callersList(node)))],
    queues: namesIn(ofType('queue').map(({ node }) => node.config.queue)),
    callbacks: ofType('callback').length > 0,
  };
}

function namesIn(values: readonly unknown[]): string[] {
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[];
}

function webQuestion(flow: Flow, step: string, { config, title }: FlowNode): WebQuestion[] {
  if (typeof config.url !== 'string') return [];
  const url = config.url.split('{{')[0] ?? '';
  const method = typeof config.method === 'string' ? config.method : 'GET';
  const example = exampleAnswer(flow, config.results);
  return [{ id: `${flow.id}/${step}`, flow: flow.id, step, title: title ?? url, method, url, example }];
}

function targetsOf({ config }: FlowNode): Telephone[] {
  return Array.isArray(config.targets) ? config.targets.flatMap(telephone) : [];
}

function telephone(target: unknown): Telephone[] {
  if (!isObject(target) || typeof target.number !== 'string') return [];
  const plain = dialable(target.number);
  const pattern = plain ?? (target.number.includes('{{') ? target.number.replace(/\{\{.*?\}\}/g, '*') : null);
  if (pattern === null) return [];
  return [{ pattern, name: typeof target.name === 'string' && target.name !== '' ? target.name : target.number }];
}

function unique(telephones: readonly Telephone[]): Telephone[] {
  return [...new Map(telephones.map((one) => [one.pattern, one])).values()];
}

function schedulesOf(nodes: readonly FlowNode[]): { name: string; branches: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { config } of nodes) {
    if (typeof config.schedule !== 'string' || config.schedule === '') continue;
    const branches = found.get(config.schedule) ?? new Set(['open', 'closed']);
    for (const branch of Array.isArray(config.branches) ? config.branches : []) {
      if (typeof branch === 'string') branches.add(branch);
    }
    found.set(config.schedule, branches);
  }
  return [...found].map(([name, branches]) => ({ name, branches: [...branches] }));
}

function callersList({ config }: FlowNode): string[] {
  const { list, value } = config;
  const byCaller = value === undefined || (isObject(value) && value.cel === 'caller.number');
  return typeof list === 'string' && list !== '' && byCaller ? [list] : [];
}
