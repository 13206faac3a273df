import {
  freshSimulation,
  isOver,
  lineArrived,
  type Setting,
  traceArrived,
  type World,
} from '@callwright/flow/simulation';
import type { RungCall } from '../../api/simulator.ts';
import { createPhone, type LivePhone, type PhoneParts } from './handset.ts';
import { createLiveLine, type LiveLine, type RuntimeLink } from './live-line.ts';

export type LiveParts = Pick<PhoneParts, 'voice' | 'timers' | 'onTrace'> & {
  readonly link: RuntimeLink;
  readonly onTrouble: (trouble: unknown) => void;
};

/** Puts a call that the runtime runs on the phone. `begins`: milliseconds since the epoch by the call's clock. */
export function phoneOnRuntime(rung: RungCall, world: World, begins: number, parts: LiveParts): LivePhone {
  const { link, onTrouble, ...rest } = parts;
  const setting: Setting = { program: null, flow: rung.flow, world, speech: 'reported' };
  let line: LiveLine | null = null;
  const phone = createPhone({
    ...rest,
    setting,
    begin: () => lineArrived(setting, freshSimulation(rung.flow, begins), rung),
    // Nothing can have happened before the line to the runtime stands: time only passes from now on.
    onOutbox: (happenings) => line?.send(happenings),
  });
  line = createLiveLine({
    link,
    timers: parts.timers,
    onTrouble,
    generation: () => phone.view().simulation.line.generation,
    onLine: (reply) => phone.take((_setting, simulation) => lineArrived(setting, simulation, reply)),
    onEntry: (entry, at) => phone.take((_setting, simulation) => traceArrived(simulation, at, entry)),
  });
  const unsubscribe = phone.subscribe(() => {
    const { simulation } = phone.view();
    // The last entries come right behind the last line.
    if (isOver(simulation) && simulation.trace.some(({ entry }) => entry.kind === 'ended')) {
      unsubscribe();
      line?.close();
    }
  });
  return {
    ...phone,
    dispose: () => {
      line?.close();
      phone.dispose();
    },
  };
}
