/** Where sound may be sent instead of JSON. */
const PLACES = /^\/api\/(prompts\/[^/]+\/versions|flows\/[^/]+\/speakers-list\/takes)$/;

/**
 * Whether a request sends a recording. Its type says so: browsers ask first before they send such a type to another
 * site, as they do with JSON.
 */
export function isSoundUpload(request: {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | undefined;
}): boolean {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  return request.method === 'POST' && PLACES.test(request.path) && /^audio\/(x-)?(wav|wave|mpeg|mp3)$/.test(type);
}
