import { isObject, type Problem } from '@callwright/flow/document';
import { patientFetch } from './patient-fetch.ts';

/** The server's refusal: a code for us, a message and a way out for people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly fix: string | undefined;
  readonly problems: readonly Problem[];
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body.message === 'string' ? body.message : `HTTP ${status}`);
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'unknown';
    this.fix = typeof body.fix === 'string' ? body.fix : undefined;
    this.problems = Array.isArray(body.problems) ? body.problems : [];
    this.body = body;
  }
}

export type Method = 'POST' | 'PUT' | 'DELETE';

export type SendOptions = {
  /** The request outlives the page (64 kB at most). */
  readonly keepalive?: boolean;
};

/** @throws ApiError when the server refuses; TypeError when it can't be reached. */
export async function getJson<T>(path: string): Promise<T> {
  return answerOf<T>(await patientFetch(`/api${path}`));
}

/** @throws ApiError when the server refuses; TypeError when it can't be reached. */
export async function sendJson<T>(method: Method, path: string, body?: unknown, options: SendOptions = {}): Promise<T> {
  const response = await patientFetch(`/api${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(options.keepalive === true ? { keepalive: true } : {}),
  });
  return answerOf<T>(response);
}

/** Sends a file as it is. @throws ApiError when the server refuses; TypeError when it can't be reached. */
export async function sendFile<T>(path: string, file: Blob, type: string): Promise<T> {
  return answerOf<T>(
    await patientFetch(`/api${path}`, { method: 'POST', body: file, headers: { 'content-type': type } }),
  );
}

/** What a response says. @throws ApiError when it is a refusal */
export async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => ({}));
  if (response.ok) return body as T;
  // A gateway's error page says nothing about the request: it is as if the server weren't there.
  if (response.status >= 502 && !isObject(body)) throw new TypeError(`HTTP ${response.status}`);
  throw new ApiError(response.status, isObject(body) ? body : {});
}
