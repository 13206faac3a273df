import type { Flow, Json, JsonObject } from '../document/index.ts';

/** A place in the line: 1 is next. `seconds`: the expected wait from now on; null where nothing is known. */
export type QueuePlace = {
  readonly position: number;
  readonly seconds: number | null;
  /** When the wait began, in milliseconds since the epoch. */
  readonly since?: number;
};

/** What names mean while an expression or template runs. */
export type ExpressionContext = {
  readonly variables: Readonly<Record<string, Json>>;
  readonly caller: JsonObject;
  /** `dialled`, `reference`, `language`; `now` is added from `now` as a zoned date-time. */
  readonly call: JsonObject;
  /** What the last `opening-hours` step found; null before one. */
  readonly hours: JsonObject | null;
  /** The caller's place in the line; null before a `queue` step. */
  readonly queue: QueuePlace | null;
  /** What a `callback` step offers: number, times, reference; null before one. */
  readonly callback: JsonObject | null;
  readonly language: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA zone in which times are spoken. */
  readonly timeZone: string;
};

/** What expressions of a flow may name: its variables by type, and the engine's own names. */
export type Scope = {
  readonly variables: Flow['variables'];
};

/** A checked and parsed CEL expression. */
export type CompiledExpression = {
  readonly source: string;
  /** @throws ExpressionFault when it can't be evaluated on these values. */
  readonly evaluate: (context: ExpressionContext) => Json;
};

/** A parsed text with `{{ }}` parts. */
export type CompiledTemplate = {
  readonly source: string;
  /** Has parts that depend on the caller. */
  readonly personal: boolean;
  /** @throws ExpressionFault */
  readonly render: (context: ExpressionContext) => string;
};

/** Where and why a source text is wrong; offsets count UTF-16 units. */
export type ExpressionProblem = {
  readonly code:
    | 'expression-syntax'
    | 'expression-type'
    | 'expression-unknown-name'
    | 'template-syntax'
    | 'template-secret';
  readonly message: string;
  readonly from: number;
  readonly to: number;
};

export class ExpressionFault extends Error {
  override readonly name = 'ExpressionFault';
}
