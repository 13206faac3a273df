import { compileProgram, type Program } from '@callwright/flow/engine';
import { countryOfNumber, type House, type World, worldIn } from '@callwright/flow/simulation';
import { createProgramCache } from '../../calls/program-cache.ts';
import { type FlowParts, fieldName } from '../../flows/index.ts';
import { rungAt } from '../../plans/index.ts';
import { withTyped } from '../fields/with-typed.ts';
import { frontFor, playsAnnouncements } from '../fronts/front-for.ts';
import { type Front, graftFront, isFront } from '../fronts/graft-front.ts';
import { hearNumber } from './hear-number.ts';
import type { Heard } from './heard.ts';
import { hearingHouse, hearingServices } from './hearing-services.ts';
import { type Instead, loadOfficeWorld, type OfficeWorld, scheduleIn, withInstead } from './office-world.ts';

/** Who rings, as far as a flow looks at it; by default somebody of the country of the number. */
export type HeardCaller = { readonly number?: string; readonly country?: string; readonly language?: string };

export type HeardQuestion = {
  /** As it is kept. */
  readonly number: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly caller?: HeardCaller;
  readonly instead?: Instead;
};

/** Tells what callers hear, by letting simulated calls run on what is live. */
export type Hearing = {
  readonly hear: (question: HeardQuestion) => Promise<Heard>;
  /** Several at once: what people keep is read once. */
  readonly hearAll: (numbers: readonly string[], at: number, world?: OfficeWorld) => Promise<readonly Heard[]>;
  /** Opening hours that the calls of a number ask. */
  readonly schedulesOf: (number: string) => Promise<readonly string[]>;
  /** Fields that the flows of a number's calls leave to the office, as `<flow>/<name>`. */
  readonly fieldsOf: (number: string) => Promise<readonly string[]>;
};

export type HearingParts = Pick<FlowParts, 'store' | 'types'> & {
  readonly log: Parameters<typeof createProgramCache>[0]['log'];
};

const MOST_FRONTED = 200;

export function createHearing({ store, types, log }: HearingParts): Hearing {
  const services = hearingServices;
  const programs = createProgramCache({ revisions: store.revisions, types, services, log });
  const fronted = new Map<string, Program>();

  /** A program with a front before its root flow; the same front gives the same program. */
  function withFront(key: string, program: Program, root: string, front: Front): Program {
    if (!isFront(front)) return program;
    const whole = `${key} ${JSON.stringify(front)}`;
    const known = fronted.get(whole);
    if (known !== undefined) return known;
    const flows = [...program.flows.values()].map(({ flow }) => (flow.id === root ? graftFront(flow, front) : flow));
    const made = compileProgram({ flows, types, services });
    if (fronted.size >= MOST_FRONTED) fronted.clear();
    fronted.set(whole, made);
    return made;
  }

  async function hearIn(
    world: OfficeWorld,
    house: House,
    { number, at, caller, instead }: HeardQuestion,
  ): Promise<Heard> {
    const row = world.numbers.find((one) => one.number === number);
    const unheard = { said: [], after: null, rings: [], hours: null, languages: [], flow: null };
    const about = { number, title: row?.title ?? '', at: new Date(at).toISOString() };
    const rung = await rungAt(store, number, at);
    if (rung.kind !== 'flow') return { ...about, ...unheard, reached: rung.kind };
    const live = await programs.of(rung.flow, rung.revision);
    const program = withFields(live, instead?.fields ?? {});
    const flow = program.flows.get(rung.flow)?.flow;
    if (flow === undefined) return { ...about, ...unheard, reached: 'flow-not-live' };
    const flows = [...program.flows.values()].map((one) => one.flow);
    const front = frontFor(world, { number, flow: flow.id, playsAnnouncements: playsAnnouncements(flows) }, at);
    const heard = hearNumber(
      { flow, program, fronted: withFront(keyOf(rung, instead), program, flow.id, front) },
      worldIn(house, worldOf(number, at, caller ?? {})),
      (name) => scheduleIn(world, name),
    );
    return { ...about, reached: 'flow', flow: { id: flow.id, title: flow.title }, ...heard };
  }

  /** The program with values in fields that its flows hand out; the same one where there are none. */
  function withFields(program: Program, fields: NonNullable<Instead['fields']>): Program {
    if (Object.keys(fields).length === 0) return program;
    const flows = [...program.flows.values()].map(({ flow }) => withTyped(flow, types, fields));
    return compileProgram({ flows, types, services });
  }

  async function rungBy(number: string): Promise<Program | null> {
    const rung = await store.numbers.rung(number);
    return rung.kind === 'flow' ? programs.of(rung.flow, rung.revision) : null;
  }

  return {
    schedulesOf: async (number) => {
      const program = await rungBy(number);
      return program === null ? [] : schedulesAsked(program);
    },
    fieldsOf: async (number) => {
      const flows = [...((await rungBy(number))?.flows.values() ?? [])].map(({ flow }) => flow);
      return flows.flatMap(({ id, handedOut = [] }) => handedOut.map(({ name }) => fieldName(id, name)));
    },
    hear: async (question) => {
      const world = await loadOfficeWorld(store);
      const { instead } = question;
      const edited = instead === undefined ? world : withInstead(world, instead, question.at);
      return hearIn(edited, hearingHouse(edited), question);
    },
    hearAll: async (numbers, at, given) => {
      const world = given ?? (await loadOfficeWorld(store));
      const house = hearingHouse(world);
      return Promise.all(numbers.map((number) => hearIn(world, house, { number, at })));
    },
  };
}

/** What a program with a front is remembered by. */
function keyOf({ flow, revision }: { flow: string; revision: number }, instead: Instead | undefined): string {
  return `${flow}@${revision} ${JSON.stringify(instead?.fields ?? null)}`;
}

function schedulesAsked({ flows }: Program): readonly string[] {
  const steps = [...flows.values()].flatMap(({ nodes }) => [...nodes.values()]);
  const names = steps.map(({ type, config }) => (type === 'opening-hours' ? config.schedule : undefined));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function worldOf(number: string, at: number, { number: from, country, language }: HeardCaller): World {
  const caller = from ?? neighbourOf(number);
  return {
    caller: {
      ...(caller === '' ? {} : { number: caller }),
      ...(country === undefined ? { country: countryOfNumber(caller === '' ? number : caller) } : { country }),
    },
    dialled: number,
    clock: new Date(at).toISOString(),
    ...(language === undefined ? {} : { language }),
  };
}

/** Somebody from nearby whom nobody knows; empty for a number without a country. */
function neighbourOf(number: string): string {
  if (!/^\+[0-9]{8,}$/.test(number)) return '';
  const near = `${number.slice(0, -3)}000`;
  return near === number ? `${number.slice(0, -3)}001` : near;
}
