import type { Json, JsonObject, Prompt } from '../document/index.ts';
import type { PromptTell, SideVerb, WaitVerb, WatchAction } from './line.ts';

/** A CEL expression in a config. The type parameter is what it must yield. */
export type Expression<T extends Json = Json> = { readonly cel: string; readonly '~type'?: T };

/** How long something that a node began lasts unless it is released: to the end of the visit, or of the call. */
export type Lasting = 'visit' | 'call';

/** All that a node can yield. The engine answers each (see DESIGN.md, "A node type"). */
export type Op =
  | { readonly op: 'tell'; readonly verb: PromptTell }
  | {
      readonly op: 'wait';
      readonly line: WaitVerb<Prompt>;
      readonly ms?: number;
      readonly signals?: readonly string[];
      readonly keys?: readonly string[];
    }
  | { readonly op: 'side'; readonly verb: SideVerb; readonly lasting?: Lasting }
  | {
      readonly op: 'request';
      readonly service: string;
      readonly input: JsonObject;
      readonly lasting?: Lasting;
      /** The node goes on at once; the answer is only traced. */
      readonly detached?: boolean;
    }
  | { readonly op: 'test'; readonly expression: Expression<boolean> }
  | { readonly op: 'value'; readonly expression: Expression }
  | { readonly op: 'text'; readonly template: string }
  | { readonly op: 'set'; readonly name: string; readonly value: Json }
  | { readonly op: 'draw'; readonly weights: readonly number[] }
  | { readonly op: 'consent'; readonly answer: 'granted' | 'refused' }
  | { readonly op: 'watch'; readonly keys: string; readonly then: readonly WatchAction[] }
  | { readonly op: 'call'; readonly flow: string; readonly inputs: JsonObject }
  | { readonly op: 'end'; readonly end: string }
  | { readonly op: 'hangup' }
  | { readonly op: 'mark'; readonly state: Json }
  | { readonly op: 'again'; readonly position: number; readonly state: Json };

/** A conversation: a generator that yields ops, is answered by the engine, and returns an exit. */
export type Run<R> = Generator<Op, R, unknown>;
