import type { JsonObject } from '@callwright/flow/document';
import type { Service, ServiceAnswer, ServiceError } from '@callwright/flow/sdk';
import type { ServiceContext } from './port.ts';

/** What does a service's work. Its input has been checked against the contract. */
export type Implementation<S extends Service<never>> =
  S extends Service<infer I extends JsonObject, infer A extends ServiceAnswer>
    ? (input: I, context: ServiceContext) => Promise<A | ServiceError>
    : never;
