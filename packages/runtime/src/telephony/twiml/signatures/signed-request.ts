/** A request as its signature sees it. */
export type SignedRequest = {
  /** As the provider was told it: the public address, with query. */
  readonly url: string;
  readonly headers: Headers;
  /** Exactly as it came. */
  readonly body: string;
  /** Fields of a form; null where the body is none. */
  readonly form: Readonly<Record<string, string | string[]>> | null;
};

/** Why a request isn't believed; null: it is. */
export type Distrust = 'missing' | 'wrong' | 'stale' | 'no-key' | null;

export type CheckSignature = (request: SignedRequest) => Promise<Distrust>;
