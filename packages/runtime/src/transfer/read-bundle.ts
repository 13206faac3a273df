import { type Flow, isObject } from '@callwright/flow/document';
import { NAME_KINDS } from '@callwright/flow/sdk';
import { type Static, type TSchema, Type } from 'typebox';
import { callTestOf, flowOf, type Sheet, scheduleOf, shapedOf } from '../flow-folder/parse-file.ts';
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
  const sheet = (file: string): Sheet => ({ file, text: files[file], problems });
  return {
    problems,
    problem,
    sheet,
    shaped: <S extends TSchema>(file: string, schema: S) => shapedOf(sheet(file), schema),
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
  const flow = flowOf(reader.sheet(file), checker.parse);
  if (flow !== undefined && FILES.flow(flow.id) !== file) {
    reader.problem(file, '/id', `The call flow calls itself “${flow.id}”; its file must be ${FILES.flow(flow.id)}.`);
  }
  return flow;
}

function readCallTest(reader: Reader, file: string, path: string): BundledTest | undefined {
  const test = callTestOf(reader.sheet(file));
  return test && { flow: test.flow, name: path.slice(path.indexOf('/') + 1), test };
}

function readOffice(reader: Reader): OfficeFiles {
  const each = <T>(folder: string, parse: (sheet: Sheet) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      reader.under(folder, '.json', (file, name) => {
        const value = parse(reader.sheet(file));
        return value === undefined ? undefined : ([name, value] as const);
      }),
    );
  const named = <S extends TSchema>(folder: string, schema: S) => each(folder, (sheet) => shapedOf(sheet, schema));
  return {
    schedules: each('office/schedules/', scheduleOf),
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
