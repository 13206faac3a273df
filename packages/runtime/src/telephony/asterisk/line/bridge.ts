import type { BridgeVerb } from '@callwright/flow/sdk';
import { goesOn } from './interruption.ts';
import { inBackground, type Stage, type Waiting } from './stage.ts';

/**
 * Lets caller and leg talk, in the room that is named by the call. Others may join that room; the far end has left when
 * nobody but the caller can be heard there.
 */
export function bridge(stage: Stage, { leg }: BridgeVerb): Waiting {
  const { exchange, call, channel, generation, signal, report } = stage;
  const { rooms, legs } = exchange;
  let joined = false;
  let over = false;

  function look(): void {
    if (!joined || over || signal.aborted) return;
    if (rooms.roomOf(channel) !== call) return;
    if (rooms.talking(call).every((one) => one === channel)) leave();
  }

  function leave(): void {
    if (over || signal.aborted) return;
    over = true;
    report({ kind: 'partyLeft', generation });
    stage.answered();
  }

  async function go(): Promise<void> {
    const other = legs.get(leg);
    if (other === undefined || other.state() !== 'up') return leave();
    if ((await rooms.join(call, [channel, leg])) === 'gone') return leave();
    joined = true;
    look();
  }

  const off = rooms.watch(call, look);
  signal.addEventListener(
    'abort',
    () => {
      off();
      if (!goesOn(signal)) inBackground(stage, rooms.part(channel), 'A caller could not be taken out of a talk');
    },
    { once: true },
  );
  inBackground(
    stage,
    go().catch((error: unknown) => {
      leave();
      throw error;
    }),
    'Two could not be connected',
  );
  return { key: (digit) => report({ kind: 'keys', generation, keys: digit }) };
}
