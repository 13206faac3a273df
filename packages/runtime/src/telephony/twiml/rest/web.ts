/** The provider over HTTP. */
export type Web = {
  /** Sends a request and reads its answer. @throws RestError */
  readonly ask: (order: WebOrder) => Promise<unknown>;
  /** A recording's sound. @throws RestError when it isn't there yet */
  readonly sound: (url: string) => Promise<{ readonly audio: Uint8Array; readonly type: 'audio/wav' | 'audio/mpeg' }>;
};

export type WebOrder = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether sending it again is harmless. An order to ring somebody isn't. */
  readonly repeatable: boolean;
};

/** What the provider answered that is no success. `status` 0: nothing, it can't be reached. */
export class RestError extends Error {
  override readonly name = 'RestError';
  readonly status: number;
  /** The provider's own number of the error, where it has one. */
  readonly code: number | null;
  constructor(status: number, code: number | null, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}
