import { advance, type Program } from '../engine/index.ts';
import { askService } from './ask-service.ts';
import { takeLine } from './line.ts';
import { expectNews, forgetNews } from './news.ts';
import { nthSeed } from './seed.ts';
import type { Due, Happening, Setting, Simulation } from './simulation.ts';
import { tell } from './tell.ts';
import type { World } from './world.ts';

/** Lets something happen to the call now, and takes up what comes of it. */
export function happen(setting: Setting, before: Simulation, happening: Happening): Simulation {
  const { program } = setting;
  if (program === null) return { ...before, events: before.events + 1, outbox: [...before.outbox, happening] };
  const seed = nthSeed(setting.world.seed ?? 0, before.events);
  const turn = advance(program, before.call, { ...happening, at: before.now, seed });
  let after: Simulation = {
    ...before,
    call: turn.state,
    events: before.events + 1,
    happened: [...before.happened, { at: before.now, happening }],
    trace: [...before.trace, ...turn.trace.map((entry) => ({ at: before.now, entry }))],
  };
  for (const order of turn.side) after = takeSideOrder(after, order);
  after = forgetNews(after);
  for (const request of turn.requests) after = takeRequest(program, setting.world, after, request);
  return turn.line === null ? after : takeLine(setting, after);
}

type Turn = ReturnType<typeof advance>;

function takeSideOrder(simulation: Simulation, order: Turn['side'][number]): Simulation {
  if (order.verb === 'drop') return simulation;
  const { handle: _, ...verb } = order;
  const told = tell(simulation, { kind: 'side', verb });
  if (verb.verb !== 'recording') return told;
  const runs = verb.do === 'start' || verb.do === 'resume';
  return {
    ...told,
    recording: runs ? 'on' : verb.do === 'pause' ? 'paused' : 'off',
    recorded: told.recorded || runs,
  };
}

function takeRequest(
  program: Program,
  world: World,
  simulation: Simulation,
  request: Turn['requests'][number],
): Simulation {
  const { id, service: name, input } = request;
  const key = `service ${name}`;
  const nth = simulation.times[key] ?? 0;
  const { answer, afterMs, news } = askService(program.services.get(name), input, {
    name,
    services: world.services,
    nth,
    now: simulation.now,
  });
  const due: Due = {
    at: simulation.now + afterMs,
    generation: null,
    byCallersSilence: false,
    what: { kind: 'event', happening: { kind: 'answer', id, answer } },
  };
  const told = tell(simulation, { kind: 'asked', service: name, input });
  const asked: Simulation = { ...told, times: { ...told.times, [key]: nth + 1 }, due: [...told.due, due] };
  return news.reduce((here, one) => expectNews(here, id, { ...one, afterMs: afterMs + one.afterMs }), asked);
}
