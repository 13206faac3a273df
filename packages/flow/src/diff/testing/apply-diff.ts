import { type Flow, type FlowNode, isObject } from '../../document/index.ts';
import type { Change, PathPart } from '../change.ts';
import type { FlowDiff } from '../compare-flows.ts';

/** Makes of `before` what the diff says. Written for tests: it shows that a diff lacks nothing. */
export function applyDiff(before: Flow, diff: FlowDiff): Flow {
  const { nodes: oldNodes, canvas: oldCanvas, notes, ...settings } = before;
  const nodes = new Map(Object.entries(oldNodes));
  for (const difference of diff.steps) {
    if (difference.kind === 'removed') nodes.delete(difference.step);
    else if (difference.kind === 'added') nodes.set(difference.step, difference.node);
    else {
      const node = nodes.get(difference.step);
      nodes.set(difference.step, applyChanges(node, difference.changes) as FlowNode);
    }
  }
  for (const { step, exit, after } of diff.ways) {
    const node = nodes.get(step);
    if (node === undefined) throw new Error(`no step ${step}`);
    const next = new Map(Object.entries(node.next));
    if (after === null) next.delete(exit);
    else next.set(exit, after);
    nodes.set(step, { ...node, next: Object.fromEntries(next) });
  }
  const canvas = new Map(Object.entries(oldCanvas));
  for (const { step, after } of diff.places) {
    if (after === null) canvas.delete(step);
    else canvas.set(step, after);
  }
  return {
    ...(applyChanges(settings, diff.settings) as typeof settings),
    nodes: Object.fromEntries(nodes),
    canvas: Object.fromEntries(canvas),
    ...(applyChanges(notes === undefined ? {} : { notes }, diff.notes) as Pick<Flow, 'notes'>),
  };
}

type Below = { readonly part: PathPart; readonly change: Change; readonly rest: Change['path'] };

/** @throws Error where a change names something that isn't there */
export function applyChanges(value: unknown, changes: readonly Change[]): unknown {
  const own = changes.filter(({ path }) => path.length === 0);
  const below = changes.flatMap((change): Below[] => {
    const [part, ...rest] = change.path;
    return part === undefined ? [] : [{ part, change, rest }];
  });
  const [only] = own;
  if (only?.kind === 'changed') return only.after;
  if (below.length === 0 && only === undefined) return value;
  if (Array.isArray(value)) return applyToList(value, below, only);
  if (isObject(value)) return applyToObject(value, below);
  throw new Error(`nothing to change in ${JSON.stringify(value)}`);
}

function applyToObject(object: Record<string, unknown>, below: readonly Below[]): unknown {
  const properties = new Map(Object.entries(object));
  for (const [part, changes] of grouped(below)) {
    const key = String(part);
    const [first] = changes;
    if (first?.path.length === 0 && first.kind === 'removed') properties.delete(key);
    else if (first?.path.length === 0 && first.kind === 'added') properties.set(key, first.after);
    else if (!properties.has(key)) throw new Error(`no ${key}`);
    else properties.set(key, applyChanges(properties.get(key), changes));
  }
  return Object.fromEntries(properties);
}

function applyToList(list: readonly unknown[], below: readonly Below[], own: Change | undefined): unknown {
  const [sample] = below;
  const by = own?.kind === 'reordered' ? own.by : typeof sample?.part === 'object' ? sample.part.by : null;
  const byPlace = typeof sample?.part === 'number';
  const keyOf = (item: unknown, at: number) =>
    byPlace ? at : by === null ? String(item) : String((item as Record<string, unknown>)[by]);
  let items = list.map((item, at) => ({ key: keyOf(item, at), item }));
  const added: { at: number; item: unknown }[] = [];
  for (const [part, changes] of grouped(below)) {
    const key = typeof part === 'object' ? part.key : part;
    const known = items.find((item) => item.key === key);
    for (const change of changes) {
      if (change.path.length === 0 && change.kind === 'added') added.push({ at: change.at ?? -1, item: change.after });
    }
    const rest = changes.filter((change) => change.path.length > 0 || change.kind !== 'added');
    const [first] = rest;
    if (first === undefined) continue;
    if (known === undefined) throw new Error(`no item ${key}`);
    if (first.path.length === 0 && first.kind === 'removed') items = items.filter((item) => item !== known);
    else known.item = applyChanges(known.item, rest);
  }
  if (own?.kind === 'reordered') {
    items = own.after.map((key) => {
      const found = items.find((item) => item.key === key);
      if (found === undefined) throw new Error(`no item ${key}`);
      return found;
    });
  }
  const result = items.map(({ item }) => item);
  for (const { at, item } of added.sort((one, other) => one.at - other.at)) result.splice(at, 0, item);
  return result;
}

function grouped(below: readonly Below[]): readonly (readonly [PathPart, readonly Change[]])[] {
  const groups = new Map<string, [PathPart, Change[]]>();
  for (const { part, change, rest } of below) {
    const id = JSON.stringify(part);
    const group = groups.get(id) ?? [part, []];
    group[1].push({ ...change, path: rest });
    groups.set(id, group);
  }
  return [...groups.values()];
}
