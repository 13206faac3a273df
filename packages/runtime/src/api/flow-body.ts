import { type Flow, isObject } from '@callwright/flow/document';
import type { Env, MiddlewareHandler } from 'hono';
import { type Static, type TObject, Type } from 'typebox';
import type { FlowChecker } from '../flows/index.ts';
import { jsonBody } from './json-body.ts';
import { memberText } from './member-text.ts';
import { Refusal } from './refusal.ts';

type Body<S extends TObject> = Static<S> & { readonly flow: Flow };

/**
 * A body with a call flow in `flow`. The document is read from its own text, so that nothing is hidden by parsing it
 * before; one that can't be opened is refused with 422 and its problems, and never gets any further.
 */
export function flowBody<S extends TObject>(
  schema: S,
  checker: FlowChecker,
): MiddlewareHandler<Env, string, { in: { json: Body<S> }; out: { json: Body<S> } }> {
  const whole = jsonBody(Type.Intersect([schema, Type.Object({ flow: Type.Unknown() })]));
  return async (context, next) => {
    const text = await context.req.text();
    const document = isJson(text) ? memberText(text, 'flow') : text;
    if (document !== undefined) refuseUnreadable(document, checker);
    return whole(context, next) as Promise<void>;
  };
}

function refuseUnreadable(document: string, checker: FlowChecker): void {
  const parsed = checker.parse(document);
  if ('flow' in parsed) return;
  throw new Refusal(422, {
    code: 'broken-flow',
    message: 'This is no call flow that can be opened.',
    fix: 'Mend what is listed. Nothing was stored.',
    problems: parsed.problems,
  });
}

function isJson(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}
