import type { Flow } from '@callwright/flow/document';
import type { Schedule } from '@callwright/flow/hours';
import type { CallTest } from '@callwright/flow/simulation';
import type {
  AgentFile,
  AnnouncementFile,
  BoxFile,
  ContactFile,
  ListFile,
  NumberFile,
  QueueFile,
  WorldFile,
} from './shapes.ts';

/** Something in a folder that can't be read. `file` is relative to the folder, `pointer` a JSON pointer into it. */
export type FolderProblem = { readonly file: string; readonly pointer: string; readonly message: string };

/** A file of the folder and what it holds. */
export type Filed<T> = { readonly file: string; readonly value: T };

/** A business as files: its flows and all that they refer to by name. Whatever could not be read is in `problems`. */
export type FlowFolder = {
  readonly path: string;
  /** The main flow first, then the parts that are used again. */
  readonly flows: readonly Filed<Flow>[];
  readonly schedules: Readonly<Record<string, Schedule>>;
  readonly lists: Readonly<Record<string, ListFile>>;
  readonly announcements: Readonly<Record<string, AnnouncementFile>>;
  readonly queues: Readonly<Record<string, QueueFile>>;
  readonly agents: readonly AgentFile[];
  readonly boxes: readonly BoxFile[];
  readonly numbers: readonly NumberFile[];
  readonly contacts: readonly ContactFile[];
  readonly world: WorldFile;
  readonly callTests: readonly Filed<CallTest>[];
  readonly problems: readonly FolderProblem[];
};
