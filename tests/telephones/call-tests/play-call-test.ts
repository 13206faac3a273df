import {
  type CallTest,
  type CallTestStep,
  endOfFragment,
  fits,
  fragmentText,
  holdsAtLeast,
} from '@callwright/flow/simulation';
import type { Caller, OpenBench } from '@callwright/runtime/conformance';
import type { CallRuntime } from '@callwright/runtime/telephony';
import { now, pause, until } from '../until.ts';
import { type CallWatch, watchCall } from './call-watch.ts';
import { checkWholeCall } from './check-whole-call.ts';
import type { DialledPhones } from './dialled-phones.ts';
import type { AskedService } from './sample-house.ts';

/** What a test call is played with. */
export type CallStage = {
  readonly bench: OpenBench;
  readonly runtime: CallRuntime;
  readonly caller: Caller;
  readonly phones: DialledPhones;
  readonly asked: readonly AskedService[];
};

/** Nothing in a flow takes longer than ringing two telephones one after another. */
const MOST_MS = 60_000;
const SOON_MS = 15_000;
/** Keys that come together are told together, when it is clear that no more come. */
const NOTICED_MS = 4000;
/** A line that has just begun to wait is given so long. */
const MOMENT_MS = 150;

/** How far the test has come: positions behind what was last found. */
type Place = { text: number; offset: number; asked: number; entered: number; dialled: number };

/** Plays a test call with a real telephone. @throws at the first step that fails, with what was there instead. */
export async function playCallTest(test: CallTest, stage: CallStage): Promise<void> {
  const watch = await watchCall(stage.runtime, stage.caller.call, stage.caller);
  const place: Place = { text: 0, offset: 0, asked: 0, entered: 0, dialled: 0 };
  try {
    for (const [index, step] of test.steps.entries()) {
      try {
        await playStep(stage, watch, place, step);
      } catch (error) {
        throw new Error(`Step ${index + 1} ${JSON.stringify(step)}: ${String(error)}\n${story(stage, watch)}`);
      }
    }
    await settled(watch);
    checkWholeCall(test, stage.caller, watch);
    await stage.caller.hangUp();
    await until(
      () => ended(watch),
      () => `The call never ended.\n${story(stage, watch)}`,
      SOON_MS,
    );
  } finally {
    watch.close();
  }
}

async function playStep(stage: CallStage, watch: CallWatch, place: Place, step: CallTestStep): Promise<void> {
  const { caller } = stage;
  if ('hears' in step) return hears(stage, place, step.hears);
  if ('rings' in step) return rings(stage, place, step.rings);
  if ('talksTo' in step) return talksTo(stage, watch, place, step.talksTo);
  if ('asks' in step) return asks(stage, place, step.asks, step.with ?? {});
  if ('comesTo' in step) return comesTo(watch, place, step.comesTo);
  if ('ends' in step) return ends(watch, step.ends);
  if ('recording' in step) {
    return until(
      () => recordingOf(watch) === step.recording,
      () => `it is ${recordingOf(watch)}`,
      SOON_MS,
    );
  }
  // Whatever was said before an act of the caller is past; what comes while keys are still pressed is not.
  const past = () => {
    place.text = caller.heard().length;
    place.offset = 0;
  };
  if ('staysSilent' in step) return staysSilent(watch, past);
  if ('leavesMessage' in step) return leavesMessage(stage, watch, step, past);
  if ('waits' in step || 'hangsUp' in step) {
    past();
    return 'waits' in step ? pause(step.waits * 1000) : caller.hangUp();
  }
  const early = 'presses' in step && step.early === true;
  if (early)
    await until(
      () => asksForKeys(watch),
      () => 'nothing asks for keys',
      MOST_MS,
    );
  else await listens(watch);
  past();
  const known = watch.rows().length;
  await ('presses' in step ? caller.press(step.presses) : caller.say(step.speaks));
  // What the caller does next comes after the flow has heard of it, if it does.
  const latest = now() + NOTICED_MS;
  await until(
    () => watch.rows().length > known || now() > latest,
    () => '',
    MOST_MS,
  );
}

async function hears({ caller }: CallStage, place: Place, fragment: Parameters<typeof fragmentText>[0]): Promise<void> {
  await until(
    () => {
      const heard = caller.heard();
      for (let index = place.text; index < heard.length; index++) {
        const end = endOfFragment(fragment, heard[index]?.text ?? '', index === place.text ? place.offset : 0);
        if (end === undefined) continue;
        place.text = index;
        place.offset = end;
        return true;
      }
      return false;
    },
    () => `not heard: ${fragmentText(fragment)}`,
    MOST_MS,
  );
}

async function rings({ phones, bench }: CallStage, place: Place, target: string): Promise<void> {
  await until(
    () => {
      const index = phones.dialled.findIndex(
        (one, nth) => nth >= place.dialled && fits(target, one.target) && bench.phone(one.phone).rung() > 0,
      );
      if (index >= 0) place.dialled = index + 1;
      return index >= 0;
    },
    () => 'not rung',
    MOST_MS,
  );
}

async function talksTo({ phones, bench, caller }: CallStage, watch: CallWatch, place: Place, target: string) {
  const isUp = () => phones.dialled.some((one) => fits(target, one.target) && bench.phone(one.phone).state() === 'up');
  await until(
    () => watch.line().verbs.at(-1)?.verb === 'bridge' && isUp(),
    () => 'nobody talks',
    MOST_MS,
  );
  place.text = caller.heard().length;
  place.offset = 0;
}

async function asks(stage: CallStage, place: Place, service: string, wanted: unknown): Promise<void> {
  const mine = () => stage.asked.filter(({ call }) => call === stage.caller.call);
  await until(
    () => {
      const index = mine().findIndex(
        (one, nth) =>
          nth >= place.asked && one.service === service && holdsAtLeast(spokenFor(one.input), spokenFor(wanted)),
      );
      if (index >= 0) place.asked = index + 1;
      return index >= 0;
    },
    () => `not asked; ${JSON.stringify(mine().slice(place.asked))}`,
    MOST_MS,
  );
}

/** How long a real message lasts, nobody can say to the second: its length only has to be one. */
function spokenFor(input: unknown): unknown {
  return JSON.parse(JSON.stringify(input), (name, value) => (name === 'seconds' ? typeof value : value));
}

async function comesTo(watch: CallWatch, place: Place, node: string): Promise<void> {
  await until(
    () => {
      const index = watch
        .rows()
        .findIndex(({ entry }, nth) => nth >= place.entered && entry.kind === 'entered' && entry.node === node);
      if (index >= 0) place.entered = index + 1;
      return index >= 0;
    },
    () => 'not come there',
    MOST_MS,
  );
}

async function ends(watch: CallWatch, wanted: { by?: string; node?: string; exit?: string }): Promise<void> {
  await until(
    () => ended(watch),
    () => 'it goes on',
    MOST_MS,
  );
  const last = <K extends string>(kind: K) => watch.rows().findLast(({ entry }) => entry.kind === kind)?.entry;
  const actual = { ...pick(last('ended'), 'by'), ...pick(last('entered'), 'node'), ...pick(last('left'), 'exit') };
  if (!holdsAtLeast(actual, wanted)) throw new Error(`it ended ${JSON.stringify(actual)}`);
}

function pick(entry: object | undefined, name: string): object {
  return entry !== undefined && name in entry ? { [name]: (entry as Record<string, unknown>)[name] } : {};
}

async function staysSilent(watch: CallWatch, past: () => void): Promise<void> {
  await until(watch.listens, () => 'nothing waits for the caller', MOST_MS);
  past();
  const { generation } = watch.line();
  await until(
    () => watch.line().generation > generation || ended(watch),
    () => 'silence is not noticed',
    MOST_MS,
  );
}

type Message = Extract<CallTestStep, { leavesMessage: number }>;

async function leavesMessage({ caller }: CallStage, watch: CallWatch, step: Message, past: () => void): Promise<void> {
  const records = () => watch.listens() && watch.line().verbs.at(-1)?.verb === 'record';
  await until(records, () => 'nothing records', MOST_MS);
  past();
  // The beep.
  await pause(3 * MOMENT_MS);
  await caller.sound(step.leavesMessage);
  if (step.endsBy === 'hangup') await caller.hangUp();
  else if (step.endsBy !== 'silence') await caller.press('#');
}

async function listens(watch: CallWatch): Promise<void> {
  await until(watch.listens, () => 'nothing waits for the caller', MOST_MS);
  await pause(MOMENT_MS);
}

const asksForKeys = (watch: CallWatch): boolean => watch.line().verbs.some(({ verb }) => verb === 'gather');
const ended = (watch: CallWatch): boolean => watch.rows().some(({ entry }) => entry.kind === 'ended');

/** The call goes on by itself until it is the caller's turn, or over. */
async function settled(watch: CallWatch): Promise<void> {
  const turn = () => ended(watch) || (watch.listens() && watch.line().verbs.at(-1)?.verb !== 'bridge');
  await until(turn, () => 'It is never the caller’s turn again.', MOST_MS);
}

function recordingOf(watch: CallWatch): 'on' | 'off' | 'paused' {
  const last = watch
    .rows()
    .map(({ entry }) => entry)
    .findLast(
      (entry) =>
        (entry.kind === 'side' && entry.verb.verb === 'recording') ||
        (entry.kind === 'released' && entry.what === 'recording'),
    );
  if (last?.kind !== 'side' || last.verb.verb !== 'recording') return 'off';
  if (last.verb.do === 'stop') return 'off';
  return last.verb.do === 'pause' ? 'paused' : 'on';
}

/** What happened, for whoever looks into a failure. */
function story({ caller, phones }: CallStage, watch: CallWatch): string {
  const heard = caller.heard().map(({ text, how }) => `  heard ${how}: ${text}`);
  const way = watch
    .rows()
    .flatMap(({ entry }) =>
      entry.kind === 'left' ? [`${entry.node}:${entry.exit}`] : entry.kind === 'entered' ? [] : [entry.kind],
    );
  return [
    ...heard,
    `  way: ${way.join(' ')}`,
    `  dialled: ${JSON.stringify(phones.dialled)}`,
    `  line: ${JSON.stringify(watch.line())}`,
  ].join('\n');
}
