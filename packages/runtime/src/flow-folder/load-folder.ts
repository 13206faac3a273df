import { join } from 'node:path';
import { describeProblem, parseFlow, type Validators } from '@callwright/flow/check';
import { type Flow, ID_PATTERN } from '@callwright/flow/document';
import { describeFinding, parseSchedule, type Schedule } from '@callwright/flow/hours';
import { type CallTest, parseCallTest } from '@callwright/flow/simulation';
import type { Static, TSchema } from 'typebox';
import type { Filed, FlowFolder } from './flow-folder.ts';
import { filesIn, type Reader, readJson, readShaped, readText } from './read-file.ts';
import {
  AgentsFileSchema,
  AnnouncementFileSchema,
  BoxesFileSchema,
  ContactsFileSchema,
  ListFileSchema,
  NumbersFileSchema,
  QueueFileSchema,
  WorldFileSchema,
} from './shapes.ts';

type Envelope = Pick<Validators, 'envelope'>;

/**
 * Reads a business's folder (`flows/<business>`, laid out as `flows/README.md` says). Never throws for what is in it;
 * whether its flows are fit to go live is the checker's business. There are many test calls: who doesn't need them says so.
 */
export async function loadFolder(
  path: string,
  validators: Envelope,
  { callTests = true }: { readonly callTests?: boolean } = {},
): Promise<FlowFolder> {
  const reader: Reader = { root: path, problems: [] };
  const main = await loadFlow(reader, 'flow.json', validators);
  if (main === undefined && reader.problems.length === 0) {
    reader.problems.push({ file: 'flow.json', pointer: '', message: 'There is no flow.json in this folder.' });
  }
  const parts = await each(reader, 'parts', '.flow.json', (file) => loadFlow(reader, file, validators));
  return {
    path,
    flows: [...(main === undefined ? [] : [{ file: 'flow.json', value: main }]), ...parts],
    schedules: byName(await each(reader, 'schedules', '.json', (file) => loadSchedule(reader, file))),
    lists: await shaped(reader, 'lists', ListFileSchema),
    announcements: await shaped(reader, 'announcements', AnnouncementFileSchema),
    queues: await shaped(reader, 'queues', QueueFileSchema),
    agents: (await readShaped(reader, 'agents.json', AgentsFileSchema)) ?? [],
    boxes: (await readShaped(reader, 'boxes.json', BoxesFileSchema)) ?? [],
    numbers: (await readShaped(reader, 'numbers.json', NumbersFileSchema)) ?? [],
    contacts: (await readShaped(reader, 'contacts.json', ContactsFileSchema)) ?? [],
    world: (await readShaped(reader, 'world.json', WorldFileSchema)) ?? {},
    callTests: !callTests ? [] : await each(reader, 'calls', '.call.json', (file) => loadCallTest(reader, file)),
    problems: reader.problems,
  };
}

async function loadFlow(reader: Reader, file: string, validators: Envelope): Promise<Flow | undefined> {
  const text = await readText(reader, file);
  if (text === undefined) return undefined;
  const parsed = parseFlow(text, validators);
  for (const problem of parsed.problems) {
    const { message, fix } = describeProblem(problem, 'en');
    reader.problems.push({ file, pointer: problem.pointer, message: `${message} ${fix}` });
  }
  return 'flow' in parsed ? parsed.flow : undefined;
}

async function loadSchedule(reader: Reader, file: string): Promise<Schedule | undefined> {
  const json = await readJson(reader, file);
  if (json === undefined) return undefined;
  const parsed = parseSchedule(json);
  if ('schedule' in parsed) return parsed.schedule;
  for (const problem of parsed.problems) {
    const { message, fix } = describeFinding(problem, 'en');
    reader.problems.push({ file, pointer: problem.pointer, message: `${message} ${fix}` });
  }
  return undefined;
}

async function loadCallTest(reader: Reader, file: string): Promise<CallTest | undefined> {
  const json = await readJson(reader, file);
  if (json === undefined) return undefined;
  const parsed = parseCallTest(json);
  if ('test' in parsed) return parsed.test;
  reader.problems.push(...parsed.problems.map((problem) => ({ file, ...problem })));
  return undefined;
}

/** Loads every file of a folder inside the folder; those that can't be read are left out. */
async function each<T>(
  reader: Reader,
  folder: string,
  ending: string,
  load: (file: string) => Promise<T | undefined>,
): Promise<(Filed<T> & { readonly name: string })[]> {
  const loaded: (Filed<T> & { readonly name: string })[] = [];
  for (const fileName of await filesIn(reader, folder, ending)) {
    const file = join(folder, fileName);
    const name = fileName.slice(0, -ending.length);
    if (!new RegExp(ID_PATTERN).test(name)) {
      reader.problems.push({ file, pointer: '', message: `“${name}” is no name: small letters, digits and hyphens.` });
      continue;
    }
    const value = await load(file);
    if (value !== undefined) loaded.push({ name, file, value });
  }
  return loaded;
}

async function shaped<S extends TSchema>(
  reader: Reader,
  folder: string,
  schema: S,
): Promise<Record<string, Static<S>>> {
  return byName(await each(reader, folder, '.json', (file) => readShaped(reader, file, schema)));
}

function byName<T>(loaded: readonly { readonly name: string; readonly value: T }[]): Record<string, T> {
  return Object.fromEntries(loaded.map(({ name, value }) => [name, value]));
}
