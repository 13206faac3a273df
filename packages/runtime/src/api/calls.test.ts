import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const NUMBER = '+498999998100';
type Message = { event: string; id: string; data: Record<string, unknown> };

/** Reads a stream's messages until it ends, or until `enough` of them are there. */
async function messagesOf(response: Response, enough = Number.POSITIVE_INFINITY): Promise<Message[]> {
  const messages: Message[] = [];
  let rest = '';
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    rest += new TextDecoder().decode(part);
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}: `))
          ?.slice(name.length + 2);
      if (field('event') === undefined) continue;
      messages.push({ event: field('event') ?? '', id: field('id') ?? '', data: JSON.parse(field('data') ?? '{}') });
    }
    if (messages.length >= enough) break;
  }
  return messages;
}

describe.each(DATABASES)('calls over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: menuFlow() });
    await api.send('POST', '/api/flows/hello/publish', { version: 1, comment: '' });
    await api.send('PUT', `/api/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Service', flow: 'hello' });
  });
  afterAll(async () => {
    api.closeStreams();
    await api.calls.stop();
    await database.remove();
  });

  const ring = (more: Record<string, unknown> = {}) =>
    api.send('POST', '/api/simulator/calls', { dialled: NUMBER, caller: { number: '+4989123456' }, ...more });
  const tell = (call: unknown, generation: unknown, event: unknown, n?: number) =>
    api.send('POST', `/api/simulator/calls/${call}/events`, { generation, event, ...(n === undefined ? {} : { n }) });

  it('rings, hears, presses, and reads the path in the log', async () => {
    const rung = await ring({ clock: '2026-12-24T17:59', zone: 'Europe/Berlin' });
    expect(rung).toMatchObject({ status: 201, body: { flow: 'hello', revision: 1, phase: 'live', generation: 1 } });
    expect(rung.body.reference).toMatch(/^[1-9]\d{7}$/);
    expect(rung.body.verbs).toMatchObject([{ verb: 'say', prompt: { text: 'Press one or two.' } }, { verb: 'gather' }]);
    const { call } = rung.body;
    expect((await api.get(`/api/simulator/calls/${call}`)).body).toMatchObject({ generation: 1 });
    const answer = await tell(call, 1, { kind: 'keys', keys: '2' });
    expect(answer.body).toMatchObject({ taken: 'taken', phase: 'ended', generation: 2 });
    expect(answer.body.verbs).toMatchObject([{ verb: 'say', prompt: { text: 'That was two.' } }, { verb: 'hangup' }]);
    const again = await tell(call, 1, { kind: 'keys', keys: '2' });
    expect(again.body).toMatchObject({ taken: 'repeated', generation: 2 });

    const { body } = await api.get(`/api/calls/${call}`);
    expect(body.call).toMatchObject({
      outcome: 'flow',
      lastNode: 'end',
      caller: '+4989123456',
      simulated: true,
      sample: false,
    });
    const events = body.events as { at: number; entry: { kind: string; node?: string; exit?: string } }[];
    const way = events.flatMap(({ entry }) => (entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : []));
    expect(way).toEqual(['menu:2', 'two:done']);
    expect(new Date(events[0]?.at ?? 0).toISOString()).toMatch(/^2026-12-24T16:59/);
    expect((await api.get('/api/calls')).body.calls).toMatchObject([
      { id: call, flowTitle: 'Flow hello', revision: 1 },
    ]);
  });

  it('pages through the list, newest first', async () => {
    const { store } = api;
    for (let n = 0; n < 3; n++) await ring();
    const page = await store.calls.list({ limit: 2 });
    const rest = await api.get(`/api/calls?before=${page.next}`);
    const ids = [...page.calls, ...(rest.body.calls as { id: string }[])].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect((await api.get('/api/calls?flow=other')).body).toEqual({ calls: [], next: null });
    expect(((await api.get(`/api/calls?number=${encodeURIComponent(NUMBER)}`)).body.calls as unknown[]).length).toBe(4);
  });

  it('says why nothing rings', async () => {
    expect(await ring({ dialled: '+4999' })).toMatchObject({ status: 422, body: { code: 'number-unknown' } });
    await api.send('PUT', '/api/numbers/100', { title: 'x', flow: null });
    expect(await ring({ dialled: '100' })).toMatchObject({ status: 422, body: { code: 'number-without-flow' } });
    await api.send('POST', '/api/flows', { flow: menuFlow('young') });
    await api.send('PUT', '/api/numbers/100', { title: 'x', flow: 'young' });
    expect(await ring({ dialled: '100' })).toMatchObject({ status: 422, body: { code: 'flow-not-live' } });
    expect(await ring({ clock: '2026-99-99T00:00' })).toMatchObject({ status: 400, body: { code: 'bad-clock' } });
    expect(await ring({ caller: { number: 'me' } })).toMatchObject({ status: 400, body: { code: 'bad-body' } });
  });

  it('rings once however often it is told to, when the phone names the call', async () => {
    const [one, other] = [await ring({ id: 'phone-4711-a' }), await ring({ id: 'phone-4711-a' })];
    expect(other.body).toEqual(one.body);
  });

  it('keeps a withheld number to itself', async () => {
    const { body } = await ring({ caller: { number: '+4989123456', anonymous: true } });
    const call = await api.get(`/api/calls/${body.call}`);
    expect(call.body.call).toMatchObject({ caller: null });
    expect(JSON.stringify(call.body)).not.toContain('4989123456');
  });

  it('refuses events that no phone sends', async () => {
    const { body } = await ring();
    const bad = [
      { kind: 'answer', id: '1', answer: { kind: 'ok' } },
      { kind: 'keys', keys: 'abc' },
      { kind: 'signal', handle: 'x', name: 'y', data: null },
      { kind: 'dialled', outcome: { kind: 'answered' } },
    ];
    for (const event of bad) expect((await tell(body.call, 1, event)).status, event.kind).toBe(400);
    expect((await tell('nobody', 1, { kind: 'hungUp' })).status).toBe(404);
    expect((await api.get('/api/simulator/calls/nobody')).status).toBe(404);
    expect((await api.get('/api/calls/nobody')).status).toBe(404);
  });

  it('tells a call as it happens, and resumes where a reader was', async () => {
    const { call } = (await ring()).body;
    const whole = messagesOf(await api.stream(`/api/calls/${call}/stream`));
    await tell(call, 1, { kind: 'keys', keys: '1' });
    const messages = await whole;
    const kinds = messages.flatMap(({ event, data }) =>
      event === 'trace' ? [(data.entry as { kind: string }).kind] : [],
    );
    expect(kinds).toContain('began');
    expect(kinds.at(-1)).toBe('ended');
    const places = messages.filter(({ event }) => event === 'trace').map(({ data }) => `${data.seq}.${data.i}`);
    expect(new Set(places).size).toBe(places.length);
    expect(messages.at(-1)).toMatchObject({ event: 'line', data: { generation: 2, phase: 'ended' } });

    const firstLine = messages.find(({ event }) => event === 'line');
    const resumed = await messagesOf(
      await api.stream(`/api/calls/${call}/stream`, { 'last-event-id': firstLine?.id ?? '' }),
    );
    const after = messages.filter(({ event, data }) => event === 'trace' && Number(data.seq) > Number(firstLine?.id));
    expect(resumed.filter(({ event }) => event === 'trace')).toEqual(after);
    expect((await api.stream('/api/calls/nobody/stream')).status).toBe(404);
  });

  it('tells of all calls as they change', async () => {
    const news = messagesOf(await api.stream('/api/stream'), 2);
    const { call } = (await ring()).body;
    await tell(call, 1, { kind: 'hungUp' });
    expect(await news).toMatchObject([
      { event: 'call', data: { id: call, outcome: 'running', flowTitle: 'Flow hello' } },
      { event: 'call', data: { id: call, outcome: 'caller' } },
    ]);
  });

  it('closes its streams when the server stops', async () => {
    const { call } = (await ring()).body;
    const open = messagesOf(await api.stream(`/api/calls/${call}/stream`));
    const all = messagesOf(await api.stream('/api/stream'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    api.closeStreams();
    expect((await open).length).toBeGreaterThan(0);
    expect(await all).toEqual([]);
  });

  it('failed at nothing inside', () => expect(api.errors).toEqual([]));
});
