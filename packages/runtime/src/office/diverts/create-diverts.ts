import type { Json } from '@callwright/flow/document';
import type { FlowParts } from '../../flows/index.ts';
import type { EntryProblem } from '../announcements/create-announcements.ts';
import { divertOf } from '../fronts/front-for.ts';
import { type By, type Kept, type KeptThings, keptThings, lastChangedBy, nameFor } from '../kept.ts';
import { endedAt, spanProblem, spanState, spansMeet } from '../span.ts';
import type { Divert, DivertSummary } from './divert.ts';
import { type DivertRefusal, judgeDivert, leadsBack } from './judge-divert.ts';

export type DivertSaved =
  | { readonly kind: 'saved'; readonly name: string; readonly version: number }
  | { readonly kind: 'changed'; readonly current: Kept<Divert> | null }
  | { readonly kind: 'problems'; readonly problems: readonly EntryProblem[] }
  | { readonly kind: 'refused'; readonly reason: DivertRefusal }
  /** Others hold for one of its numbers at the same time. */
  | { readonly kind: 'overlaps'; readonly with: readonly string[] };

/** Diverts as people keep them. What is saved holds from the next call on. */
export type Diverts = KeptThings<Divert> & {
  readonly summaries: (kept: readonly Kept<Divert>[]) => Promise<readonly DivertSummary[]>;
  readonly judge: (to: string) => ReturnType<typeof judgeDivert>;
  readonly save: (name: string, version: number, divert: Divert, by: By) => Promise<DivertSaved>;
  readonly make: (divert: Divert, by: By) => Promise<DivertSaved>;
  readonly end: (one: Kept<Divert>, version: number, by: By) => Promise<DivertSaved>;
  readonly remove: (one: Kept<Divert>, version: number, by: By) => Promise<DivertSaved>;
};

export function createDiverts({ store, now }: Pick<FlowParts, 'store' | 'now'>): Diverts {
  const things = keptThings(store, 'divert', (document: Json) => divertOf({ document }));
  const judge = (to: string) => judgeDivert(store, to);

  async function write(name: string, version: number, divert: Divert | null, title: string, by: By) {
    const saved = await things.write(name, version, title, divert, by);
    return saved.kind === 'saved' ? { ...saved, name } : saved;
  }

  async function save(name: string, version: number, divert: Divert, by: By): Promise<DivertSaved> {
    const problems = await problemsOf(divert);
    if (problems.length > 0) return { kind: 'problems', problems };
    const verdict = await judge(divert.to);
    if (!verdict.ok) return { kind: 'refused', reason: verdict.reason };
    const kept = (await things.list()).filter((one) => one.name !== name);
    const others = kept.filter(({ content }) => spanState(content, by.at) !== 'over' && spansMeet(content, divert));
    const same = others.filter(({ content }) => content.numbers.some((number) => divert.numbers.includes(number)));
    if (same.length > 0) return { kind: 'overlaps', with: same.map((one) => one.name) };
    const judged = new Map(
      await Promise.all(
        [divert, ...others.map(({ content }) => content)].map(async ({ to }) => {
          const one = await judge(to);
          return [to, one.ok ? one.to : to] as const;
        }),
      ),
    );
    const contents = others.map(({ content }) => content);
    const back = leadsBack(divert.numbers, divert.to, contents, (to) => judged.get(to) ?? to);
    if (back) return { kind: 'refused', reason: 'circle' };
    return write(name, version, divert, titleOf(divert), by);
  }

  async function problemsOf({ numbers, ...span }: Divert): Promise<EntryProblem[]> {
    const known = await store.numbers.list();
    const times = spanProblem(span);
    const strange = numbers.flatMap((number, nth) =>
      known.some((one) => one.number === number) ? [] : [{ pointer: `/numbers/${nth}`, message: 'is unknown' }],
    );
    return times === null ? strange : [...strange, times];
  }

  return {
    ...things,
    judge,
    save,
    make: async (divert, by) => {
      const taken = (await store.named.list('divert')).map(({ name }) => name);
      return save(nameFor(divert.reason === '' ? 'divert' : divert.reason, taken), 0, divert, by);
    },
    end: ({ name, content }, version, by) => write(name, version, endedAt(content, by.at), titleOf(content), by),
    remove: ({ name, content }, version, by) => write(name, version, null, titleOf(content), by),
    summaries: async (kept) => {
      const by = await lastChangedBy(
        store,
        'divert',
        kept.map(({ name }) => name),
      );
      return Promise.all(
        kept.map(async ({ name, version, updatedAt, content }): Promise<DivertSummary> => {
          const state = spanState(content, now());
          const verdict = state === 'over' ? null : await judge(content.to);
          return {
            name,
            version,
            updatedAt: new Date(updatedAt).toISOString(),
            numbers: content.numbers,
            to: content.to,
            from: content.from ?? null,
            until: content.until ?? null,
            reason: content.reason,
            text: content.text ?? {},
            seconds: content.seconds,
            state,
            by: by.get(name) ?? null,
            blocked: verdict === null || verdict.ok ? null : verdict.reason,
          };
        }),
      );
    },
  };
}

function titleOf({ reason, to }: Divert): string {
  return reason.trim() === '' ? to : reason.trim();
}
