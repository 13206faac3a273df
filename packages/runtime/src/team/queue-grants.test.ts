import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { LOOK_MS } from '../api/sse.ts';
import type { TestClient } from '../api/testing/test-api.ts';
import { actorWith } from '../people/testing/actors.ts';
import { contentsOf } from '../people/testing/contents-of.ts';
import { routesOfApi } from '../people/testing/routes-of-api.ts';
import { type QueueHouse, queueHouse } from '../queues/testing/queue-house.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';

const ALL = { ...actorWith({ roles: ['supervisor'] }), id: 'person-of-all' };
const OURS = {
  ...actorWith({ roles: ['supervisor'], grants: [{ kind: 'queue', name: 'alpha' }] }),
  id: 'person-of-alpha',
};
const CUSTOMER = '+49301112233';
/** What a stream tells at once has come by then. */
const STREAM_MS = 300;
const PATIENT = { timeout: 30_000 };
/** Of the house, not of a queue: how a call flow is drawn, who the customers are, and to whom one can hand a call. */
const OF_THE_HOUSE = /^\/api\/(flows\/|customers|follow-ups|talks\/colleagues)/;

describe.each(DATABASES)('a supervisor of one of two queues on %s', (kind) => {
  let database: FreshDatabase;
  let house: QueueHouse;
  let secrets: readonly string[] = [];
  let known: readonly string[] = [];
  let [talking, waiting, waitingHere] = ['', '', ''];
  let callback = '';
  let talk = '';
  beforeAll(async () => {
    database = await freshDatabase(kind);
    house = await queueHouse(database);
    await house.queues.start();
    for (const person of ['ann', 'both', 'bert-of-bravo', 'newcomer']) await house.agent(person);
    await house.queue('alpha', { strategy: 'longest-idle' }, ['ann', 'both']);
    await house.queue('bravo', { strategy: 'longest-idle', target: { percent: 80, seconds: 20 } }, [
      'both',
      'bert-of-bravo',
    ]);
    await house.queues.setState('both', 'available');
    talking = await house.ring('bravo');
    const offer = await vi.waitFor(async () => {
      const found = (await house.queues.agent('both'))?.offer;
      if (found == null) throw new Error('It doesn’t ring yet.');
      return found.offer;
    }, PATIENT);
    await house.queues.answer('both', offer);
    talk = await vi.waitFor(async () => {
      const found = (await house.queues.agent('both'))?.talk;
      if (found == null) throw new Error('They don’t talk yet.');
      return found.talk;
    }, PATIENT);
    await house.store.helpRequests.ask({ agent: 'both', call: talking, talk, text: 'help with bravo', at: 1 });
    [waiting, waitingHere] = [await house.ring('bravo'), await house.ring('alpha')];
    const kept = await house.callbacks.keep({
      request: 'by-hand.1',
      queue: 'bravo',
      number: CUSTOMER,
      call: null,
      since: 1,
      slot: null,
      priority: 0,
      details: { topic: '', needs: [], whisper: [], acceptKey: null, language: '' },
      note: 'bravo’s note',
      origin: { provider: 'simulator', from: '+4989123', flow: 'to-bravo', revision: 1 } as never,
    });
    if (kept.kind !== 'kept') throw new Error(`It wasn’t kept: ${kept.kind}`);
    callback = kept.callback.id;
    await vi.waitFor(
      async () => expect((await house.queues.sight()).queues.flatMap((one) => one.waiting)).toHaveLength(2),
      PATIENT,
    );
    secrets = [talking, waiting, callback, talk, CUSTOMER, 'bert-of-bravo', 'bravo’s note', 'help with bravo'];
    known = ['bravo', 'bert-of-bravo', 'both', talking, waiting, callback, talk, 'to-bravo', CUSTOMER];
  }, 60_000);
  afterAll(async () => {
    house.closeStreams();
    await house.queues.stop();
    await house.calls.stop(0);
    await database.remove();
  });

  /** What of the other queue somebody learns at an address; its name counts wherever it isn't part of the call flow's. */
  const learntFrom = (text: string) => [
    ...secrets.filter((secret) => text.includes(secret)),
    ...(/(?<!to-)bravo/.test(text) ? ['the name bravo'] : []),
  ];
  const asked = async (client: TestClient) => {
    const reading = routesOfApi().filter((route) => route.startsWith('GET '));
    const found: string[] = [];
    for (const route of reading) {
      const path = route.slice('GET '.length);
      const ticket = `${waiting}.1`;
      const plain = [path, `${path}?wall=1`, `${path}?queue=bravo`, `${path}?state=over`, `${path}?call=${waiting}`]
        .concat(`${path}?ticket=${encodeURIComponent(ticket)}`, `${path}?callback=${callback}`)
        .concat(`${path}?call=${talking}`);
      const addresses = path.includes(':')
        ? known.map((value) => path.replaceAll(/:[^/]+/g, encodeURIComponent(value)))
        : plain;
      for (const address of addresses.filter((one) => !OF_THE_HOUSE.test(one))) {
        const learnt = learntFrom(await textOf(client, address));
        if (learnt.length > 0) found.push(`GET ${address} tells ${learnt.join(', ')}`);
      }
    }
    return found;
  };

  it('learns nothing of the other by any route or stream; of all, somebody else does', async () => {
    expect((await asked(house.as(ALL))).length).toBeGreaterThan(10);
    expect(await asked(house.as(OURS))).toEqual([]);
  }, 120_000);

  it('hears on the stream of all calls only of those that meet their queue', async () => {
    const answer = await house.as(OURS).stream('/api/stream');
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const [theirs, own] = [await house.ring('bravo'), await house.ring('alpha')];
    let heard = '';
    while (reader !== undefined && !heard.includes(own)) {
      const part = await reader.read();
      if (part.done) break;
      heard += part.value;
    }
    expect(heard).toContain(own);
    expect(heard).not.toContain(theirs);
    await reader?.cancel();
    for (const call of [theirs, own]) await house.does(call, { kind: 'hungUp' });
    await vi.waitFor(async () => {
      const { queues } = await house.queues.sight();
      expect(queues.flatMap((one) => one.waiting)).toHaveLength(2);
    }, PATIENT);
  });

  it('no longer follows a caller who is moved to the other', async () => {
    const call = await house.ring('alpha');
    const ticket = await vi.waitFor(async () => {
      const found = (await house.queues.sight()).queues.flatMap((one) => one.waiting).find((one) => one.call === call);
      if (found === undefined) throw new Error('They don’t wait yet.');
      return found.ticket;
    }, PATIENT);
    const ours = house.as(OURS);
    await vi.waitFor(async () => expect((await ours.get(`/api/calls/${call}`)).status).toBe(200), PATIENT);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const over = (await ours.raw(`/api/calls/${call}/stream`)).text();
    await house.queues.move(ticket, 'bravo');
    await vi.waitFor(async () => expect((await ours.get(`/api/calls/${call}`)).status).toBe(404), PATIENT);
    let ended = false;
    void over.then(() => {
      ended = true;
    });
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(LOOK_MS);
      expect(ended).toBe(true);
    }, PATIENT);
    vi.useRealTimers();
    await house.does(call, { kind: 'hungUp' });
    await vi.waitFor(async () => {
      const { queues } = await house.queues.sight();
      expect(queues.flatMap((one) => one.waiting)).toHaveLength(2);
    }, PATIENT);
  });

  it('does nothing to the other, nor to its people and callers', async () => {
    const ticketOf = async (call: string) => (await house.store.tickets.ofCall(call))[0]?.id ?? '';
    const [theirs, own] = [
      encodeURIComponent(await ticketOf(waiting)),
      encodeURIComponent(await ticketOf(waitingHere)),
    ];
    const { version, document } = (await house.store.named.find('queue', 'alpha')) ?? { version: 0, document: {} };
    const bravo = (await house.store.named.find('queue', 'bravo')) ?? { version: 0 };
    const [lineBefore, lineAfter] = [
      [
        { person: 'ann', rank: 1 },
        { person: 'both', rank: 1 },
      ],
      [
        { person: 'ann', rank: 1 },
        { person: 'both', rank: 1 },
        { person: 'bert-of-bravo', rank: 1 },
      ],
    ];
    const setUp = { devices: [], ring: 'together', skills: {} };
    const ours = house.as(OURS);
    const acts: readonly (readonly ['POST' | 'PUT' | 'DELETE', string, unknown?])[] = [
      ['POST', `/api/live/waiting/${theirs}/take`, { agent: 'ann' }],
      ['POST', `/api/live/waiting/${own}/take`, { agent: 'bert-of-bravo' }],
      ['POST', `/api/live/waiting/${theirs}/move`, { queue: 'alpha' }],
      ['POST', `/api/live/waiting/${own}/move`, { queue: 'bravo' }],
      ['POST', `/api/live/waiting/${theirs}/priority`, { priority: 9 }],
      ['PUT', '/api/live/people/bert-of-bravo/state', { state: 'available' }],
      ['POST', '/api/live/people/bert-of-bravo/move', { from: null, to: 'alpha' }],
      ['POST', '/api/live/people/both/move', { from: 'bravo', to: 'alpha' }],
      ['POST', '/api/live/people/ann/move', { from: 'alpha', to: 'bravo' }],
      ['POST', '/api/live/queues/bravo/announcement', { text: { en: 'Hello' } }],
      ['PUT', '/api/live/queues/bravo/divert', { to: 'alpha' }],
      ['PUT', '/api/live/queues/alpha/divert', { to: 'bravo' }],
      ['POST', '/api/live/help/both/take'],
      ['DELETE', '/api/live/help/both'],
      ['PUT', '/api/live/thresholds', { waitSeconds: 60, waiting: 1, beforeOpeningMinutes: 15 }],
      ['POST', '/api/live/notices', { text: 'To everybody', minutes: 5 }],
      ['POST', '/api/queues', { title: 'A third', queue: { strategy: 'longest-idle' } }],
      ['PUT', '/api/queues/bravo', { version: bravo.version, title: 'b', queue: { strategy: 'longest-idle' } }],
      ['DELETE', `/api/queues/bravo/${bravo.version}`],
      ['PUT', '/api/queues/alpha', { version, title: 'a', queue: { ...(document as object), divertedTo: 'bravo' } }],
      ['PUT', '/api/queues/bravo/members', { before: [], after: [] }],
      ['PUT', '/api/queues/alpha/members', { before: lineBefore, after: lineAfter }],
      ['PUT', '/api/team/bert-of-bravo', { before: setUp, after: setUp }],
      ['PUT', '/api/team/bert-of-bravo/absence', { until: null, standIn: null }],
      [
        'PUT',
        '/api/team/ann/absence',
        { until: new Date(Date.now() + 3_600_000).toISOString(), standIn: 'bert-of-bravo' },
      ],
      ['POST', '/api/callbacks', { queue: 'bravo', number: '+4989123999' }],
      ['PUT', `/api/callbacks/${callback}`, { version: 1, note: 'mine now' }],
      ['POST', `/api/callbacks/${callback}/cancel`, { version: 1 }],
      ['POST', `/api/callbacks/${callback}/done`, { version: 1 }],
      ['POST', `/api/talks/${talk}/supervise`, { as: 'listening' }],
    ];
    const before = await contentsOf(house.store);
    for (const [method, path, body] of acts) {
      const { status } = await ours.send(method, path, body);
      expect([403, 404, 409, 422], `${method} ${path}: ${status}`).toContain(status);
    }
    expect(await contentsOf(house.store)).toBe(before);
  });

  it('sees and does everything in their own, and sees newcomers, whom nobody else looks after', async () => {
    const ours = house.as(OURS);
    const page = (await ours.get('/api/live')).body as {
      queues: { queue: string }[];
      people: { person: string; queues: { queue: string }[]; talk: unknown }[];
      waiting: { call: string }[];
      help: unknown[];
    };
    expect(page.queues.map(({ queue }) => queue)).toEqual(['alpha']);
    expect(page.waiting.map(({ call }) => call)).toEqual([waitingHere]);
    expect(page.help).toEqual([]);
    expect(page.people.map(({ person }) => person).sort()).toEqual(['ann', 'both', 'newcomer']);
    const both = page.people.find(({ person }) => person === 'both');
    expect(both?.queues.map(({ queue }) => queue)).toEqual(['alpha']);
    expect(both?.talk).toEqual({ talk: '', kind: 'queue' });
    const calls = (await ours.get('/api/calls')).body.calls as { id: string }[];
    expect(calls.map(({ id }) => id)).toContain(waitingHere);
    expect(calls).toHaveLength(2);
    expect((await ours.get(`/api/calls/${waitingHere}`)).status).toBe(200);
    expect((await ours.send('PUT', '/api/live/people/ann/state', { state: 'break' })).status).toBe(200);
    const moved = await ours.send('POST', '/api/live/people/newcomer/move', { from: null, to: 'alpha' });
    expect(moved.status).toBe(200);
    const said = await ours.send('POST', '/api/live/queues/alpha/announcement', { text: { en: 'One moment.' } });
    expect(said.body).toEqual({ heard: 1 });
  });
});

async function textOf(client: TestClient, path: string): Promise<string> {
  const answer = await client.raw(path);
  if (!answer.ok) return '';
  if (!(answer.headers.get('content-type') ?? '').startsWith('text/event-stream')) return answer.text();
  const reader = answer.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  const over = setTimeout(() => void reader.cancel(), STREAM_MS);
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value);
  clearTimeout(over);
  return text;
}
