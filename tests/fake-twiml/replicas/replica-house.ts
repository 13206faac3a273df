import type { Store } from '@callwright/runtime/store';
import { freshDatabase } from '@callwright/runtime/store-testing';
import { realClock, type TwimlSettings } from '@callwright/runtime/telephony';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { telephoneEnd } from '../bench/telephone-end.ts';
import { createExchange, type FakeProvider } from '../create-exchange.ts';
import { twilioDialect } from '../dialects/twilio.ts';
import { PUBLIC_URL } from '../open-provider.ts';
import type { FarPlan } from '../phones/far-phone.ts';
import { ringIn } from '../phones/ring-in.ts';
import { restApi } from '../rest/rest-api.ts';
import { AGENTS, helpLine, NUMBER, QUEUE, telephoneOf } from './help-line.ts';
import { type OneServer, startServer } from './several-servers.ts';

export type Telephone = ReturnType<typeof telephoneEnd>;

/** Two servers on one PostgreSQL behind a balancer that sends every webhook to either, and a provider that sends them. */
export type ReplicaHouse = {
  readonly store: Store;
  readonly fake: FakeProvider;
  readonly servers: readonly OneServer[];
  /** Any of those that live. */
  readonly any: () => OneServer;
  /** The one that decides on queues; the other one. */
  readonly decider: () => Promise<OneServer>;
  readonly bystander: () => Promise<OneServer>;
  readonly plans: Map<string, Partial<FarPlan>>;
  readonly caller: () => { readonly telephone: Telephone; readonly sid: string };
  /** What an agent's telephone hears and does, the last time that it rang. */
  readonly agent: (agent: string) => Telephone;
  readonly close: () => Promise<void>;
};

const ACCOUNT = `AC${'0'.repeat(31)}2`;
const TOKEN = 'token-of-the-replicas';
const ANSWERS: FarPlan = { does: 'answers', after: 0.2, talks: null, presses: '1' };

export async function openReplicaHouse(rules: object = {}): Promise<ReplicaHouse> {
  const database = await freshDatabase('postgres');
  const store = await database.open();
  const url = 'url' in database.target ? database.target.url : '';
  const servers: OneServer[] = [];
  const plans = new Map<string, Partial<FarPlan>>();
  const any = (): OneServer => {
    const alive = servers.filter((one) => one.isAlive());
    const chosen = alive[Math.floor(Math.random() * alive.length)];
    if (chosen === undefined) throw new Error('All servers are dead.');
    return chosen;
  };
  const deliver = async (request: Request): Promise<Response> => {
    const { pathname, search } = new URL(request.url);
    const body = request.method === 'GET' ? null : await request.text();
    return fetch(`${any().origin}${pathname}${search}`, { method: request.method, headers: request.headers, body });
  };
  const fake = createExchange({
    dialect: twilioDialect(TOKEN),
    clock: realClock,
    account: ACCOUNT,
    token: TOKEN,
    deliver,
    planOf: (to) => ({ ...ANSWERS, ...plans.get(to) }),
    speechMs: (text) => 10 * text.length,
    soundAt: async (url) => {
      const response = await deliver(new Request(url));
      if (!response.ok) throw new Error(`it was answered with ${response.status}`);
      await response.arrayBuffer();
      return { ms: 2000 };
    },
    thinkMs: 200,
  });
  const rest = await listen(restApi(fake).fetch);
  fake.setApiUrl(rest.url);
  fake.addNumber({
    sid: 'PN1',
    number: NUMBER,
    title: NUMBER,
    voiceUrl: `${PUBLIC_URL}/telephony/twilio/voice`,
    statusUrl: `${PUBLIC_URL}/telephony/twilio/status`,
    fallbackUrl: '',
  });
  await install(store, rules);
  const settings: TwimlSettings = {
    kind: 'twilio',
    name: 'twilio',
    ownNumber: NUMBER,
    account: ACCOUNT,
    token: TOKEN,
    publicKey: '',
    apiUrl: rest.url,
    publicUrl: PUBLIC_URL,
  };
  servers.push(await startServer(url, settings));
  servers.push(await startServer(url, settings));
  // The first one that was there decides.
  const decider = async (): Promise<OneServer> => {
    const first = servers.find((one) => one.isAlive());
    if (first === undefined) throw new Error('All servers are dead.');
    return first;
  };
  let callers = 0;
  const textOf = (url: string) => (url.includes('/music/') ? 'music' : null);
  return {
    store,
    fake,
    servers,
    any,
    decider,
    bystander: async () => servers.findLast((one) => one.isAlive()) ?? decider(),
    plans,
    caller: () => {
      const leg = ringIn(fake, { from: `+49891230${String(++callers).padStart(2, '0')}`, to: NUMBER, hz: 500 });
      return { telephone: telephoneEnd(fake, () => leg, textOf), sid: leg.sid };
    },
    agent: (agent) => telephoneEnd(fake, () => fake.phone(telephoneOf(agent)).rung.at(-1), textOf),
    close: async () => {
      await Promise.all(servers.map((one) => one.kill()));
      await rest.close();
      await database.remove();
    },
  };
}

async function install({ flows, revisions, numbers, named, agents, members }: Store, rules: object): Promise<void> {
  const at = Date.now();
  const document = JSON.stringify(helpLine);
  const usual = { strategy: 'longest-idle', ringSeconds: 20, wrapUpSeconds: 0, graceSeconds: 300, restAfter: null };
  await named.put('queue', QUEUE, { title: 'Help', document: { ...usual, ...rules }, at });
  for (const person of AGENTS) {
    const devices = [{ kind: 'number' as const, number: telephoneOf(person) }];
    const said = { state: 'offline', reason: null, since: at, ring: 'together', skills: {} } as const;
    await agents.putSample({ person, name: person, devices, ...said });
  }
  await members.set(
    QUEUE,
    AGENTS.map((person) => ({ person, rank: 1 })),
  );
  await flows.create(helpLine.id, { title: helpLine.title, languages: helpLine.languages, document }, { at });
  await revisions.publish(helpLine.id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at });
  await numbers.put(NUMBER, { title: 'Help', flow: helpLine.id, connection: 'twilio' });
}

async function listen(answer: Hono['fetch']): Promise<{ url: string; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: answer, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const close = async () => {
        if ('closeAllConnections' in server) server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      };
      resolve({ url: `http://127.0.0.1:${port}`, close });
    });
  });
}
