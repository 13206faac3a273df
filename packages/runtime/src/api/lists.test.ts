import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

const PATH = '/api/lists/outages';

describe.each(DATABASES)('lists over the API on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
  });
  afterAll(() => database.remove());

  const csv = async (path: string, file: string | Uint8Array<ArrayBuffer>) => {
    const response = await api.raw(`${PATH}${path}`, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'text/csv' },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const rows = async (query = '') =>
    (await api.get(`${PATH}/rows${query}`)).body as {
      rows: { key: string; row: Record<string, string> }[];
      total: number;
      version: number;
    };
  const change = (key: string, before: object | null, after: object | null) =>
    api.send('POST', `${PATH}/rows`, { changes: [{ key, before, after }] });

  it('are made with columns that get names, and found', async () => {
    const made = await api.send('POST', '/api/lists', {
      title: 'Outages',
      key: 'Post code',
      columns: [{ title: 'Text in German' }, { title: 'Until' }],
    });
    expect(made).toMatchObject({ status: 201, body: { name: 'outages', version: 1 } });
    expect((await api.get(PATH)).body).toMatchObject({
      title: 'Outages',
      key: 'Post code',
      columns: [
        { name: 'textInGerman', title: 'Text in German' },
        { name: 'until', title: 'Until' },
      ],
      rows: 0,
      usedBy: [],
    });
  });

  it('take single rows; two who change different rows don’t meet, the same one is told', async () => {
    expect((await change('82131', null, { textInGerman: 'Strom', until: '16:30' })).body).toEqual({ version: 2 });
    const both = await Promise.all([change('82133', null, { until: '18:00' }), change('10115', null, {})]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect((await rows()).rows).toEqual([
      { key: '10115', row: { textInGerman: '', until: '' } },
      { key: '82131', row: { textInGerman: 'Strom', until: '16:30' } },
      { key: '82133', row: { textInGerman: '', until: '18:00' } },
    ]);
    const before = { textInGerman: 'Strom', until: '16:30' };
    expect((await change('82131', before, { ...before, until: '17:00' })).status).toBe(200);
    expect(await change('82131', before, null)).toMatchObject({
      status: 409,
      body: { code: 'row-changed', rows: [{ key: '82131', row: { until: '17:00' } }] },
    });
    expect((await change('1', null, { strange: 1 })).body).toMatchObject({ code: 'row-problems' });
    expect(await rows('?search=strom')).toMatchObject({ total: 1, rows: [{ key: '82131' }] });
    expect(await rows('?page=1&size=2')).toMatchObject({ total: 3, rows: [{ key: '82133' }] });
  });

  it('show what a file would change, write nothing before that is confirmed, and are taken back', async () => {
    const file =
      '\ufeffPost code;Until;Text in German;Notes\r\n82131;17:00;Strom;x\r\n82133;19:00;"Wärme; zwei\r\nZeilen"\r\n10117;;Neu\r\n';
    const before = await rows();
    const { body: preview } = await csv('/csv/preview?mode=replace', file);
    expect(preview).toMatchObject({
      encoding: 'utf-8',
      delimiter: ';',
      headings: [
        { column: 'key' },
        { column: 'until' },
        { column: 'textInGerman' },
        { heading: 'Notes', column: null },
      ],
      counts: { added: 1, changed: 1, removed: 1, same: 1 },
      problems: [],
      version: before.version,
    });
    expect(await rows()).toEqual(before);
    expect((await csv('/csv/preview?mode=merge', file)).body).toMatchObject({ counts: { removed: 0 } });
    const taken = await csv(`/csv?mode=replace&version=${before.version}`, file);
    expect(taken).toMatchObject({ status: 200, body: { version: before.version + 1, counts: { added: 1 } } });
    expect((await rows()).rows.map(({ key }) => key)).toEqual(['10117', '82131', '82133']);
    expect((await rows()).rows[2]?.row.textInGerman).toBe('Wärme; zwei\r\nZeilen');
    expect(await csv(`/csv?mode=replace&version=${before.version}`, 'Post code\n1')).toMatchObject({
      status: 409,
      body: { code: 'list-changed' },
    });
    const undone = await api.send('POST', `${PATH}/undo`, { version: before.version + 1 });
    expect(undone.status).toBe(200);
    expect((await rows()).rows).toEqual(before.rows);
    const { body } = await api.get(`${PATH}/changes`);
    expect(body.changes).toMatchObject([
      { after: { counts: { added: 1, changed: 1, removed: 1 } } },
      { after: { counts: { added: 1, changed: 1, removed: 1 }, rows: { '10115': null } } },
      {},
      {},
      {},
      {},
      {},
    ]);
  });

  it('name every wrong line of a file, and take nothing of it in', async () => {
    const { version } = await rows();
    const file = 'Post code,Until\n,1\n5,2\n5,3\n6,1,2,3\n';
    const found = [
      { line: 2, column: 'Post code', code: 'key-empty' },
      { line: 4, column: 'Post code', code: 'key-twice', value: '5' },
      { line: 5, code: 'too-many-values' },
    ];
    expect((await csv('/csv/preview', file)).body).toMatchObject({ problems: found, delimiter: ',' });
    expect(await csv(`/csv?version=${version}`, file)).toMatchObject({
      status: 422,
      body: { code: 'csv-problems', lines: found },
    });
    expect((await csv('/csv/preview', 'Post code;Until\n1;"open\n2;3')).body).toMatchObject({
      problems: [{ code: 'quote-open' }],
    });
    // A workbook saved as such, not as CSV.
    expect((await csv('/csv/preview', 'PK\u0003\u0004\n\0\0sheet1.xml')).body).toMatchObject({
      problems: [{ code: 'unreadable', line: 2 }],
    });
    expect((await csv('/csv/preview', '')).body).toMatchObject({ problems: [{ code: 'empty-file' }] });
    expect((await csv('/csv/preview', 'Until;Until\n1;2')).body).toMatchObject({
      problems: [{ code: 'key-missing' }, { code: 'heading-twice' }],
    });
    expect((await rows()).version).toBe(version);
  });

  it('read what old spreadsheets write', async () => {
    const bytes = (text: string) =>
      new Uint8Array([...text].map((sign) => ({ ő: 0xf5, ű: 0xfb })[sign] ?? sign.charCodeAt(0)));
    const hungarian = await csv('/csv/preview', bytes('Post code\tText in German\n1\tvízőrtűz\n'));
    expect(hungarian.body).toMatchObject({
      encoding: 'windows-1250',
      delimiter: 'tab',
      rows: [{ after: { textInGerman: 'vízőrtűz' } }],
    });
    const french = await csv('/csv/preview', bytes('Post code;Text in German\n1;Straße à côté\n'));
    expect(french.body).toMatchObject({
      encoding: 'windows-1252',
      rows: [{ after: { textInGerman: 'Straße à côté' } }],
    });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Post code;Until\n1;ő'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    ]);
    expect((await csv('/csv/preview', wide)).body).toMatchObject({
      encoding: 'utf-16',
      rows: [{ after: { until: 'ő' } }],
    });
  });

  it('come out as a file that runs no formula and comes back as it was', async () => {
    const nasty = { textInGerman: '=HYPERLINK("http://x")', until: "'+1" };
    expect((await change('+49891', null, nasty)).status).toBe(200);
    for (const delimiter of [';', ',', 'tab']) {
      const response = await api.raw(`${PATH}/csv?delimiter=${encodeURIComponent(delimiter)}`);
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
      expect(response.headers.get('content-type')).toContain('text/csv');
      expect(text.startsWith('\ufeff')).toBe(true);
      for (const cell of text.slice(1).split(/[;,\t\r\n]/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@-]/);
      expect((await csv('/csv/preview?mode=replace', text)).body).toMatchObject({
        counts: { added: 0, changed: 0, removed: 0, same: 4 },
      });
    }
  });

  it('are neither deleted nor renamed nor robbed of a column that a live flow reads', async () => {
    const flow = menuFlow('main');
    const lookup = {
      type: 'lookup',
      version: 1,
      title: 'Known outage?',
      config: { list: 'outages', value: { cel: 'caller.number' }, into: 'outage' },
      next: { found: 'one', notFound: 'menu', error: 'menu' },
    };
    const one = { ...flow.nodes.one, config: { prompt: { text: { en: 'Until {{ outage.until }}.' } } } };
    const nodes = { ...flow.nodes, lookup, one } as typeof flow.nodes;
    await api.send('POST', '/api/flows', {
      flow: { ...flow, start: 'lookup', variables: { outage: { type: 'map' } }, nodes },
    });
    expect((await api.send('POST', '/api/flows/main/publish', { version: 1, comment: '' })).status).toBe(200);
    const { version } = await rows();
    const inUse = {
      status: 409,
      body: { code: 'list-in-use', usedBy: [{ flow: 'main', live: true, steps: ['Known outage?'] }] },
    };
    expect(await api.send('DELETE', `${PATH}/${version}`)).toMatchObject(inUse);
    expect(await api.send('POST', `${PATH}/rename`, { version, to: 'other' })).toMatchObject(inUse);
    const content = { title: 'Outages', key: 'Post code' };
    const german = { name: 'textInGerman', title: 'German' };
    expect(await api.send('PUT', PATH, { version, ...content, columns: [german] })).toMatchObject(inUse);
    const until = { name: 'until', title: 'Until when' };
    expect((await api.send('PUT', PATH, { version, ...content, columns: [until, { title: 'Crew' }] })).status).toBe(
      200,
    );
    expect((await rows()).rows.every(({ row }) => row.crew === '')).toBe(true);
  });

  it('are renamed and deleted with all their rows when nothing asks them', async () => {
    await api.send('POST', '/api/lists', { title: 'VIP', key: 'Number', columns: [] });
    await api.send('POST', '/api/lists/vip/rows', { changes: [{ key: '1', before: null, after: {} }] });
    expect((await api.send('POST', '/api/lists/vip/rename', { version: 2, to: 'outages' })).body).toMatchObject({
      code: 'list-exists',
    });
    expect((await api.send('POST', '/api/lists/vip/rename', { version: 2, to: 'best' })).body).toEqual({
      name: 'best',
      version: 3,
    });
    expect((await api.get('/api/lists/best/rows')).body).toMatchObject({ total: 1 });
    expect((await api.send('DELETE', '/api/lists/best/2')).status).toBe(409);
    expect((await api.send('DELETE', '/api/lists/best/3')).status).toBe(200);
    expect((await api.get('/api/lists/best')).status).toBe(404);
    expect(await api.store.listRows.all('best')).toEqual([]);
  });
});
