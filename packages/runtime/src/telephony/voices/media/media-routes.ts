import { open } from 'node:fs/promises';
import { type Context, Hono } from 'hono';
import { readRange } from './read-range.ts';

const YEAR = 31_536_000;

/** A file that a link stands for; `kept`: whoever fetches it may keep it. */
export type LinkedFile = { readonly file: string; readonly kept: boolean };

/**
 * Sounds for telephone engines, which sign in nowhere and come from anywhere. Only what a link was made for can be read.
 * `fetched` is told which file was read to its end.
 */
export function mediaRoutes(
  find: (link: string) => Promise<LinkedFile | null>,
  fetched: (file: string) => void = () => undefined,
): Hono {
  const routes = new Hono();
  // Hono answers HEAD by what it answers to GET, without the body.
  routes.get('/media/:link', async (context) => {
    const linked = await find(context.req.param('link'));
    const answer = linked === null ? null : await answerWith(context, linked, fetched);
    return answer ?? context.text('There is no such sound.', 404, { 'cache-control': 'no-store' });
  });
  return routes;
}

async function answerWith(
  context: Context,
  { file, kept }: LinkedFile,
  fetched: (file: string) => void,
): Promise<Response | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size, mtimeMs } = await handle.stat();
    const headers = {
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'last-modified': new Date(mtimeMs).toUTCString(),
      'cache-control': kept ? `public, max-age=${YEAR}, immutable` : 'private, no-store',
      'x-content-type-options': 'nosniff',
    };
    const range = readRange(context.req.header('range'), size);
    if (range === 'unsatisfiable') {
      return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
    }
    const { from, to } = range ?? { from: 0, to: size - 1 };
    const length = to - from + 1;
    const whole = {
      ...headers,
      'content-length': String(length),
      ...(range === null ? {} : { 'content-range': `bytes ${from}-${to}/${size}` }),
    };
    const status = range === null ? 200 : 206;
    if (context.req.method === 'HEAD') return new Response(null, { status, headers: whole });
    const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, from);
    if (bytesRead === length && to === size - 1) fetched(file);
    return new Response(buffer.subarray(0, bytesRead), { status, headers: whole });
  } finally {
    await handle.close();
  }
}
