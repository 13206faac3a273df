import type { Flow } from '@callwright/flow/document';
import type { Program } from '@callwright/flow/engine';
import { type Schedule, verdictAt } from '@callwright/flow/hours';
import { firstWords, goOnQuietly, type Simulation, type World } from '@callwright/flow/simulation';
import { FRONT_STEPS } from '../fronts/graft-front.ts';
import type { Heard, HeardText, HoursMet } from './heard.ts';

/** As much as somebody reads or listens to at a glance. */
const MOST_MS = 20_000;

/** A number with all that its calls run on. */
export type RungNumber = {
  readonly flow: Flow;
  readonly program: Program;
  /** The same with what stands before the flow just now. */
  readonly fronted: Program;
};

type HeardOfFlow = Pick<Heard, 'languages' | 'said' | 'after' | 'rings' | 'hours'>;

/** What a caller hears in this world, and what the opening hours decide for them. */
export function hearNumber(
  { flow, program, fronted }: RungNumber,
  world: World,
  scheduleOf: (name: string) => Schedule | null,
): HeardOfFlow {
  const setting = { flow: flow.id, world, speech: 'estimated' } as const;
  const first = firstWords({ ...setting, program: fronted }, MOST_MS);
  const plain = fronted === program ? first : firstWords({ ...setting, program }, MOST_MS);
  return {
    languages: flow.languages,
    said: first.said.map((one) => textOf(one, fronted)),
    after: first.after,
    rings: first.rings,
    hours: hoursMet(plain.simulation, 'first') ?? hoursLater(plain.simulation) ?? elsewhere(plain.simulation),
  };

  function textOf(
    { text, language, audio, ms, flow: id, node }: (typeof first.said)[number],
    { flows }: Program,
  ): HeardText {
    const type = flows.get(id)?.nodes.get(node)?.type;
    const divert = type === 'transfer' && !Object.hasOwn(flow.nodes, node) && node.startsWith(FRONT_STEPS.divert);
    const from =
      type === 'announcements' ? 'announcement' : divert ? 'divert' : type === 'opening-hours' ? 'hours' : 'flow';
    return { language, text, recording: audio ?? null, ms, from };
  }

  function stepMet({ trace }: Simulation) {
    const found = trace.find(({ entry }) => entry.kind === 'left' && hoursStep(entry.flow, entry.node) !== null);
    if (found?.entry.kind !== 'left') return null;
    return { at: found.at, schedule: hoursStep(found.entry.flow, found.entry.node) ?? '', exit: found.entry.exit };
  }

  function hoursMet(simulation: Simulation, met: HoursMet['met']): HoursMet | null {
    const step = stepMet(simulation);
    return step === null ? null : describe(step.schedule, step.at, step.exit, met);
  }

  function hoursLater(simulation: Simulation): HoursMet | null {
    const later = goOnQuietly({ ...setting, program }, simulation, (one) => stepMet(one) !== null);
    const step = stepMet(later);
    // The hours are asked for the moment in question, not for when a caller has listened to the end.
    return step === null ? null : describe(step.schedule, beginning(simulation), step.exit, 'later');
  }

  /** Hours that only other callers come to, in the order in which the steps follow each other. */
  function elsewhere(simulation: Simulation): HoursMet | null {
    const seen = new Set<string>();
    const ways: (readonly [string, string])[] = [[flow.id, flow.start]];
    for (const [id, node] of ways) {
      const key = `${id}/${node}`;
      const compiled = program.flows.get(id);
      const step = compiled?.nodes.get(node);
      if (seen.has(key) || compiled === undefined || step === undefined) continue;
      seen.add(key);
      const schedule = hoursStep(id, node);
      const met = schedule === null ? null : describe(schedule, beginning(simulation), null, 'elsewhere');
      if (met !== null) return met;
      const part = step.type === 'subflow' ? program.flows.get(String(step.config.flow)) : undefined;
      if (part !== undefined) ways.push([part.flow.id, part.flow.start]);
      ways.push(...Object.values(step.next).map((to) => [id, to] as const));
    }
    return null;
  }

  function hoursStep(id: string, node: string): string | null {
    const step = program.flows.get(id)?.nodes.get(node);
    return step?.type === 'opening-hours' && typeof step.config.schedule === 'string' ? step.config.schedule : null;
  }

  function describe(name: string, at: number, exit: string | null, met: HoursMet['met']): HoursMet | null {
    const schedule = scheduleOf(name);
    if (schedule === null) return null;
    const { branch, fallback, reason, until, closesAt, nextOpening } = verdictAt(schedule, { epochMilliseconds: at });
    const holdsTitle = schedule.branches.find((one) => one.name === branch)?.title ?? {};
    return {
      schedule: name,
      title: schedule.title,
      holds: branch,
      holdsTitle,
      state: fallback,
      exit,
      reason,
      until,
      closesAt,
      nextOpening,
      timeZone: schedule.timeZone,
      met,
    };
  }
}

function beginning({ trace, now }: Simulation): number {
  return trace[0]?.at ?? now;
}
