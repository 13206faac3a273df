import { allowAll, createLog, NO_OTHERS, type TwimlParts } from '@callwright/runtime/telephony';
import { serve } from '@hono/node-server';
import { afterEach, describe, expect, test } from 'vitest';
import type { Params } from '../dialects/dialect.ts';
import { stillVoices } from '../house/still-voices.ts';
import { type OpenProvider, openProvider, PROVIDER_KINDS, type ProviderKind, PUBLIC_URL } from '../open-provider.ts';
import { signed } from './webhooks.ts';

type Post = { readonly path: string; readonly headers: Record<string, string>; readonly body: string };
type Wire = {
  readonly log: string[];
  readonly started: string[];
  /** Sends it over a socket, as a proxy in front of us would; tells the status. */
  readonly post: (post: Post) => Promise<number>;
  /** As the provider signs it. */
  readonly signedPost: (address: string, params: Params, now?: number) => Promise<Post>;
  readonly close: () => Promise<void>;
};

const NOW = Date.UTC(2026, 10, 25, 9);
const MINUTE_MS = 60_000;
const CALL = { CallSid: 'CA1', From: '+4989123', To: '+4930555001', CallStatus: 'ringing', AccountSid: 'AC1' };

let open: Wire | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

async function openWire(kind: ProviderKind): Promise<Wire> {
  const log: string[] = [];
  const started: string[] = [];
  const { voices, remove } = stillVoices();
  const reply = { generation: 1, verbs: [{ verb: 'hangup', reason: 'finished' }], resumes: 0, phase: 'ended' } as const;
  const parts = {
    calls: {
      start: async ({ id = '' }) => {
        started.push(id);
        return { kind: 'started', call: id, reference: '', flow: '', revision: 1, reply };
      },
      take: async () => ({ kind: 'taken', reply }),
      standing: async () => reply,
      recover: async () => {},
    },
    onLeg: () => {},
    store: {
      installation: { get: async () => null, set: async () => {} },
      twimlLegs: { find: async () => null },
      twimlCallers: { find: async () => null, refOf: async () => null, put: async () => {} },
    },
    others: NO_OTHERS,
    voices,
    dialling: allowAll,
    recordings: { keep: async () => {}, has: async () => false, erase: async () => {} },
    clock: { now: () => NOW, after: () => () => {} },
    log: createLog('info', { write: (line) => void log.push(line) }),
  } as unknown as TwimlParts;
  const provider: OpenProvider = await openProvider(
    kind,
    parts,
    { planOf: () => ({ does: 'failed', after: 0, talks: null, presses: '' }), speechMs: () => 0 },
    { rest: 'process', track: (task) => task },
  );
  const { port, close } = await new Promise<{ port: number; close: () => Promise<void> }>((resolve) => {
    const server = serve({ fetch: provider.deliver, port: 0, hostname: '127.0.0.1' }, (info) =>
      resolve({ port: info.port, close: () => new Promise((done) => void server.close(() => done())) }),
    );
  });
  open = {
    log,
    started,
    post: async ({ path, headers, body }) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
      await response.text();
      return response.status;
    },
    signedPost: async (address, params, now = NOW) => {
      const request = signed(provider.fake.dialect, { url: address, method: 'POST', params, now });
      const { pathname, search } = new URL(address);
      return { path: pathname + search, headers: Object.fromEntries(request.headers), body: await request.text() };
    },
    close: async () => {
      await close();
      await provider.close();
      remove();
    },
  };
  return open;
}

const voiceOf = (kind: ProviderKind) => `${PUBLIC_URL}/telephony/${kind}/voice`;
const isSignature = (name: string) => name.includes('signature') || name.includes('timestamp');

/** What is wrong with a webhook, and how it gets so. */
const WRONG: readonly (readonly [string, (wire: Wire, voice: string) => Promise<Post>, readonly ProviderKind[]])[] = [
  [
    'without a signature',
    async ({ signedPost }, voice) => {
      const post = await signedPost(voice, CALL);
      return {
        ...post,
        headers: Object.fromEntries(Object.entries(post.headers).filter(([name]) => !isSignature(name))),
      };
    },
    PROVIDER_KINDS,
  ],
  [
    'with an empty signature',
    async ({ signedPost }, voice) => {
      const post = await signedPost(voice, CALL);
      const emptied = Object.entries(post.headers).map(([name, value]) => [name, isSignature(name) ? '' : value]);
      return { ...post, headers: Object.fromEntries(emptied) as Record<string, string> };
    },
    PROVIDER_KINDS,
  ],
  [
    'with a signature of somebody else',
    async ({ signedPost }, voice) => {
      const post = await signedPost(voice, CALL);
      const forged = Object.entries(post.headers).map(([name, value]) => [
        name,
        name.includes('signature') ? Buffer.from(value, 'base64').reverse().toString('base64') : value,
      ]);
      return { ...post, headers: Object.fromEntries(forged) as Record<string, string> };
    },
    PROVIDER_KINDS,
  ],
  [
    'whose body was changed',
    async ({ signedPost }, voice) => {
      const post = await signedPost(voice, CALL);
      return { ...post, body: post.body.replace('4989123', '4989124') };
    },
    PROVIDER_KINDS,
  ],
  [
    'whose signature is one of another webhook',
    async ({ signedPost }, voice) => {
      const other = await signedPost(voice, { ...CALL, CallSid: 'CA2' });
      return { ...(await signedPost(voice, CALL)), headers: other.headers };
    },
    PROVIDER_KINDS,
  ],
  [
    'that is replayed at another address',
    async ({ signedPost }, voice) => ({ ...(await signedPost(voice, CALL)), path: '/telephony/twilio/voice?again=1' }),
    ['twilio'],
  ],
  [
    'that is replayed six minutes later',
    ({ signedPost }, voice) => signedPost(voice, CALL, NOW - 6 * MINUTE_MS),
    ['telnyx'],
  ],
  ['that comes from the future', ({ signedPost }, voice) => signedPost(voice, CALL, NOW + 6 * MINUTE_MS), ['telnyx']],
  [
    'whose time was changed',
    async ({ signedPost }, voice) => {
      const post = await signedPost(voice, CALL, NOW - 6 * MINUTE_MS);
      return { ...post, headers: { ...post.headers, 'telnyx-timestamp': String(NOW / 1000) } };
    },
    ['telnyx'],
  ],
];

const cases = WRONG.flatMap(([title, make, kinds]) => kinds.map((kind) => ({ title, make, kind })));

describe('webhooks over a socket', () => {
  test.each(cases)('$kind: one $title is refused, with one line in the log', async ({ make, kind }) => {
    const wire = await openWire(kind);
    const post = await make(wire, voiceOf(kind));
    expect(await wire.post(post)).toBe(403);
    expect(wire.started).toEqual([]);
    expect(wire.log).toHaveLength(1);
    expect(JSON.parse(wire.log[0] ?? '{}')).toMatchObject({ level: 40, connection: kind });
    // Neither what was signed nor the signature is told.
    expect(wire.log[0]).not.toMatch(/4989123|CA1|callwright\.example/);
    for (const [name, value] of Object.entries(post.headers)) {
      if (isSignature(name) && value !== '') expect(wire.log[0]).not.toContain(value);
    }
  });

  test.each(PROVIDER_KINDS)('%s: a good one is let in, and a second time is the same call', async (kind) => {
    const wire = await openWire(kind);
    const post = await wire.signedPost(voiceOf(kind), CALL);
    expect(await wire.post(post)).toBe(200);
    expect(await wire.post(post)).toBe(200);
    expect(new Set(wire.started).size).toBe(1);
    expect(wire.log).toEqual([]);
  });

  test.each(['twilio', 'signalwire'] as const)('%s: the standard port may stand in the address', async (kind) => {
    const wire = await openWire(kind);
    const withPort = voiceOf(kind).replace('.example', '.example:443');
    const other = await wire.signedPost(voiceOf(kind), CALL);
    const params = Object.fromEntries(new URLSearchParams(other.body));
    const { twilioDialect } = await import('../dialects/twilio.ts');
    const headers = twilioDialect('token-of-the-tests').sign({ url: withPort, params, body: '', now: NOW });
    const signature = headers['x-twilio-signature'] ?? '';
    const name = kind === 'twilio' ? 'x-twilio-signature' : 'x-signalwire-signature';
    expect(await wire.post({ ...other, headers: { ...other.headers, [name]: signature } })).toBe(200);
  });

  test.each(PROVIDER_KINDS)('%s: every webhook is checked, not only the first of a call', async (kind) => {
    const wire = await openWire(kind);
    const { headers, body } = await wire.signedPost(voiceOf(kind), CALL);
    const unsigned = Object.fromEntries(Object.entries(headers).filter(([name]) => !isSignature(name)));
    for (const path of ['status', 'calls/t-1/1/keys?n=0', 'calls/t-1/1/legs/0/answered', 'calls/t-1/1/message']) {
      expect(await wire.post({ path: `/telephony/${kind}/${path}`, headers: unsigned, body })).toBe(403);
    }
  });
});
