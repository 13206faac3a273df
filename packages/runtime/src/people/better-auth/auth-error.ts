import { isAPIError } from 'better-auth/api';

/** What better-auth calls a refusal of its own; null for everything else that went wrong. */
export function codeOf(error: unknown): string | null {
  if (!isAPIError(error)) return null;
  const { code } = Object(error.body) as { code?: unknown };
  return typeof code === 'string' ? code : error.status.toString();
}

/** A refusal that nobody expects is a fault, and says which: it holds nothing of what was asked. */
export function errorOf(error: unknown): Error {
  const code = codeOf(error);
  if (code === null) return error instanceof Error ? error : new Error(String(error));
  return new Error(`Signing in was refused for a reason that nobody expects: ${code}.`);
}
