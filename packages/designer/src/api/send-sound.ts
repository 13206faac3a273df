import { isObject } from '@callwright/flow/document';
import { NOT_SIGNED_IN } from './patient-fetch.ts';
import { ApiError } from './request.ts';
import { signedInAgain } from './session-lost.ts';

/** The kind of sound that a file holds, by its name where the browser doesn't know. */
function typeOf(audio: Blob): string {
  if (audio.type === 'audio/mpeg' || audio.type === 'audio/mp3') return 'audio/mpeg';
  if (audio.type === '' && audio instanceof File && /\.mp3$/i.test(audio.name)) return 'audio/mpeg';
  return 'audio/wav';
}

/**
 * Sends a sound file, and tells how much of it is on its way: 0 to 1.
 * @throws ApiError when the server refuses; TypeError when it can't be reached
 */
export async function sendSound<T>(path: string, audio: Blob, onProgress: (share: number) => void): Promise<T> {
  try {
    return await sendOnce<T>(path, audio, onProgress);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== NOT_SIGNED_IN) throw error;
    await signedInAgain();
    return sendSound<T>(path, audio, onProgress);
  }
}

function sendOnce<T>(path: string, audio: Blob, onProgress: (share: number) => void): Promise<T> {
  // fetch can't tell how far an upload is.
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open('POST', `/api${path}`);
    request.setRequestHeader('content-type', typeOf(audio));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => reject(new TypeError('The server could not be reached.'));
    request.onload = () => {
      const body = bodyOf(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as T);
      reject(new ApiError(request.status, isObject(body) ? body : {}));
    };
    request.send(audio);
  });
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
