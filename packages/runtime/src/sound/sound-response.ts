import { open } from 'node:fs/promises';
import type { Context } from 'hono';
import { byteRange } from '../api/byte-range.ts';

export type SoundFile = {
  readonly file: string;
  readonly type: 'audio/wav' | 'audio/mpeg';
  /** What `cache-control` says. */
  readonly keep: string;
  /** Told when it was read to its end. */
  readonly fetched?: () => void;
};

/** A file of sound, or the part of it that is asked for; null when it isn't there. */
export async function soundResponse(
  context: Context,
  { file, type, keep, fetched }: SoundFile,
): Promise<Response | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    if (size === 0) return null;
    context.header('accept-ranges', 'bytes');
    context.header('cache-control', keep);
    context.header('content-type', type);
    context.header('x-content-type-options', 'nosniff');
    const range = byteRange(context.req.header('range'), size);
    if (range.kind === 'impossible') {
      context.header('content-range', `bytes */${size}`);
      return context.body(null, 416);
    }
    const { start, end } = range;
    const status = range.kind === 'part' ? 206 : 200;
    if (range.kind === 'part') context.header('content-range', `bytes ${start}-${end}/${size}`);
    context.header('content-length', String(end - start + 1));
    if (context.req.method === 'HEAD') return context.body(null, status);
    const { buffer } = await handle.read(new Uint8Array(end - start + 1), 0, end - start + 1, start);
    if (end === size - 1) fetched?.();
    return context.body(buffer, status);
  } finally {
    await handle.close();
  }
}
