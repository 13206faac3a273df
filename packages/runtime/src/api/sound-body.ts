import type { Context } from 'hono';
import { SoundRefused } from '../sound/sound-refused.ts';
import { Refusal } from './refusal.ts';

/** Longest name of a file that is kept. */
const LONGEST_NAME = 200;

/** The bytes of an upload. Its size was limited before, and what it is will be seen by its content. */
export async function soundBody(context: Context): Promise<Uint8Array> {
  return new Uint8Array(await context.req.arrayBuffer());
}

/** The name that a file had where it comes from, without its folder. */
export function fileName(text: string | undefined): string {
  const plain =
    (text ?? '')
      .replace(/\p{Cc}/gu, '')
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? '';
  return plain.slice(0, LONGEST_NAME);
}

/** Tells why sound was not taken. */
export async function refusing<T>(task: Promise<T>): Promise<T> {
  try {
    return await task;
  } catch (error) {
    if (!(error instanceof SoundRefused)) throw error;
    const { code, message, fix, second } = error;
    throw new Refusal(code === 'too-large' ? 413 : 422, {
      code,
      message,
      fix,
      problems: [{ pointer: '', message }],
      second,
    });
  }
}
