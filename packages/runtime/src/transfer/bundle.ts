import type { Flow } from '@callwright/flow/document';
import type { Schedule } from '@callwright/flow/hours';
import type { NameKind } from '@callwright/flow/sdk';
import type { CallTest, House } from '@callwright/flow/simulation';
import type {
  AnnouncementFile,
  BoxFile,
  FolderProblem,
  ListFile,
  NumberFile,
  QueueFile,
} from '../flow-folder/index.ts';

/** Call flows on their way between installations, as files: path → text. They lie well in git. */
export type BundleFiles = Readonly<Record<string, string>>;

/** Kinds of names that each installation has its own things for. Flows travel themselves. */
export type BoundKind = Exclude<NameKind, 'flow'>;

/** Something that the flows need under a name, and what it was where they came from. */
export type NeededName = { readonly kind: BoundKind; readonly name: string; readonly title: string };

/** What the office keeps outside of the flows; travels only when asked for. */
export type OfficeFiles = {
  readonly schedules: Readonly<Record<string, Schedule>>;
  readonly lists: Readonly<Record<string, ListFile>>;
  readonly announcements: Readonly<Record<string, AnnouncementFile>>;
  readonly queues: Readonly<Record<string, QueueFile>>;
  readonly boxes: readonly BoxFile[];
  readonly world: House;
};

export type BundledTest = { readonly flow: string; readonly name: string; readonly test: CallTest };

/** What is in the files. */
export type Bundle = {
  readonly flows: readonly Flow[];
  readonly callTests: readonly BundledTest[];
  readonly needs: readonly NeededName[];
  readonly numbers: readonly NumberFile[];
  readonly office: OfficeFiles | null;
};

/** Something in the files that can't be read. `pointer` is a JSON pointer into the file. */
export type BundleProblem = FolderProblem;

export const FILES = {
  mark: 'callwright.json',
  needs: 'names.json',
  numbers: 'numbers.json',
  flow: (id: string) => `flows/${id}.flow.json`,
  callTest: (flow: string, name: string) => `calls/${flow}/${name}.call.json`,
  schedule: (name: string) => `office/schedules/${name}.json`,
  list: (name: string) => `office/lists/${name}.json`,
  announcement: (name: string) => `office/announcements/${name}.json`,
  queue: (name: string) => `office/queues/${name}.json`,
  boxes: 'office/boxes.json',
  world: 'office/world.json',
} as const;
