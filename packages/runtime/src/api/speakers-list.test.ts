import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tone } from '../sound/testing/tones.ts';
import { writeWav } from '../sound/write-wav.ts';
import { DATABASES, type FreshDatabase, freshDatabase } from '../store/testing/fresh-database.ts';
import { menuFlow, type TestApi, testApi } from './testing/test-api.ts';

function clinic() {
  const flow = menuFlow('clinic');
  const { menu, one, two } = flow.nodes;
  if (menu === undefined || one === undefined || two === undefined) throw new Error('The flow has changed.');
  menu.title = 'Main menu';
  menu.config.prompt = { text: { en: 'Press one, or "two".', de: 'Drücken Sie 1 oder 2.' } };
  one.config.prompt = { text: { en: 'It is {{ time(call.now) }}.' } };
  two.config.prompt = { text: { en: '=Good bye' }, audio: 'farewell' };
  return { ...flow, languages: ['en', 'de'] };
}

describe.each(DATABASES)('a speaker’s list on %s', (kind) => {
  let database: FreshDatabase;
  let api: TestApi;
  beforeAll(async () => {
    database = await freshDatabase(kind);
    api = await testApi(database);
    await api.send('POST', '/api/flows', { flow: clinic() });
  });
  afterAll(async () => {
    expect(api.errors).toEqual([]);
    rmSync(api.dataFolder, { recursive: true, force: true });
    await database.remove();
  });

  const list = async (query = '') =>
    (await api.get(`/api/flows/clinic/speakers-list${query}`)).body as {
      version: number;
      lines: { file: string; text: string; recorded: { version: number; changed: boolean } | null }[];
      spoken: { node: string }[];
    };
  const send = async (file: string) => {
    const answer = await api.raw(`/api/flows/clinic/speakers-list/takes?file=${encodeURIComponent(file)}`, {
      method: 'POST',
      body: writeWav(tone(500, 1, 16_000)),
      headers: { 'content-type': 'audio/wav' },
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  test('holds each text once, with a name for its file; what differs for each caller is spoken', async () => {
    const { lines, spoken } = await list();
    expect(lines.map(({ file, text, recorded }) => [file, text, recorded])).toEqual([
      ['clinic-menu-prompt.en.wav', 'Press one, or "two".', null],
      ['clinic-menu-prompt.de.wav', 'Drücken Sie 1 oder 2.', null],
      ['farewell.en.wav', '=Good bye', null],
    ]);
    expect(spoken).toMatchObject([{ node: 'one', language: 'en' }]);
    expect((await list('?language=de')).lines).toHaveLength(1);
  });

  test('is a table that no spreadsheet takes for formulas', async () => {
    const answer = await api.raw('/api/flows/clinic/speakers-list.csv?language=en');
    expect(answer.headers.get('content-disposition')).toContain('clinic.csv');
    expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toBe(
      '\ufefffile,step,language,text\r\nclinic-menu-prompt.en.wav,Main menu,en,"Press one, or ""two""."\r\n' +
        "farewell.en.wav,two,en,'=Good bye\r\n",
    );
  });

  test('takes files back by their names, whatever computers have made of them', async () => {
    expect(await send('Clinic-Menu-Prompt.EN (1).mp3')).toMatchObject({
      status: 201,
      body: {
        prompt: 'clinic-menu-prompt',
        language: 'en',
        version: { source: 'studio', words: 'Press one, or "two".' },
      },
    });
    expect(await send('clinic_menu_prompt.de.wav')).toMatchObject({ status: 201, body: { language: 'de' } });
    expect(await send('farwell.en.wav')).toMatchObject({
      status: 422,
      body: { code: 'no-such-line', nearest: 'farewell.en.wav' },
    });
    expect((await api.get('/api/prompts/clinic-menu-prompt')).body).toMatchObject({ title: 'Flow clinic › Main menu' });
  });

  test('names the recordings in the draft, over the version that one has seen', async () => {
    const use = (version: number) => api.send('POST', '/api/flows/clinic/speakers-list/use', { version });
    expect(await use(7)).toMatchObject({ status: 409, body: { code: 'draft-changed' } });
    expect(await use(1)).toEqual({ status: 200, body: { version: 2, changed: 1 } });
    expect(await use(2)).toEqual({ status: 200, body: { version: 2, changed: 0 } });
    const { body } = await api.get('/api/flows/clinic/draft');
    expect(body).toMatchObject({ flow: { nodes: { menu: { config: { prompt: { audio: 'clinic-menu-prompt' } } } } } });
    const { lines } = await list();
    expect(lines[0]).toMatchObject({ file: 'clinic-menu-prompt.en.wav', recorded: { version: 1, changed: false } });
  });

  test('tells when a text is another one now than the one that was recorded', async () => {
    const flow = clinic();
    const { menu } = flow.nodes;
    if (menu !== undefined) {
      menu.config.prompt = { text: { en: 'Press one.', de: 'Drücken Sie 1 oder 2.' }, audio: 'clinic-menu-prompt' };
    }
    await api.send('PUT', '/api/flows/clinic/draft', { version: 2, flow });
    expect((await list()).lines.slice(0, 2)).toMatchObject([
      { recorded: { changed: true } },
      { recorded: { changed: false } },
    ]);
  });
});
