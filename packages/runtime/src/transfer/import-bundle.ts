import type { Names } from '@callwright/flow/check';
import { canonicalJson, type Flow, type Problem } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { type FlowParts, namesOf, partsUsedBy, readStoredFlow, telephonesOf } from '../flows/index.ts';
import { lockedTypes } from '../flows/locked-types.ts';
import { withDefaults } from '../flows/with-defaults.ts';
import { bothWorlds, IMPORTED_WORLD, outsideWorld } from '../seed/index.ts';
import type { FlowRow } from '../store/flows/flow-repository.ts';
import type { IncomingFlow } from '../store/flows/transfer-repository.ts';
import { type Bindings, boundNumber, strayBindings } from './bindings.ts';
import type { Bundle } from './bundle.ts';
import { type MissingBinding, missingBindings } from './missing-bindings.ts';
import { partsFirst } from './parts-first.ts';
import { type FailedTest, rehearseBundle } from './rehearse-bundle.ts';
import { renameInCallTest, renameInFlow } from './rename-names.ts';
import { CALL_TEST, callTestName } from './stored-call-test.ts';
import { thingsToMake } from './things-to-make.ts';

export type ImportWishes = {
  readonly bindings: Bindings;
  /** Makes what isn't here out of what the export holds. */
  readonly make: boolean;
  /** Lets the flows go live; else only their drafts come in. */
  readonly live: boolean;
  /** Rings the test calls of the export first, and writes nothing when one fails. */
  readonly test: boolean;
  readonly comment: string;
  readonly person: string | null;
};

/** Why nothing was written. */
export type ImportRefused = {
  readonly kind: 'refused';
  readonly missing: readonly MissingBinding[];
  /** Names in the bindings that nothing of the export has. */
  readonly stray: readonly { readonly kind: string; readonly name: string }[];
  /** What must be mended in the flows as they would be here. */
  readonly findings: readonly { readonly flow: string; readonly problem: Problem }[];
  /** Flows here with changes that aren't live: they would be lost. */
  readonly unsaved: readonly string[];
  /** Numbers that ring another flow here. */
  readonly taken: readonly { readonly number: string; readonly flow: string }[];
  readonly failed: readonly FailedTest[];
};

/** What an import does, or would do. */
export type ImportPlan = {
  readonly flows: readonly { readonly id: string; readonly title: string; readonly does: 'new' | 'changed' | 'same' }[];
  readonly made: readonly { readonly kind: string; readonly name: string }[];
  readonly numbers: readonly string[];
  readonly callTests: number;
};

export type Imported =
  | { readonly kind: 'done'; readonly plan: ImportPlan; readonly revisions: Readonly<Record<string, number>> }
  | { readonly kind: 'would'; readonly plan: ImportPlan }
  /** Somebody changed something meanwhile. */
  | { readonly kind: 'changed' }
  | ImportRefused;

/** Brings call flows in: all of them, or nothing. With `dry` nothing is written and the answer says what would be. */
export async function importBundle(
  parts: FlowParts,
  bundle: Bundle,
  wishes: ImportWishes,
  dry: boolean,
): Promise<Imported> {
  const { store, types, now } = parts;
  const { bindings } = wishes;
  const [rows, numbersHere] = await Promise.all([store.flows.list(), store.numbers.list()]);
  const flows = partsFirst(
    bundle.flows.map((flow) => renameInFlow(flow, types, bindings)),
    types,
  );
  const others = await liveFlowsBeside(parts, flows);
  const things = thingsToMake(bundle, bindings, wishes.make);
  const namesHere = await namesOf(store, types, [...flows, ...others.map(({ flow }) => flow)]);
  const existing = await namesThere(parts);
  const making = things.filter(({ kind, name }) => !existing.has(`${kind} ${name}`));
  const names = withMade(namesHere, making);

  const missing = missingBindings(
    bundle,
    bindings,
    { names, numbers: numbersHere.map(({ number }) => number) },
    types,
  ).filter(({ kind }) => !(kind === 'number' && wishes.make));
  const connected = bundle.numbers.flatMap(({ number, title, flow }) => {
    const bound = boundNumber(bindings, number);
    return bound === null ? [] : [{ number: bound, title, flow }];
  });
  const taken = connected.flatMap(({ number, flow }) => {
    const rings = numbersHere.find((one) => one.number === number)?.flow ?? null;
    return rings === null || rings === flow ? [] : [{ number, flow: rings }];
  });
  const comings = await comingsOf(parts, flows, rows, others, wishes.live);
  const refused: ImportRefused = {
    kind: 'refused',
    missing,
    stray: strayBindings(
      bindings,
      bundle.needs,
      bundle.numbers.map(({ number }) => number),
    ),
    findings: missing.length > 0 ? [] : await problemsOf(parts, flows, others, names),
    unsaved: comings.filter(({ unsaved }) => unsaved).map(({ flow }) => flow.id),
    taken,
    failed: [],
  };
  if (isRefused(refused)) return refused;
  const callTests = bundle.callTests.map((one) => ({ ...one, test: renameInCallTest(one.test, bindings) }));
  if (wishes.test) {
    const failed = await rehearseBundle(parts, {
      flows,
      others: others.map(({ flow }) => flow),
      callTests,
      making,
      bundle,
    });
    if (failed.length > 0) return { ...refused, failed };
  }
  const plan: ImportPlan = {
    flows: comings.map(({ flow, does }) => ({ id: flow.id, title: flow.title, does })),
    made: making.map(({ kind, name }) => ({ kind, name })),
    numbers: connected.map(({ number }) => number),
    callTests: callTests.length,
  };
  if (dry) return { kind: 'would', plan };
  const applied = await store.transfer.apply({
    at: now(),
    person: wishes.person,
    comment: wishes.comment,
    flows: comings.filter(({ does }) => does !== 'same').map(({ incoming }) => incoming),
    things: making,
    callTests: callTests.map((one) => ({
      kind: CALL_TEST,
      name: callTestName(one),
      title: one.test.title,
      document: JSON.parse(JSON.stringify(one.test)),
    })),
    settings: await worldSetting(parts, bundle, wishes.make),
    numbers: connected.map((one) => ({ ...one, make: !numbersHere.some(({ number }) => number === one.number) })),
  });
  return applied.kind === 'changed' ? applied : { kind: 'done', plan, revisions: applied.revisions };
}

/** How the outside answers in simulated calls, where the export says it and it is to be made here. */
async function worldSetting({ store }: FlowParts, { office }: Bundle, make: boolean): Promise<Record<string, string>> {
  if (office === null || !make) return {};
  return { [IMPORTED_WORLD]: JSON.stringify(bothWorlds(await outsideWorld(store), office.world)) };
}

function isRefused({ missing, stray, findings, unsaved, taken }: ImportRefused): boolean {
  return [missing, stray, findings, unsaved, taken].some((list) => list.length > 0);
}

type LiveFlow = { readonly flow: Flow; readonly revision: number };

/** Flows that are live here and don't come in: the incoming ones may use them as parts. */
async function liveFlowsBeside({ store }: FlowParts, flows: readonly Flow[]): Promise<readonly LiveFlow[]> {
  const beside = (await store.flows.list()).filter(({ id }) => !flows.some((flow) => flow.id === id));
  const found = beside.map(async ({ id, live }): Promise<LiveFlow[]> => {
    const stored = live === null ? null : await store.revisions.find(id, live.revision);
    return stored === null ? [] : [{ flow: readStoredFlow(stored.document), revision: stored.revision }];
  });
  return (await Promise.all(found)).flat();
}

type Coming = {
  readonly flow: Flow;
  readonly does: ImportPlan['flows'][number]['does'];
  readonly unsaved: boolean;
  readonly incoming: IncomingFlow;
};

/** How each flow comes in; a flow whose part changes comes in anew too, so that it runs with what came with it. */
async function comingsOf(
  { store, types }: FlowParts,
  flows: readonly Flow[],
  rows: readonly FlowRow[],
  others: readonly LiveFlow[],
  live: boolean,
): Promise<readonly Coming[]> {
  const all = new Map([...flows, ...others.map((other) => other.flow)].map((flow) => [flow.id, flow]));
  const comings = new Map<string, Coming>();
  for (const flow of flows) {
    const here = rows.find((row) => row.id === flow.id);
    const [draft, revision] = await Promise.all([
      store.drafts.find(flow.id),
      here?.live ? store.revisions.find(flow.id, here.live.revision) : null,
    ]);
    const whole = withDefaults(flow, types);
    const document = canonicalJson(whole);
    const text = canonicalJson(flow);
    const used = allPartsOf(flow, all, types);
    const fresh = used.filter((part) => live && comings.has(part) && comings.get(part)?.does !== 'same');
    const same = fresh.length === 0 && (live ? revision?.document === document : draft?.document === text);
    const standing = used.flatMap((part): [string, number][] => {
      const number =
        others.find((other) => other.flow.id === part)?.revision ?? rows.find(({ id }) => id === part)?.live?.revision;
      return fresh.includes(part) || number === undefined ? [] : [[part, number]];
    });
    const usedFlows = used.flatMap((part) => all.get(part) ?? []);
    comings.set(flow.id, {
      flow,
      does: here === undefined ? 'new' : same ? 'same' : 'changed',
      unsaved: !same && here !== undefined && isUnsaved(here, draft?.document ?? null, text),
      incoming: {
        id: flow.id,
        title: flow.title,
        languages: flow.languages,
        draft: text,
        replaces: here?.version ?? null,
        revision: live
          ? { document, types: lockedTypes([whole, ...usedFlows]), parts: fresh, locked: Object.fromEntries(standing) }
          : null,
      },
    });
  }
  return [...comings.values()];
}

/** Parts of a flow, directly or through others. */
function allPartsOf(root: Flow, all: ReadonlyMap<string, Flow>, types: readonly NodeType[]): readonly string[] {
  const found = new Set(partsUsedBy(root, types));
  for (const id of found) {
    const flow = all.get(id);
    for (const part of flow === undefined ? [] : partsUsedBy(flow, types)) found.add(part);
  }
  found.delete(root.id);
  return [...found].sort();
}

/** The draft here has something that was never live, and isn't what comes in. */
function isUnsaved(here: FlowRow, draft: string | null, incoming: string): boolean {
  if (draft === incoming) return false;
  return here.live === null || here.live.draftVersion !== here.version;
}

async function problemsOf(
  parts: FlowParts,
  flows: readonly Flow[],
  others: readonly LiveFlow[],
  names: Names,
): Promise<ImportRefused['findings']> {
  const beside = others.map(({ flow }) => flow);
  const checked = flows.map(async (flow) => {
    const telephones = await telephonesOf(parts, flow);
    const problems = parts.checker.check(
      flow,
      names,
      [...flows, ...beside].filter((one) => one.id !== flow.id),
      telephones,
    );
    return problems.filter(({ severity }) => severity === 'error').map((problem) => ({ flow: flow.id, problem }));
  });
  return (await Promise.all(checked)).flat();
}

const MADE_KINDS = ['schedule', 'list', 'announcement', 'box'] as const;

/** What is there already, as `kind name`. */
async function namesThere({ store }: FlowParts): Promise<ReadonlySet<string>> {
  const lists = MADE_KINDS.map(async (kind) => (await store.named.list(kind)).map(({ name }) => `${kind} ${name}`));
  return new Set((await Promise.all(lists)).flat());
}

/** The names as they will be once everything is made. */
function withMade(names: Names, making: ReturnType<typeof thingsToMake>): Names {
  const made = (kind: string) => making.filter((one) => one.kind === kind).map(({ name, title }) => ({ name, title }));
  const schedules = making.flatMap(({ kind, name, title, branches = [] }) =>
    kind === 'schedule' ? [{ name, title, branches }] : [],
  );
  return {
    ...names,
    schedules: [...names.schedules, ...schedules],
    lists: [...names.lists, ...made('list')],
    boxes: [...names.boxes, ...made('box')],
  };
}
