import type { Problem } from '@callwright/flow/document';

/** What a refusal of `/api/transfer` tells; lists that don't concern it are absent or empty. */
export type RefusedTransfer = {
  readonly message: string;
  readonly fix?: string;
  readonly files?: readonly { readonly file: string; readonly pointer: string; readonly message: string }[];
  readonly missing?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly here: string;
    readonly title: string;
    readonly neededBy: readonly string[];
    readonly canBeMade: boolean;
  }[];
  readonly stray?: readonly { readonly kind: string; readonly name: string }[];
  /** What a wrong request is told. */
  readonly problems?: readonly { readonly pointer: string; readonly message: string }[];
  readonly findings?: readonly { readonly flow: string; readonly problem: Problem }[];
  readonly unsaved?: readonly string[];
  readonly taken?: readonly { readonly number: string; readonly flow: string }[];
  readonly failed?: readonly { readonly flow: string; readonly title: string; readonly why: string }[];
};

/** The JSON of an answer that went well, else the refusal. */
export async function answered<T>(
  response: Response,
): Promise<{ readonly ok: T } | { readonly refused: RefusedTransfer }> {
  const body: unknown = await response.json().catch(() => ({ message: `It answered with ${response.status}.` }));
  return response.ok ? { ok: body as T } : { refused: body as RefusedTransfer };
}
