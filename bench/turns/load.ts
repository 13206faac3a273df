import { Agent, request } from 'node:http';

/** One turn's exchange with a server: sends a body, gets the reply's text. */
export type Post = (path: string, body: string, type: string) => Promise<string>;

/** A caller: one call to `turn` is one turn; rejects when the server misbehaves. */
export type Caller = { turn(): Promise<void> };

/** `cookie`: of the session, where a server asks who it is. */
export function poster(origin: string, connections: number, cookie = ''): Post {
  // Servers close what is idle for 5 s; while another one is measured, ours are given up before that.
  const agent = new Agent({ keepAlive: true, maxSockets: connections, timeout: 3000 });
  return (path, body, type) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        ...(cookie === '' ? {} : { cookie }),
      };
      const outgoing = request(`${origin}${path}`, { method: 'POST', agent, headers }, (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('end', () =>
          incoming.statusCode !== undefined && incoming.statusCode < 300
            ? resolve(text)
            : reject(new Error(`${path}: ${incoming.statusCode} ${text.slice(0, 200)}`)),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
}

/** Lets all callers take turns side by side until `turns` were taken; returns the seconds it took. */
export async function drive(callers: readonly Caller[], turns: number): Promise<number> {
  let left = turns;
  const before = performance.now();
  await Promise.all(
    callers.map(async (caller) => {
      while (left-- > 0) await caller.turn();
    }),
  );
  return (performance.now() - before) / 1000;
}
