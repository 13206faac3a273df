import type { Names } from '@callwright/flow/check';
import type { Flow, Problem } from '@callwright/flow/document';
import { type FlowParts, namesOf, telephonesOf } from '../flows/index.ts';
import { bothWorlds, IMPORTED_WORLD, outsideWorld } from '../seed/index.ts';
import { type Bindings, boundNumber, strayBindings } from './bindings.ts';
import type { Bundle } from './bundle.ts';
import { type Coming, comingsOf, type LiveFlow, liveFlowsBeside } from './incoming-flows.ts';
import { type MissingBinding, missingBindings } from './missing-bindings.ts';
import { partsFirst } from './parts-first.ts';
import { type FailedTest, rehearseBundle } from './rehearse-bundle.ts';
import { renameInCallTest, renameInFlow, renameInHouse } from './rename-names.ts';
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
  readonly flows: readonly { readonly id: string; readonly title: string; readonly does: Coming['does'] }[];
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
  const others = await liveFlowsBeside(parts, rows, flows);
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
      [...bundle.needs, ...queuesIn(bundle)],
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
      bundle: withOwnNames(bundle, bindings),
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
    settings: await worldSetting(parts, withOwnNames(bundle, bindings), wishes.make),
    numbers: connected.map((one) => ({ ...one, make: !numbersHere.some(({ number }) => number === one.number) })),
  });
  return applied.kind === 'changed' ? applied : { kind: 'done', plan, revisions: applied.revisions };
}

/** How the outside answers in simulated calls, where the export says it and it is to be made here. */
/** The export, its simulated world by the names that things have here. */
function withOwnNames(bundle: Bundle, bindings: Bindings): Bundle {
  const { office } = bundle;
  return office === null ? bundle : { ...bundle, office: { ...office, world: renameInHouse(office.world, bindings) } };
}

async function worldSetting({ store }: FlowParts, { office }: Bundle, make: boolean): Promise<Record<string, string>> {
  if (office === null || !make) return {};
  return { [IMPORTED_WORLD]: JSON.stringify(bothWorlds(await outsideWorld(store), office.world)) };
}

function isRefused({ missing, stray, findings, unsaved, taken }: ImportRefused): boolean {
  return [missing, stray, findings, unsaved, taken].some((list) => list.length > 0);
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

/** Queues travel with the office, whether or not a call flow names them. */
function queuesIn({ office }: Bundle): Bundle['needs'] {
  const queues = Object.entries(office?.queues ?? {});
  return queues.map(([name, { title }]) => ({ kind: 'queue', name, title }));
}

const MADE_KINDS = ['schedule', 'list', 'announcement', 'queue', 'box'] as const;

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
    queues: [...names.queues, ...made('queue')],
    boxes: [...names.boxes, ...made('box')],
  };
}
