import type { Json } from '@callwright/flow/document';
import Value from 'typebox/value';
import type { FlowParts } from '../../flows/index.ts';
import { type By, type Kept, type KeptThings, keptThings, lastChangedBy, nameFor } from '../kept.ts';
import type { RevisionShelf } from '../rung-flows.ts';
import { endedAt, spanProblem, spanState } from '../span.ts';
import {
  type Announcement,
  type AnnouncementEntry,
  AnnouncementSchema,
  type AnnouncementSummary,
} from './announcement.ts';
import { isForNumber } from './announcements-in-world.ts';
import { lackingTexts } from './lacking-texts.ts';

export type EntryProblem = { readonly pointer: string; readonly message: string };

export type AnnouncementSaved =
  | { readonly kind: 'saved'; readonly name: string; readonly version: number }
  | { readonly kind: 'changed'; readonly current: Kept<Announcement> | null }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] };

/** Special announcements as people keep them. What is saved holds from the next call on. */
export type Announcements = KeptThings<Announcement> & {
  readonly summaries: (kept: readonly Kept<Announcement>[]) => Promise<readonly AnnouncementSummary[]>;
  readonly save: (name: string, version: number, entry: AnnouncementEntry, by: By) => Promise<AnnouncementSaved>;
  readonly make: (entry: AnnouncementEntry, by: By) => Promise<AnnouncementSaved>;
  /** Nobody hears it from now on. */
  readonly end: (one: Kept<Announcement>, version: number, by: By) => Promise<AnnouncementSaved>;
  readonly remove: (one: Kept<Announcement>, version: number, by: By) => Promise<AnnouncementSaved>;
};

export function createAnnouncements(
  { store, now }: Pick<FlowParts, 'store' | 'now'>,
  shelf: RevisionShelf,
): Announcements {
  const read = (document: Json) => (Value.Check(AnnouncementSchema, document) ? document : null);
  const things = keptThings(store, 'announcement', read);

  async function problemsOf({ text, recording, dialled = [], flows = [], ...span }: AnnouncementEntry) {
    const problems: EntryProblem[] = [];
    const spoken = Object.values(text).some((one) => one.trim() !== '');
    if (!spoken && recording === undefined) problems.push({ pointer: '/text', message: 'says nothing' });
    const times = spanProblem(span);
    if (times !== null) problems.push(times);
    const [numbers, known, prompts] = await Promise.all([
      store.numbers.list(),
      store.flows.list(),
      recording === undefined ? [] : store.prompts.list(),
    ]);
    for (const [nth, number] of dialled.entries()) {
      if (!numbers.some((one) => one.number === number)) problems.push(unknown(`/dialled/${nth}`));
    }
    for (const [nth, flow] of flows.entries()) {
      if (!known.some(({ id }) => id === flow)) problems.push(unknown(`/flows/${nth}`));
    }
    if (recording !== undefined && !prompts.some(({ name }) => name === recording))
      problems.push(unknown('/recording'));
    return problems;
  }

  async function save(name: string, version: number, entry: AnnouncementEntry, by: By): Promise<AnnouncementSaved> {
    const problems = await problemsOf(entry);
    if (problems.length > 0) return { kind: 'problems', problems };
    const { title, ...content } = entry;
    const saved = await things.write(name, version, title.trim(), content, by);
    return saved.kind === 'saved' ? { ...saved, name } : saved;
  }

  return {
    ...things,
    save,
    make: async (entry, by) => {
      const taken = (await store.named.list('announcement')).map(({ name }) => name);
      return save(nameFor(entry.title, taken), 0, entry, by);
    },
    end: async ({ name, title, content }, version, by) => {
      const saved = await things.write(name, version, title, endedAt(content, by.at), by);
      return saved.kind === 'saved' ? { ...saved, name } : saved;
    },
    remove: async ({ name, title }, version, by) => {
      const saved = await things.write(name, version, title, null, by);
      return saved.kind === 'saved' ? { ...saved, name } : saved;
    },
    summaries: async (kept) => {
      const numbers = await store.numbers.list();
      const running = await Promise.all(
        numbers.map(async (one) => [one.number, await shelf.rungBy(one.number)] as const),
      );
      const flowOf = new Map(running);
      const by = await lastChangedBy(
        store,
        'announcement',
        kept.map(({ name }) => name),
      );
      return kept.map(({ name, title, version, updatedAt, content }): AnnouncementSummary => {
        const reached = numbers.filter((one) => isForNumber(content, one));
        const spoken = reached.map(({ number }) => ({ number, languages: flowOf.get(number)?.root.languages ?? [] }));
        return {
          name,
          title,
          version,
          updatedAt: new Date(updatedAt).toISOString(),
          text: content.text,
          recording: content.recording ?? null,
          dialled: content.dialled ?? null,
          flows: content.flows ?? null,
          from: content.from ?? null,
          until: content.until ?? null,
          state: spanState(content, now()),
          by: by.get(name) ?? null,
          reaches: reached.map(({ number, title: called }) => ({
            number,
            title: called,
            live: flowOf.get(number) != null,
          })),
          lacks: lackingTexts(content.text, spoken),
        };
      });
    },
  };
}

const unknown = (pointer: string): EntryProblem => ({ pointer, message: 'is unknown' });
