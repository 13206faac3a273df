import type { Flow } from '@callwright/flow/document';
import { parseSchedule, type Schedule } from '@callwright/flow/hours';
import type { CallTest } from '@callwright/flow/simulation';
import type { AnnouncementFile, BoxFile, ListFile, QueueFile } from '../flow-folder/index.ts';
import { type FlowParts, namesOf, partsUsedBy, readStoredFlow, referencesOf } from '../flows/index.ts';
import { listDocumentOf } from '../office/lists/list-document.ts';
import { outsideWorld } from '../seed/index.ts';
import type { Store } from '../store/store.ts';
import type { BoundKind, Bundle, BundledTest, NeededName, OfficeFiles } from './bundle.ts';
import { CALL_TEST, callTestOf } from './stored-call-test.ts';

export type Gathering = {
  /** Only these, with the parts that they use; absent: all. */
  readonly flows?: readonly string[];
  /** As they are being edited, instead of as they are live. */
  readonly drafts: boolean;
  /** With what the office keeps: opening hours, lists with their rows, announcements, boxes. */
  readonly office: boolean;
};

/** What an installation would export. A flow that was never live is left out unless drafts are wanted. */
export async function gatherBundle(parts: FlowParts, { flows: wanted, drafts, office }: Gathering): Promise<Bundle> {
  const flows = await flowsOf(parts, wanted, drafts);
  const ids = new Set(flows.map(({ id }) => id));
  const { store, types } = parts;
  const names = await namesOf(store, types, flows);
  const titles: Readonly<Record<BoundKind, readonly { name: string; title: string }[]>> = {
    schedule: names.schedules,
    list: names.lists,
    box: names.boxes,
    prompt: names.prompts,
    queue: names.queues,
    credential: names.credentials,
  };
  const needs = new Map<string, NeededName>();
  for (const { kind, name } of flows.flatMap((flow) => referencesOf(flow, types))) {
    if (kind === 'flow') continue;
    const title = titles[kind].find((one) => one.name === name)?.title ?? name;
    needs.set(`${kind} ${name}`, { kind, name, title });
  }
  const numbers = (await store.numbers.list()).flatMap(({ number, title, flow }) =>
    flow !== null && ids.has(flow) ? [{ number, title, flow }] : [],
  );
  return {
    flows,
    callTests: (await callTestsOf(store)).filter(({ flow }) => ids.has(flow)),
    needs: [...needs.values()],
    numbers,
    office: office ? await officeOf(store) : null,
  };
}

async function flowsOf(
  { store, types }: FlowParts,
  wanted: readonly string[] | undefined,
  drafts: boolean,
): Promise<Flow[]> {
  const ids = new Set(wanted ?? (await store.flows.list()).map(({ id }) => id));
  const found: Flow[] = [];
  // A set that grows while one walks it: parts of parts come too.
  for (const id of ids) {
    const revision = drafts ? null : await store.revisions.pointedAt(id);
    const stored = drafts
      ? await store.drafts.find(id)
      : revision === null
        ? null
        : await store.revisions.find(id, revision);
    if (stored === null) continue;
    const flow = readStoredFlow(stored.document);
    found.push(flow);
    for (const part of partsUsedBy(flow, types)) ids.add(part);
  }
  return found.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function callTestsOf(store: Store): Promise<readonly BundledTest[]> {
  const stored = await store.named.list(CALL_TEST);
  return stored.map(({ name, document }) => callTestOf(name, document as unknown as CallTest));
}

async function officeOf(store: Store): Promise<OfficeFiles> {
  const [schedules, lists, announcements, queues, boxes] = await Promise.all([
    store.named.list('schedule'),
    store.named.list('list'),
    store.named.list('announcement'),
    store.named.list('queue'),
    store.named.list('box'),
  ]);
  const rowed = lists.map(async ({ name, title, document }): Promise<[string, ListFile]> => {
    const { key, columns } = listDocumentOf(document);
    const titles = Object.fromEntries(columns.map((column) => [column.name, column.title]));
    const rows = Object.fromEntries((await store.listRows.all(name)).map((row) => [row.key, row.row]));
    return [name, { title, key: key === '' ? title : key, columns: titles, rows }];
  });
  return {
    schedules: Object.fromEntries(
      schedules.flatMap(({ name, document }): [string, Schedule][] => {
        const parsed = parseSchedule(document);
        return 'schedule' in parsed ? [[name, parsed.schedule]] : [];
      }),
    ),
    lists: Object.fromEntries(await Promise.all(rowed)),
    announcements: Object.fromEntries(
      announcements.map(({ name, title, document }) => [name, { ...(document as object), title } as AnnouncementFile]),
    ),
    queues: Object.fromEntries(
      queues.map(({ name, title, document }) => [name, { ...(document as object), title } as QueueFile]),
    ),
    boxes: boxes.map(({ name, title }): BoxFile => ({ name, title })),
    world: await outsideWorld(store),
  };
}
