/** A plain client of ARI for tests; it knows nothing of the product's own. */
export type AriClient = {
  /** JSON of the answer; null where there is none, or where what was asked about isn't there. */
  readonly ask: (method: 'GET' | 'POST' | 'DELETE', path: string, query?: AriQuery) => Promise<unknown>;
  /** Makes something: a channel, whose name may not be the beginning of another's, a sound. @throws when Asterisk won't. */
  readonly make: (path: string, query: AriQuery) => Promise<void>;
  readonly on: (heard: (message: AriMessage) => void) => void;
  readonly close: () => void;
};
type AriQuery = Readonly<Record<string, string | number | boolean>>;

export type AriMessage = {
  readonly type: string;
  /** When it happened, by the exchange's clock. */
  readonly timestamp: string;
  readonly channel?: AriChannel;
  readonly args?: readonly string[];
  readonly digit?: string;
  readonly cause?: number;
  readonly playback?: {
    readonly id: string;
    readonly media_uri: string;
    readonly target_uri: string;
    readonly state: string;
  };
  readonly recording?: { readonly name: string };
};
export type AriChannel = {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly caller: { readonly number: string };
};

const ANSWER_MS = 10_000;
/** Not there, not in the state for it, or there already. */
const ABSENT: ReadonlySet<number> = new Set([404, 409, 412]);

type Access = { readonly url: string; readonly user: string; readonly password: string };

/** Opens the socket of an application. `everything`: also what other applications do is told. */
export async function openAri({ url, user, password }: Access, app: string, everything = false): Promise<AriClient> {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const listeners: ((message: AriMessage) => void)[] = [];
  const address = `${url.replace('http', 'ws')}/ari/events?app=${app}&api_key=${user}:${password}`;
  const socket = new WebSocket(everything ? `${address}&subscribeAll=true` : address);
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as AriMessage;
    for (const listener of listeners) listener(message);
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No ARI at ${url}.`)));
  });

  async function answerTo(method: string, path: string, query: AriQuery): Promise<{ status: number; text: string }> {
    const target = new URL(`${url}/ari${path}`);
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, String(value));
    const answer = await fetch(target, {
      method,
      headers: { authorization },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await answer.text();
    if (!answer.ok && !ABSENT.has(answer.status)) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return { status: answer.status, text };
  }

  return {
    ask: async (method, path, query = {}) => {
      const { status, text } = await answerTo(method, path, query);
      return ABSENT.has(status) || text === '' ? null : JSON.parse(text);
    },
    make: async (path, query) => {
      const { status, text } = await answerTo('POST', path, query);
      if (ABSENT.has(status)) throw new Error(`Nothing is made by ${path}: ${status} ${text}`);
    },
    on: (heard) => void listeners.push(heard),
    close: () => socket.close(),
  };
}
