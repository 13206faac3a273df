import { ChoiceField, defineService, type FieldOptions } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { inWorld, UNREADABLE_WORLD } from './in-world.ts';
import { JsonField } from './json-field.ts';

const exact = { additionalProperties: false };

export const HTTP_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];
export const HttpMethodSchema = (options: FieldOptions = {}) => ChoiceField(HTTP_METHODS, options);

const answer = Type.Union([
  /** Status 200 to 299 with JSON, or with nothing (`body` is null). */
  Type.Object({ kind: Type.Literal('ok'), status: Type.Integer(), body: JsonField() }, exact),
  /**
   * Any other status, or no usable answer: `unreachable` (status 0), `refused` (an address that may not be asked, or
   * not with this credential; status 0), `notJson`, `tooLarge`. `body` is the answer's JSON where it had any, else null.
   */
  Type.Object(
    {
      kind: Type.Literal('failed'),
      status: Type.Integer(),
      reason: ChoiceField(['status', 'unreachable', 'refused', 'notJson', 'tooLarge']),
      body: JsonField(),
    },
    exact,
  ),
  Type.Object({ kind: Type.Literal('timeout') }, exact),
]);

/**
 * What web addresses answer: the first route whose `url` the asked one begins with (and whose `method`, if given, is
 * the asked one), else `otherwise`, else "unreachable".
 */
export const HttpWorld = Type.Object(
  {
    routes: Type.Optional(
      Type.Array(Type.Object({ url: Type.String(), method: Type.Optional(HttpMethodSchema()), answer }, exact), {
        maxItems: 100,
      }),
    ),
    otherwise: Type.Optional(answer),
  },
  exact,
);

const UNREACHABLE: Static<typeof answer> = { kind: 'failed', status: 0, reason: 'unreachable', body: null };

/** Asks a web service. JSON out, JSON in. */
export const http = defineService({
  name: 'http',
  mode: 'write',
  input: Type.Object(
    {
      method: HttpMethodSchema(),
      url: Type.String({ minLength: 1, maxLength: 4000 }),
      headers: Type.Record(Type.String(), Type.String()),
      /** Name of a credential; whoever asks adds it on the way out, and the flow never sees it. */
      credential: Type.Optional(Type.String()),
      /** Sent as JSON; null sends nothing. */
      body: JsonField(),
      timeoutMs: Type.Integer({ minimum: 100, maximum: 60_000 }),
    },
    exact,
  ),
  answer,
  answers: [
    { kind: 'ok', status: 200, body: {} },
    { kind: 'failed', status: 500, reason: 'status', body: null },
    { kind: 'failed', status: 0, reason: 'unreachable', body: null },
    { kind: 'timeout' },
  ],
  simulate: (world, { method, url }) => {
    const known = inWorld(HttpWorld, world, {});
    if (known === undefined) return UNREADABLE_WORLD;
    const route = known.routes?.find(
      (candidate) => url.startsWith(candidate.url) && (candidate.method ?? method) === method,
    );
    return route?.answer ?? known.otherwise ?? UNREACHABLE;
  },
});
