import { isObject } from '@callwright/flow/document';
import { signedInAgain } from './session-lost.ts';

/** The server no longer knows who asks. */
export const NOT_SIGNED_IN = 'not-signed-in';

/**
 * `fetch`, but for a session that is over: then it waits until somebody has signed in again and asks once more, so that nothing
 * typed is lost. Bodies must be such that they can be sent twice.
 */
export async function patientFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init);
  if (response.status !== 401 || !(await saysSignedOut(response.clone()))) return response;
  await signedInAgain();
  return patientFetch(input, init);
}

async function saysSignedOut(response: Response): Promise<boolean> {
  const body: unknown = await response.json().catch(() => null);
  return isObject(body) && body.code === NOT_SIGNED_IN;
}
