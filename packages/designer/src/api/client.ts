import type { Api } from '@callwright/runtime/api';
import { hc } from 'hono/client';
import { patientFetch } from './patient-fetch.ts';
import { answerOf } from './request.ts';

/** The server's routes, typed by the server itself. */
export const client: ReturnType<typeof hc<Api>>['api'] = hc<Api>('/', { fetch: patientFetch }).api;

type Answer<T> = Response & { json(): Promise<T> };

/**
 * Waits for an answer and takes what it says.
 * @throws ApiError when the server refuses; TypeError when it can't be reached
 */
export async function asked<T>(request: Promise<Answer<T>>): Promise<T> {
  return answerOf<T>(await request);
}
