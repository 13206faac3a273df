import type { Problem } from '@callwright/flow/document';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What every refusal tells: a code for programs, a message and a way out for people. */
export type RefusalBody = {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  readonly problems?: readonly (Problem | BodyProblem)[];
};

/** What is wrong with a request's body besides flow documents, which have problems of their own. */
export type BodyProblem = { readonly pointer: string; readonly message: string };

/** Thrown where a request can't be served; the server answers with it, and with nothing else of the error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ContentfulStatusCode;
  readonly body: RefusalBody;

  constructor(status: ContentfulStatusCode, body: RefusalBody & { readonly [more: string]: unknown }) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** What is asked for isn't there (any more). */
export function notThere(what: string): Refusal {
  return new Refusal(404, {
    code: 'not-there',
    message: `${what} isn’t there.`,
    fix: 'It may have been deleted meanwhile: go back to the list.',
  });
}
