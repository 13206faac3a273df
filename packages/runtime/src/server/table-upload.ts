/** Where a table may be sent instead of JSON. */
const PLACES = /^\/api\/lists\/[^/]+\/csv(\/preview)?$/;

/** Whether a request sends a table. Browsers ask first before they send its type to another site, as they do with JSON. */
export function isTableUpload(request: {
  readonly method: string;
  readonly path: string;
  readonly header: (name: string) => string | undefined;
}): boolean {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  return request.method === 'POST' && PLACES.test(request.path) && type === 'text/csv';
}
