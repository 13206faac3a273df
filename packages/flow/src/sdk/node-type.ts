import type { Static, TObject } from 'typebox';
import type { Frozen, Json } from '../document/index.ts';
import type { Example } from './example.ts';
import type { Authored, ExitId } from './fields.ts';
import type { Key } from './keys.ts';
import type { Run } from './ops.ts';

/** The palette's six words. */
export const CATEGORIES = ['say', 'ask', 'decide', 'connect', 'record', 'finish'] as const;
export type Category = (typeof CATEGORIES)[number];

export type Visit<C> = {
  readonly config: C;
  /** When the visit began, in milliseconds since the epoch. */
  readonly at: number;
  /** Which visit of the call this is; the same in every replay. */
  readonly id: number;
  /** A later call goes on at this step (a callback, whose customer has answered): only for types with `later` exits. */
  readonly later: boolean;
};

/** The card's sentence: a key of the node's own messages, and the values in it. */
export type Summary = { readonly key: string; readonly values?: { readonly [name: string]: Json } };

/** One further rule that the schema can't express. `path` points into the config; `key` is of the node's messages. */
export type ConfigFinding = { readonly path: readonly (string | number)[]; readonly key: string };

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** What an exit can be called. `string` itself is none: exits out of config strings would be unchecked and need `ExitIdField()`. */
export type Exit = Key | `${Letter}${string}` | ExitId;

export type NodeDefinition<S extends TObject, X extends Exit> = {
  /** Unique id, e.g. `opening-hours`. */
  type: string;
  version: number;
  category: Category;
  /** Name of an icon of the designer's set. */
  icon: string;
  config: S;
  /** The config that a card gets when it is dropped on the canvas: complete but for what only the author can know. */
  initial: Authored<NoInfer<Static<S>>>;
  /** The only place where exit ids are inferred. `error` is always there besides. */
  exits: readonly X[] | ((config: Frozen<Static<S>>) => readonly X[]);
  /** Exits that only a visit takes which is `later`: a callback's, after its talk. */
  later?: readonly NoInfer<X>[];
  /** Nobody puts it on the canvas: the runtime adds it where it is needed. */
  hidden?: true;
  /** What a person reads on an exit that the config names (e.g. the menu option's label); others come from the messages. */
  exitLabel?: (config: Frozen<Static<S>>, exit: string) => string | undefined;
  summary: (config: Frozen<Static<S>>) => Summary;
  rules?: (config: Frozen<Static<S>>) => readonly ConfigFinding[];
  run: (visit: Visit<Frozen<Static<S>>>) => Run<NoInfer<X> | 'error'>;
  examples: readonly Example<Authored<NoInfer<Static<S>>>, NoInfer<X>>[];
};

/** Erased: what registry, engine, checker, forms and explorer see. */
export type NodeType = {
  readonly type: string;
  readonly version: number;
  readonly category: Category;
  readonly icon: string;
  readonly config: TObject;
  readonly initial: Record<string, unknown>;
  readonly exits: (config: Record<string, unknown>) => readonly string[];
  readonly later: readonly string[];
  readonly hidden: boolean;
  readonly exitLabel: (config: Record<string, unknown>, exit: string) => string | undefined;
  readonly summary: (config: Record<string, unknown>) => Summary;
  readonly rules: (config: Record<string, unknown>) => readonly ConfigFinding[];
  readonly run: (visit: Visit<Record<string, unknown>>) => Run<string>;
  readonly examples: readonly Example<Record<string, unknown>, string>[];
};

/** Defines a node type. A wrong exit, a changed config, or an exit out of a plain config string does not compile. */
export function defineNode<S extends TObject, const X extends Exit>(definition: NodeDefinition<S, X>): NodeType {
  const { exits } = definition;
  return {
    exitLabel: () => undefined,
    rules: () => [],
    later: [],
    hidden: false,
    ...definition,
    exits: typeof exits === 'function' ? exits : () => exits,
  } as unknown as NodeType;
}
