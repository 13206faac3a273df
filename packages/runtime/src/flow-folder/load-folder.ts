import { join } from 'node:path';
import { parseFlow, type Validators } from '@callwright/flow/check';
import { ID_PATTERN } from '@callwright/flow/document';
import type { Static, TSchema } from 'typebox';
import type { Filed, FlowFolder } from './flow-folder.ts';
import { callTestOf, flowOf, type Sheet, scheduleOf, shapedOf } from './parse-file.ts';
import { filesIn, type Reader, readSheet } from './read-file.ts';
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
  const parse = (text: string) => parseFlow(text, validators);
  const main = flowOf(await readSheet(reader, 'flow.json'), parse);
  if (main === undefined && reader.problems.length === 0) {
    reader.problems.push({ file: 'flow.json', pointer: '', message: 'There is no flow.json in this folder.' });
  }
  const single = async <S extends TSchema>(file: string, schema: S) => shapedOf(await readSheet(reader, file), schema);
  const parts = await each(reader, 'parts', '.flow.json', (sheet) => flowOf(sheet, parse));
  return {
    path,
    flows: [...(main === undefined ? [] : [{ file: 'flow.json', value: main }]), ...parts],
    schedules: byName(await each(reader, 'schedules', '.json', scheduleOf)),
    lists: await shaped(reader, 'lists', ListFileSchema),
    announcements: await shaped(reader, 'announcements', AnnouncementFileSchema),
    queues: await shaped(reader, 'queues', QueueFileSchema),
    agents: (await single('agents.json', AgentsFileSchema)) ?? [],
    boxes: (await single('boxes.json', BoxesFileSchema)) ?? [],
    numbers: (await single('numbers.json', NumbersFileSchema)) ?? [],
    contacts: (await single('contacts.json', ContactsFileSchema)) ?? [],
    world: (await single('world.json', WorldFileSchema)) ?? {},
    callTests: !callTests ? [] : await each(reader, 'calls', '.call.json', callTestOf),
    problems: reader.problems,
  };
}

/** Loads every file of a folder inside the folder; those that can't be read are left out. */
async function each<T>(
  reader: Reader,
  folder: string,
  ending: string,
  parse: (sheet: Sheet) => T | undefined,
): Promise<(Filed<T> & { readonly name: string })[]> {
  const loaded: (Filed<T> & { readonly name: string })[] = [];
  for (const fileName of await filesIn(reader, folder, ending)) {
    const file = join(folder, fileName);
    const name = fileName.slice(0, -ending.length);
    if (!new RegExp(ID_PATTERN).test(name)) {
      reader.problems.push({ file, pointer: '', message: `“${name}” is no name: small letters, digits and hyphens.` });
      continue;
    }
    const value = parse(await readSheet(reader, file));
    if (value !== undefined) loaded.push({ name, file, value });
  }
  return loaded;
}

async function shaped<S extends TSchema>(
  reader: Reader,
  folder: string,
  schema: S,
): Promise<Record<string, Static<S>>> {
  return byName(await each(reader, folder, '.json', (sheet) => shapedOf(sheet, schema)));
}

function byName<T>(loaded: readonly { readonly name: string; readonly value: T }[]): Record<string, T> {
  return Object.fromEntries(loaded.map(({ name, value }) => [name, value]));
}
