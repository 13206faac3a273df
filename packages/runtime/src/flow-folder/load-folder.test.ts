import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildValidators } from '@callwright/flow/check/ajv';
import { builtInTypes } from '@callwright/nodes';
import { afterAll, expect, test } from 'vitest';
import { houseOf } from './house-of.ts';
import { loadFolder } from './load-folder.ts';
import { namesIn } from './names-in.ts';

const validators = buildValidators(builtInTypes);
const made: string[] = [];

/** A folder with these files. */
async function folderOf(files: Record<string, unknown>) {
  const path = await mkdtemp(join(tmpdir(), 'flow-folder-'));
  made.push(path);
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return loadFolder(path, validators);
}
afterAll(() => Promise.all(made.map((path) => rm(path, { recursive: true }))));

const end = { type: 'return', version: 1, config: { end: 'done' }, next: {} };
const flowOf = (id: string) => ({
  callwright: 1,
  id,
  title: id,
  languages: ['en'],
  variables: { who: { type: 'string', role: 'input' } },
  start: 'end',
  nodes: { end },
  canvas: {},
});
const schedule = {
  version: 1,
  title: 'Office',
  timeZone: 'Europe/Berlin',
  branches: [{ name: 'lunch', fallback: 'closed' }],
  weekly: {},
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};

test('reads the main flow and its parts, and all that they name', async () => {
  const folder = await folderOf({
    'flow.json': flowOf('main'),
    'parts/part.flow.json': flowOf('part'),
    'schedules/office.json': schedule,
    'lists/vip.json': { title: 'VIP', key: 'Number', columns: { name: 'Name' }, rows: { '+491': { name: 'Ada' } } },
    'announcements/storm.json': { title: 'Storm', text: { en: 'A storm is coming.' } },
    'queues/service.json': { title: 'Service', strategy: 'longest-idle' },
    'agents.json': [{ id: 'jana', name: 'Jana', state: 'offline', queues: [{ queue: 'service', rank: 1 }] }],
    'boxes.json': [{ name: 'office', title: 'Office' }],
    'world.json': { phones: { '*': { does: 'busy' } } },
    'calls/hello.call.json': {
      callwright: 1,
      title: 'Hello',
      flow: 'main',
      world: { caller: {}, clock: '2026-11-25T10:00' },
      steps: [{ hears: 'Hello' }],
    },
  });
  expect(folder.problems).toEqual([]);
  expect(folder.flows.map(({ file, value }) => [file, value.id])).toEqual([
    ['flow.json', 'main'],
    [join('parts', 'part.flow.json'), 'part'],
  ]);
  expect(folder.callTests.map(({ value }) => value.title)).toEqual(['Hello']);
  expect(namesIn(folder, builtInTypes)).toMatchObject({
    schedules: [{ name: 'office', title: 'Office', branches: ['lunch'] }],
    lists: [{ name: 'vip', title: 'VIP' }],
    queues: [{ name: 'service', title: 'Service' }],
    boxes: [{ name: 'office', title: 'Office' }],
    flows: [{ name: 'main' }, { name: 'part', ends: ['done'], inputs: ['who'] }],
  });
  expect(folder.agents.map(({ name }) => name)).toEqual(['Jana']);
  expect(houseOf(folder)).toEqual({
    phones: { '*': { does: 'busy' } },
    services: {
      hours: { part: { office: { schedule } } },
      lists: { part: { vip: { '+491': { name: 'Ada' } } } },
      announcements: { part: [{ text: { en: 'A storm is coming.' } }] },
      callbacks: { part: { schedules: { office: schedule } } },
    },
  });
});

test('a folder without a flow says so', async () => {
  expect((await folderOf({})).problems).toEqual([
    { file: 'flow.json', pointer: '', message: 'There is no flow.json in this folder.' },
  ]);
});

test.each([
  ['no JSON', { 'flow.json': '{' }, 'flow.json', ''],
  ['a flow without a start', { 'flow.json': { ...flowOf('main'), start: undefined } }, 'flow.json', '/start'],
  [
    'a schedule without a zone',
    { 'schedules/office.json': { ...schedule, timeZone: undefined } },
    'schedules/office.json',
    '',
  ],
  ['a list without rows', { 'lists/vip.json': { title: 'VIP', key: 'Number', columns: {} } }, 'lists/vip.json', ''],
  ['a box without a name', { 'boxes.json': [{ title: 'Office' }] }, 'boxes.json', '/0'],
  ['a number in words', { 'numbers.json': [{ number: 'one', title: 'x', flow: 'main' }] }, 'numbers.json', '/0/number'],
  [
    'a test call that checks nothing',
    {
      'calls/a.call.json': {
        callwright: 1,
        title: 'a',
        flow: 'main',
        world: { caller: {}, clock: '2026-11-25T10:00' },
        steps: [],
      },
    },
    'calls/a.call.json',
    '/steps',
  ],
  ['a name with spaces', { 'lists/very important.json': {} }, 'lists/very important.json', ''],
])('%s is a problem with its place', async (_, files, file, pointer) => {
  const { problems } = await folderOf({ 'flow.json': flowOf('main'), ...files });
  expect(problems.map((problem) => [problem.file, problem.pointer])).toContainEqual([
    join(...file.split('/')),
    pointer,
  ]);
  expect(problems.every(({ message }) => message.length > 0)).toBe(true);
});
