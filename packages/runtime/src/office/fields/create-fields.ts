import { describeProblem, type HandedOutField, handedOutFields, withHandedOut } from '@callwright/flow/check';
import { canonicalJson, type Flow, type Json, type Problem } from '@callwright/flow/document';
import { type FlowParts, fieldName, namesOf, readStoredFlow, telephonesOf } from '../../flows/index.ts';
import type { Revision } from '../../store/flows/revision-repository.ts';
import type { By } from '../kept.ts';
import { shownValue, storedValue, valueInWords } from './field-value.ts';
import type { HandedFieldSummary } from './handed-field.ts';

export type FieldSaved =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'missing' }
  /** Another version is live by now, with this value. */
  | { readonly kind: 'changed'; readonly version: number; readonly value: HandedFieldSummary['value'] }
  | { readonly kind: 'problems'; readonly problems: readonly { readonly pointer: string; readonly message: string }[] };

/** Fields that live call flows leave to the office. */
export type Fields = {
  readonly list: (wanted: (name: string) => boolean) => Promise<readonly HandedFieldSummary[]>;
  /** `version`: the live version that the value was seen in. Holds from the next call on. */
  readonly change: (flow: string, name: string, version: number, value: unknown, by: By) => Promise<FieldSaved>;
};

export function createFields(parts: FlowParts): Fields {
  const { store, types, checker } = parts;

  async function liveOf(flow: string): Promise<Revision | null> {
    const revision = await store.revisions.pointedAt(flow);
    return revision === null ? null : store.revisions.find(flow, revision);
  }

  /** What a value would bring that wasn't there before: nothing at all may. */
  async function wouldBring(revision: Revision, before: Flow, after: Flow): Promise<readonly Problem[]> {
    const locked = await Promise.all(
      Object.entries(revision.locks.flows).map(([id, its]) => store.revisions.find(id, its)),
    );
    const others = locked.flatMap((one) => (one === null ? [] : [readStoredFlow(one.document)]));
    const names = await namesOf(store, types, others);
    const found = async (flow: Flow) => checker.check(flow, names, others, await telephonesOf(parts, flow));
    const known = new Set((await found(before)).map(keyOf));
    return (await found(after)).filter((problem) => !known.has(keyOf(problem)));
  }

  /** Versions that callers may meet as `live` without anybody doing anything more, besides the one that is live. */
  async function besides(flow: string): Promise<readonly number[]> {
    const [alias, plans] = await Promise.all([store.aliases.find(flow, 'live'), store.plans.open()]);
    const planned = plans.flatMap(({ act, state }) =>
      state === 'planned' && act.what === 'alias' && act.flow === flow && act.alias === 'live' ? [act.revision] : [],
    );
    const all = [...(alias?.canary == null ? [] : [alias.canary.revision]), ...planned];
    return [...new Set(all)].filter((revision) => revision !== alias?.revision);
  }

  async function documentWith(revision: Revision, field: HandedOutField, value: Json): Promise<string | null> {
    const flow = readStoredFlow(revision.document);
    const { name, kind } = field.field;
    const after = withHandedOut(flow, types, { [name]: { kind, value } });
    const same = JSON.stringify(after.nodes) === JSON.stringify(flow.nodes);
    return same || (await wouldBring(revision, flow, after)).length > 0 ? null : canonicalJson(after);
  }

  async function documentsWith(live: Revision, after: Flow, field: HandedOutField, value: Json) {
    const documents = new Map([[live.revision, canonicalJson(after)]]);
    for (const revision of await besides(live.flow)) {
      const stored = await store.revisions.find(live.flow, revision);
      const document = stored === null ? null : await documentWith(stored, field, value);
      if (document !== null) documents.set(revision, document);
    }
    return documents;
  }

  /** Plans that would bring back what stood there before bring this instead. */
  async function movePlans(flow: string, revisions: ReadonlyMap<number, number>, title: string, by: By): Promise<void> {
    for (const plan of await store.plans.open()) {
      const { act, state } = plan;
      if (act.what !== 'alias' || act.flow !== flow || act.alias !== 'live' || state !== 'planned') continue;
      const revision = revisions.get(act.revision);
      if (revision !== undefined)
        await store.plans.change(plan, { ...plan, act: { ...act, revision } }, { ...by, title });
    }
  }

  return {
    list: async (wanted) => {
      const [aliases, numbers, flows, standing] = await Promise.all([
        store.aliases.list(),
        store.numbers.list(),
        store.flows.list(),
        store.revisions.standing(),
      ]);
      const live = aliases.filter(({ alias }) => alias === 'live');
      const found = await Promise.all(
        live.map(async ({ flow: id, revision }) => {
          const stored = await store.revisions.find(id, revision);
          if (stored === null) return [];
          const flow = readStoredFlow(stored.document);
          const fields = handedOutFields(flow, types).filter(
            ({ field, fault }) => fault === null && wanted(fieldName(id, field.name)),
          );
          if (fields.length === 0) return [];
          const { queues } = await namesOf(store, types, []);
          const users = standing
            .filter((one) => one.flow === id || Object.hasOwn(one.locks.flows, id))
            .map((one) => one.flow);
          return fields.map(
            ({ field, node, value, minimum, maximum }): HandedFieldSummary => ({
              flow: id,
              flowTitle: flows.find((one) => one.id === id)?.title ?? flow.title,
              name: field.name,
              title: field.title,
              help: field.help ?? null,
              kind: field.kind,
              step: flow.nodes[node]?.title ?? node,
              value: shownValue(field.kind, value),
              languages: flow.languages,
              minimum,
              maximum,
              choices: field.kind === 'queue' ? queues.map(({ name, title }) => ({ name, title })) : [],
              version: revision,
              numbers: numbers.filter((one) => one.flow !== null && users.includes(one.flow)).map((one) => one.number),
            }),
          );
        }),
      );
      return found.flat();
    },
    change: async (id, name, version, given, by) => {
      const live = await liveOf(id);
      const flow = live === null ? null : readStoredFlow(live.document);
      const field =
        flow === null
          ? undefined
          : handedOutFields(flow, types).find((one) => one.field.name === name && one.fault === null);
      if (live === null || flow === null || field === undefined) return { kind: 'missing' };
      const { kind, title } = field.field;
      const before = shownValue(kind, field.value);
      if (live.revision !== version) return { kind: 'changed', version: live.revision, value: before };
      const value = storedValue(kind, given, field.value);
      if (value === undefined)
        return { kind: 'problems', problems: [{ pointer: '/value', message: 'is of another kind' }] };
      const after = withHandedOut(flow, types, { [name]: { kind, value } });
      const brought = await wouldBring(live, flow, after);
      if (brought.length > 0) return { kind: 'problems', problems: brought.map(told) };
      const shown = shownValue(kind, value);
      const edited = await store.editLive({
        flow: id,
        expected: version,
        documents: await documentsWith(live, after, field, value),
        at: by.at,
        person: by.person,
        comment: `${title}: ${valueInWords(shown)}`,
        noted: { name: fieldName(id, name), title, before: { value: before as Json }, after: { value: shown as Json } },
      });
      if (edited.kind === 'changed') {
        const now = await liveOf(id);
        return { kind: 'changed', version: now?.revision ?? 0, value: before };
      }
      await movePlans(id, edited.revisions, title, by);
      return { kind: 'saved', version: edited.revision };
    },
  };
}

const keyOf = ({ code, pointer, values }: Problem) => JSON.stringify([code, pointer, values.language ?? null]);

function told(problem: Problem): { pointer: string; message: string } {
  const { language } = problem.values;
  return {
    pointer: typeof language === 'string' ? `/value/${language}` : '/value',
    message: describeProblem(problem, 'en').message,
  };
}
