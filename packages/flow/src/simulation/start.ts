import type { Facts } from '../engine/index.ts';
import { freshState } from '../engine/index.ts';
import { instantOfClock } from './clock.ts';
import { countryOfNumber } from './country-of-number.ts';
import { happen } from './happen.ts';
import { nthSeed } from './seed.ts';
import type { Setting, Simulation } from './simulation.ts';
import type { World } from './world.ts';

/**
 * Rings the flow.
 * @throws RangeError when the world's clock or the flow's zone means nothing.
 */
export function startSimulation(setting: Setting): Simulation {
  const flow = setting.program?.flows.get(setting.flow)?.flow;
  const fresh = freshSimulation(setting.flow, instantOfClock(setting.world.clock, flow?.timeZone ?? 'UTC'));
  const facts = factsOf(setting.world, flow?.languages[0] ?? 'en');
  return happen(setting, fresh, { kind: 'started', facts });
}

/** A line on which nothing has happened yet. `now`: milliseconds since the epoch. */
export function freshSimulation(flow: string, now: number): Simulation {
  return {
    now,
    call: freshState(flow),
    line: { generation: 0, verbs: [], index: 0, stage: 'idle' },
    due: [],
    transcript: [],
    trace: [],
    times: {},
    legs: {},
    recording: 'off',
    recorded: false,
    events: 0,
    outbox: [],
    happened: [],
  };
}

/** What a call knows at its beginning, out of the world. */
export function factsOf(world: World, firstLanguage: string): Facts {
  const number = world.caller.number ?? '';
  const anonymous = world.caller.anonymous ?? number === '';
  const shown = anonymous ? '' : number;
  return {
    caller: {
      number: shown,
      anonymous,
      country: world.caller.country ?? countryOfNumber(shown),
      contact: (world.caller.contact ?? null) as Facts['caller']['contact'],
    },
    call: {
      dialled: world.dialled ?? '',
      reference: referenceOf(world.seed ?? 0),
      language: world.language ?? firstLanguage,
    },
  };
}

/** Eight digits, as a real call has them. */
function referenceOf(seed: number): string {
  return String(10_000_000 + (nthSeed(seed, 0) % 90_000_000));
}
