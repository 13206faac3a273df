import { Ajv, type ValidateFunction } from 'ajv';
import type { Env, MiddlewareHandler } from 'hono';
import type { Static, TSchema } from 'typebox';
import { nulIn } from './nul-in.ts';
import { type BodyProblem, Refusal } from './refusal.ts';

const ajv = new Ajv({ allErrors: true, strict: false, discriminator: true });

type Validated<T> = { in: { json: T }; out: { json: T } };

/** Checks a request's JSON body by a schema; handlers read it by `context.req.valid('json')`. Refuses with 400. */
export function jsonBody<S extends TSchema>(schema: S): MiddlewareHandler<Env, string, Validated<Static<S>>> {
  const validate = ajv.compile<Static<S>>(schema);
  return async (context, next) => {
    const value = parse(await context.req.text());
    if (!validate(value)) throw badBody(problemsOf(validate));
    context.req.addValidatedData('json', Object(value) as object);
    await next();
  };
}

export function badBody(problems: readonly BodyProblem[]): Refusal {
  const [first] = problems;
  const where = first === undefined ? '' : `: ${first.pointer === '' ? 'it' : first.pointer} ${first.message}`;
  return new Refusal(400, { code: 'bad-body', message: `The body isn’t what is expected here${where}.`, problems });
}

function parse(text: string): unknown {
  const value = read(text);
  // Rarely anybody writes it: only then each string is looked at.
  const nul = text.includes('\\u0000') ? nulIn(value) : null;
  if (nul !== null) throw badBody([{ pointer: nul, message: 'has a character that can’t be kept (U+0000)' }]);
  return value;
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badBody([{ pointer: '', message: 'is no JSON' }]);
  }
}

function problemsOf(validate: ValidateFunction): BodyProblem[] {
  return (validate.errors ?? []).map(({ instancePath, message }) => ({
    pointer: instancePath,
    message: message ?? 'is wrong',
  }));
}
