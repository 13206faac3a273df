import type { Exchange } from '../exchange.ts';
import type { Operation } from './operations.ts';
import type { Form } from './read-form.ts';

/** A request to the REST API, read and found to be in order. `names` are those in the path. */
export type Order = { readonly operation: Operation; readonly names: readonly string[]; readonly form: Form };

/** Null: done, there is nothing to say; undefined: others answer this. */
export type Answers = (
  exchange: Exchange,
  order: Order,
) => object | null | undefined | Promise<object | null | undefined>;
