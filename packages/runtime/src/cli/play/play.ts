import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { buildValidators } from '@callwright/flow/check/ajv';
import { compileProgram } from '@callwright/flow/engine';
import {
  isOver,
  nextOf,
  type Setting,
  type Simulation,
  startSimulation,
  step,
  worldIn,
} from '@callwright/flow/simulation';
import { builtInTypes } from '@callwright/nodes';
import { builtInServices } from '@callwright/nodes/services';
import { Temporal } from 'temporal-polyfill';
import { type FlowFolder, findFolders, houseOf, loadFolder } from '../../flow-folder/index.ts';
import { readArguments } from '../arguments.ts';
import { UsageError } from '../usage-error.ts';
import { ACTS, act } from './caller-act.ts';
import { describeMoment } from './describe-moment.ts';

const USAGE =
  'play <folder of a call flow> [--caller +49…] [--dialled +49…] [--clock 2026-12-24T17:59] [--language de]';
const OPTIONS = {
  caller: { type: 'string' },
  dialled: { type: 'string' },
  clock: { type: 'string' },
  language: { type: 'string' },
} as const;

/** `callwright play`: rings a call flow and lets one walk it, typing what the caller does. */
export async function play(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS, USAGE);
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new UsageError(`Usage: callwright ${USAGE}`);
  const folder = await folderOf(path);
  const setting = settingOf(folder, await rungFlow(path, folder), values);
  const begun = startOrRefuse(setting);
  console.log(`${folder.path}: ${wallClock(begun.now, setting)}, ${setting.world.caller.number || 'number withheld'}`);
  await converse(setting, begun);
  return 0;
}

async function folderOf(path: string): Promise<FlowFolder> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no "${path}".`);
  const above = dirname(resolve(path));
  const root = found.isDirectory() ? path : basename(above) === 'parts' ? dirname(above) : above;
  const folders = await findFolders(root);
  if (folders.length > 1) throw new UsageError(`Which one? ${folders.join(', ')}`);
  const folder = await loadFolder(folders[0] ?? root, buildValidators([]));
  if (folder.flows.length > 0) return folder;
  const reasons = folder.problems.map(({ file, pointer, message }) => `\n  ${file} ${pointer}: ${message}`);
  throw new UsageError(`There is no call flow in "${path}" that can be opened.${reasons.join('')}`);
}

/** The main flow, or the part whose file was named. */
async function rungFlow(path: string, folder: FlowFolder): Promise<string> {
  const named = folder.flows.find(({ file }) => resolve(folder.path, file) === resolve(path));
  return (named ?? folder.flows[0])?.value.id ?? '';
}

type Options = { [K in keyof typeof OPTIONS]?: string };

function settingOf(folder: FlowFolder, flow: string, { caller = '', dialled, clock, language }: Options): Setting {
  const usual = folder.numbers.find((number) => number.flow === flow)?.number;
  const rung = dialled ?? usual;
  return {
    program: compileProgram({
      flows: folder.flows.map(({ value }) => value),
      types: builtInTypes,
      services: builtInServices,
    }),
    flow,
    speech: 'estimated',
    world: worldIn(houseOf(folder), {
      caller: { number: caller },
      clock: clock ?? new Date().toISOString(),
      ...(rung === undefined ? {} : { dialled: rung }),
      ...(language === undefined ? {} : { language }),
    }),
  };
}

function startOrRefuse(setting: Setting): Simulation {
  try {
    return startSimulation(setting);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`The clock "${setting.world.clock}" can’t be read: write it like 2026-12-24T17:59.`);
  }
}

/** Says what the caller hears, takes what they do, until the call is over. When the input ends, they hang up. */
async function converse(setting: Setting, begun: Simulation): Promise<void> {
  const input = createInterface({ input: process.stdin, terminal: false });
  const ask = process.stdin.isTTY === true ? () => process.stdout.write('> ') : () => undefined;
  let told = 0;
  const goOn = (from: Simulation): Simulation => {
    const here = untilCallersTurn(setting, from);
    for (const moment of here.transcript.slice(told)) {
      const line = describeMoment(moment, begun.now);
      if (line !== null) console.log(line);
    }
    told = here.transcript.length;
    return here;
  };
  let here = goOn(begun);
  if (process.stdin.isTTY === true && !isOver(here)) console.log(ACTS);
  ask();
  for await (const line of input) {
    if (isOver(here)) break;
    const after = line.trim() === '' ? here : act(setting, here, line);
    if (after === null) console.log(line.trim() === '?' ? ACTS : `"${line.trim()}" means nothing here.\n${ACTS}`);
    else here = goOn(after);
    if (isOver(here)) break;
    ask();
  }
  input.close();
  if (!isOver(here)) goOn(act(setting, here, 'h') ?? here);
}

/** `2026-12-24T17:59+01:00[Europe/Berlin]`: by the clock of the flow's zone. */
function wallClock(at: number, { program, flow }: Setting): string {
  const zone = program?.flows.get(flow)?.flow.timeZone ?? 'UTC';
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'minute' });
}

/** Bound of what a call may do by itself: nobody holds the line for six hours. */
const LONGEST_MS = 6 * 3_600_000;

function untilCallersTurn(setting: Setting, from: Simulation): Simulation {
  let here = from;
  for (let next = nextOf(here); next !== undefined && !next.byCallersSilence; next = nextOf(here)) {
    if (next.at > from.now + LONGEST_MS) break;
    here = step(setting, here);
  }
  return here;
}
