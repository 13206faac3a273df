import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };
const Ref = () => Type.String({ minLength: 1, maxLength: 200 });
const Seconds = () => Type.Number({ minimum: 0, maximum: 86_400 });

const Message = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('recorded'),
      ref: Ref(),
      seconds: Seconds(),
      by: Type.Unsafe<'key' | 'silence' | 'max'>({ type: 'string', enum: ['key', 'silence', 'max'] }),
    },
    exact,
  ),
  Type.Object({ kind: Type.Literal('nothing') }, exact),
]);

const Dialled = Type.Union([
  Type.Object({ kind: Type.Literal('answered'), leg: Ref(), target: Ref() }, exact),
  Type.Object(
    {
      kind: Type.Unsafe<'busy' | 'noAnswer' | 'notAccepted' | 'failed'>({
        type: 'string',
        enum: ['busy', 'noAnswer', 'notAccepted', 'failed'],
      }),
    },
    exact,
  ),
]);

/** What a phone may report; the generation is given beside it, the time by the server. */
export const PhoneEventSchema = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('keys'),
      keys: Type.String({ pattern: '^[0-9*#]{1,64}$' }),
      complete: Type.Optional(Type.Boolean()),
    },
    exact,
  ),
  Type.Object({ kind: Type.Literal('speech'), text: Type.String({ minLength: 1, maxLength: 1000 }) }, exact),
  Type.Object({ kind: Type.Literal('silence') }, exact),
  Type.Object({ kind: Type.Literal('finished') }, exact),
  Type.Object({ kind: Type.Literal('dialled'), outcome: Dialled }, exact),
  Type.Object({ kind: Type.Literal('partyLeft') }, exact),
  Type.Object({ kind: Type.Literal('recorded'), message: Message }, exact),
  Type.Object(
    { kind: Type.Literal('hungUp'), message: Type.Optional(Type.Object({ ref: Ref(), seconds: Seconds() }, exact)) },
    exact,
  ),
]);
export type ReportedEvent = Static<typeof PhoneEventSchema>;
