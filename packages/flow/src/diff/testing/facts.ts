import { canonicalJson, type Flow, isObject } from '../../document/index.ts';
import type { Change, Path } from '../change.ts';
import type { FlowDiff } from '../compare-flows.ts';

/**
 * One thing that an edit may touch. Facts are read straight out of a flow, without any comparing: what edits have touched,
 * read before and after all of them, is what a diff has to find.
 */
export type Fact =
  | { readonly of: 'step' | 'place' | 'order'; readonly step: string }
  /** A field of a step's node; options are found by their key: `['config', 'options', '2', 'label']`. */
  | { readonly of: 'field'; readonly step: string; readonly path: readonly string[] }
  | { readonly of: 'way'; readonly step: string; readonly exit: string }
  | { readonly of: 'setting' | 'note'; readonly path: readonly string[] }
  | { readonly of: 'language'; readonly tag: string }
  | { readonly of: 'languageOrder' };

const ABSENT = Symbol('absent');

/** What edits have changed, as lines of text: `where: before → after`. */
export function expectedLines(before: Flow, after: Flow, touched: readonly Fact[]): readonly string[] {
  const facts = [...new Map(touched.map((fact) => [JSON.stringify(fact), fact])).values()];
  return facts.flatMap((fact) => lineOf(before, after, fact)).sort();
}

function lineOf(before: Flow, after: Flow, fact: Fact): readonly string[] {
  const inBoth = (step: string) => Object.hasOwn(before.nodes, step) && Object.hasOwn(after.nodes, step);
  switch (fact.of) {
    case 'step':
      return line(`step ${fact.step}`, own(before.nodes, fact.step), own(after.nodes, fact.step));
    case 'place':
      return line(`place ${fact.step}`, own(before.canvas, fact.step), own(after.canvas, fact.step), true);
    case 'way': {
      if (!inBoth(fact.step)) return [];
      const [one, other] = [before, after].map((flow) => own(flow.nodes[fact.step]?.next ?? {}, fact.exit));
      return line(`way ${fact.step}/${fact.exit}`, one, other);
    }
    case 'field':
      if (!inBoth(fact.step)) return [];
      return below(`field ${fact.step}`, before.nodes[fact.step], after.nodes[fact.step], fact.path);
    case 'order': {
      const options = [before, after].map(({ nodes }) => nodes[fact.step]?.config.options);
      const [one, other] = options.map((list) => (Array.isArray(list) ? list.map(({ key }) => String(key)) : null));
      return one && other ? order(`field ${fact.step}/config/options`, one, other) : [];
    }
    case 'setting':
      return below('setting', before, after, fact.path);
    case 'note': {
      const [one, other] = [before, after].map(({ notes = [] }) => Object.fromEntries(notes.map((n) => [n.id, n])));
      return below('note notes', one, other, fact.path);
    }
    case 'language': {
      const [one, other] = [before, after].map(({ languages }) => (languages.includes(fact.tag) ? fact.tag : ABSENT));
      return line(`setting/languages/${fact.tag}`, one, other);
    }
    case 'languageOrder':
      return order('setting/languages', before.languages, after.languages);
  }
}

/** Nothing where one of both lacks what the path leads through: that line is told higher up. */
function below(where: string, before: unknown, after: unknown, path: readonly string[]): readonly string[] {
  const [part, ...rest] = path;
  if (part === undefined) return line(where, before, after);
  const [one, other] = [before, after].map((value) => own(asRecord(value), part));
  if (rest.length > 0 && (one === ABSENT || other === ABSENT)) return [];
  return below(`${where}/${part}`, one, other, rest);
}

function asRecord(value: unknown): Record<string, unknown> {
  if (Array.isArray(value)) return Object.fromEntries(value.map((item) => [String(item.key), item]));
  return isObject(value) ? value : {};
}

function line(where: string, before: unknown, after: unknown, whole = false): readonly string[] {
  const there = before !== ABSENT && after !== ABSENT;
  // What lies inside has lines of its own.
  if (there && !whole && isObject(before) && isObject(after)) return [];
  if (there && Array.isArray(before) && Array.isArray(after)) return [];
  const [one, other] = [text(before), text(after)];
  return one === other ? [] : [`${where}: ${one} → ${other}`];
}

function order(where: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const one = before.filter((key) => after.includes(key)).join();
  const other = after.filter((key) => before.includes(key)).join();
  return one === other ? [] : [`${where} order: ${one} → ${other}`];
}

function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : ABSENT;
}

const text = (value: unknown) => (value === ABSENT ? 'none' : canonicalJson(value));

/** A diff as the same lines. */
export function linesOf({ steps, ways, settings, places, notes }: FlowDiff): readonly string[] {
  return [
    ...steps.flatMap((one) => {
      if (one.kind === 'changed') return one.changes.map((change) => changeLine(`field ${one.step}`, change));
      const node = text(one.node);
      return [`step ${one.step}: ${one.kind === 'added' ? `none → ${node}` : `${node} → none`}`];
    }),
    ...ways.map(({ step, exit, before, after }) => `way ${step}/${exit}: ${orNone(before)} → ${orNone(after)}`),
    ...places.map(({ step, before, after }) => `place ${step}: ${orNone(before)} → ${orNone(after)}`),
    ...settings.map((change) => changeLine('setting', change)),
    ...notes.map((change) => changeLine('note', change).replace('note/notes', 'note notes')),
  ].sort();
}

const orNone = (value: unknown) => text(value === null ? ABSENT : value);

function changeLine(root: string, change: Change): string {
  const where = [root, ...change.path.map(partText)].join('/');
  if (change.kind === 'reordered') return `${where} order: ${change.before} → ${change.after}`;
  const before = change.kind === 'added' ? 'none' : text(change.before);
  return `${where}: ${before} → ${change.kind === 'removed' ? 'none' : text(change.after)}`;
}

const partText = (part: Path[number]) => (typeof part === 'object' ? part.key : String(part));
