import { describeProblem } from '@callwright/flow/check';
import { type Flow, isObject } from '@callwright/flow/document';
import { describeFinding, parseSchedule } from '@callwright/flow/hours';
import { NAME_KINDS } from '@callwright/flow/sdk';
import { parseCallTest } from '@callwright/flow/simulation';
import { type Static, type TSchema, Type } from 'typebox';
import Value from 'typebox/value';
import {
  AnnouncementFileSchema,
  BoxesFileSchema,
  ListFileSchema,
  NumbersFileSchema,
  QueueFileSchema,
  WorldFileSchema,
} from '../flow-folder/shapes.ts';
import type { FlowChecker } from '../flows/index.ts';
import type { BoundKind, Bundle, BundledTest, BundleFiles, BundleProblem, NeededName, OfficeFiles } from './bundle.ts';
import { FILES } from './bundle.ts';

const MarkSchema = Type.Object({ callwright: Type.Literal(1) });
const NamesSchema = Type.Record(Type.String(), Type.Record(Type.String(), Type.String({ maxLength: 120 })));

export type ReadBundle = { readonly bundle: Bundle } | { readonly problems: readonly BundleProblem[] };

/** Reads what was exported; whether it fits an installation is another question. */
export function readBundle(files: BundleFiles, checker: Pick<FlowChecker, 'parse'>): ReadBundle {
  const reader = readerOf(files);
  if (reader.shaped(FILES.mark, MarkSchema) === undefined && reader.problems.length === 0) {
    reader.problem(FILES.mark, '', 'This is no export of Callwright: there is no callwright.json.');
  }
  const flows = reader.under('flows/', '.flow.json', (file) => readFlow(reader, file, checker));
  const callTests = reader.under('calls/', '.call.json', (file, name) => readCallTest(reader, file, name));
  const bundle: Bundle = {
    flows,
    callTests,
    needs: needsOf(reader.shaped(FILES.needs, NamesSchema) ?? {}),
    numbers: reader.shaped(FILES.numbers, NumbersFileSchema) ?? [],
    office: Object.keys(files).some((file) => file.startsWith('office/')) ? readOffice(reader) : null,
  };
  return reader.problems.length > 0 ? { problems: reader.problems } : { bundle };
}

type Reader = ReturnType<typeof readerOf>;

function readerOf(files: BundleFiles) {
  const problems: BundleProblem[] = [];
  const problem = (file: string, pointer: string, message: string) => void problems.push({ file, pointer, message });
  const json = (file: string): unknown => {
    const text = files[file];
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch (error) {
      problem(file, '', `It is no JSON: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
  return {
    problems,
    problem,
    text: (file: string) => files[file] ?? '',
    json,
    shaped: <S extends TSchema>(file: string, schema: S): Static<S> | undefined => {
      const value = json(file);
      if (value === undefined) return undefined;
      if (Value.Check(schema, value)) return value as Static<S>;
      for (const error of Value.Errors(schema, value)) problem(file, error.instancePath, error.message);
      return undefined;
    },
    /** Reads every file of a folder; `name` is the path in it without the ending. */
    under: <T>(folder: string, ending: string, read: (file: string, name: string) => T | undefined): T[] =>
      Object.keys(files)
        .filter((file) => file.startsWith(folder) && file.endsWith(ending))
        .sort()
        .flatMap((file) => {
          const value = read(file, file.slice(folder.length, -ending.length));
          return value === undefined ? [] : [value];
        }),
  };
}

function readFlow(reader: Reader, file: string, checker: Pick<FlowChecker, 'parse'>): Flow | undefined {
  const parsed = checker.parse(reader.text(file));
  for (const one of parsed.problems) {
    const { message, fix } = describeProblem(one, 'en');
    reader.problem(file, one.pointer, `${message} ${fix}`);
  }
  if (!('flow' in parsed)) return undefined;
  if (FILES.flow(parsed.flow.id) !== file) {
    reader.problem(
      file,
      '/id',
      `The call flow calls itself “${parsed.flow.id}”; its file must be ${FILES.flow(parsed.flow.id)}.`,
    );
  }
  return parsed.flow;
}

function readCallTest(reader: Reader, file: string, path: string): BundledTest | undefined {
  const json = reader.json(file);
  if (json === undefined) return undefined;
  const parsed = parseCallTest(json);
  if (!('test' in parsed)) {
    for (const { pointer, message } of parsed.problems) reader.problem(file, pointer, message);
    return undefined;
  }
  return { flow: parsed.test.flow, name: path.slice(path.indexOf('/') + 1), test: parsed.test };
}

function readOffice(reader: Reader): OfficeFiles {
  const named = <S extends TSchema>(folder: string, schema: S): Record<string, Static<S>> =>
    Object.fromEntries(
      reader.under(folder, '.json', (file, name) => {
        const value = reader.shaped(file, schema);
        return value === undefined ? undefined : ([name, value] as const);
      }),
    );
  const schedules = reader.under('office/schedules/', '.json', (file, name) => {
    const json = reader.json(file);
    if (json === undefined) return undefined;
    const parsed = parseSchedule(json);
    if ('schedule' in parsed) return [name, parsed.schedule] as const;
    for (const one of parsed.problems) {
      const { message, fix } = describeFinding(one, 'en');
      reader.problem(file, one.pointer, `${message} ${fix}`);
    }
    return undefined;
  });
  return {
    schedules: Object.fromEntries(schedules),
    lists: named('office/lists/', ListFileSchema),
    announcements: named('office/announcements/', AnnouncementFileSchema),
    queues: named('office/queues/', QueueFileSchema),
    boxes: reader.shaped(FILES.boxes, BoxesFileSchema) ?? [],
    world: reader.shaped(FILES.world, WorldFileSchema) ?? {},
  };
}

function needsOf(names: Static<typeof NamesSchema>): NeededName[] {
  return NAME_KINDS.flatMap((kind) => {
    const known = names[kind];
    if (kind === 'flow' || !isObject(known)) return [];
    return Object.entries(known).map(([name, title]) => ({ kind: kind as BoundKind, name, title: String(title) }));
  });
}
