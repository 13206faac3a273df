import type { Problem } from '@callwright/flow/document';
import type { Revision } from '../store/flows/revision-repository.ts';
import type { FlowParts } from './flow-parts.ts';
import { namesOf } from './names-of.ts';
import { readStoredFlow } from './stored-flows.ts';
import { telephonesOf } from './telephones-of.ts';

/** A number as it would ring the revision. */
export type WouldRing = { readonly number: string; readonly connection: string | null };

/** What is wrong with a version as things are now: `errors` keep it from being met by callers. */
export type RevisionCheck = {
  readonly errors: readonly Problem[];
  /** What lines lack that it needs, each as a text that stays the same while they do. */
  readonly lacking: readonly string[];
};

/**
 * Checks a revision, and the parts that it is locked to, against the names that there are now and the lines of the numbers that
 * would ring it.
 */
export async function checkRevision(
  parts: FlowParts,
  revision: Revision,
  numbers: readonly WouldRing[],
): Promise<RevisionCheck> {
  const { store, types, checker, lineOf = () => undefined } = parts;
  const locked = await Promise.all(
    Object.entries(revision.locks.flows).map(([flow, its]) => store.revisions.find(flow, its)),
  );
  const flow = readStoredFlow(revision.document);
  const others = locked.flatMap((one) => (one === null ? [] : [readStoredFlow(one.document)]));
  const [names, telephones] = await Promise.all([namesOf(store, types, others), telephonesOf(parts, flow)]);
  const lines = numbers.flatMap(({ number, connection }) => {
    const line = connection === null ? undefined : lineOf(connection);
    if (line === undefined) return [];
    const { title, ...abilities } = line;
    return [{ number, connection: title, flows: [flow.id, ...others.map(({ id }) => id)], ...abilities }];
  });
  const problems = [flow, ...others].flatMap((one) => {
    const beside = [flow, ...others].filter(({ id }) => id !== one.id);
    return checker.check(one, names, beside, { refused: telephones.refused, lines });
  });
  return {
    errors: problems.filter(({ severity }) => severity === 'error'),
    lacking: problems.filter(({ code }) => code === 'line-lacks').map(textOf),
  };
}

function textOf({ pointer, values }: Problem): string {
  return JSON.stringify([pointer, values]);
}
