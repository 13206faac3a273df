import type { BridgeVerb } from '@callwright/flow/sdk';
import { legId } from '../ids.ts';
import { goesOn } from './interruption.ts';
import { inBackground, type Stage, type Waiting } from './stage.ts';

/**
 * Lets caller and leg talk, in the room that is named by the call. Others may join that room; the far end has left when
 * nobody but the caller can be heard there, and nobody is on the way who is to take the caller over.
 */
export function bridge(stage: Stage, verb: BridgeVerb): Waiting {
  const { exchange, call, channel, generation, signal, report } = stage;
  const { rooms, legs, keepers } = exchange;
  const leg = legId(verb.leg);
  let joined = false;
  let over = false;

  function look(): void {
    if (!joined || over || signal.aborted || keepers.keep(call)) return;
    const room = rooms.roomOf(channel);
    // Whoever was taken out of the talk for a while waits, as long as the far end is there to take them back.
    if (room !== call && (room !== null || legs.get(leg)?.state() === 'up')) return;
    if (others().length === 0) leave();
  }

  const others = (): readonly string[] => rooms.talking(call).filter((one) => one !== channel);

  function leave(): void {
    if (over || signal.aborted) return;
    over = true;
    report({ kind: 'partyLeft', generation });
    stage.answered();
  }

  async function go(): Promise<void> {
    const isUp = legs.get(leg)?.state() === 'up';
    // After a restart somebody else may talk in the place of the first.
    if (!isUp && others().length === 0 && !keepers.keep(call)) return leave();
    const members = (isUp ? [channel, leg] : [channel]).filter((one) => !stage.again || isFree(one));
    if ((await rooms.join(call, members)) === 'gone') return leave();
    joined = true;
    look();
  }

  const isFree = (one: string): boolean => [null, call].includes(rooms.roomOf(one));

  const offs = [
    rooms.watch(call, look),
    keepers.watch(call, look),
    legs.get(leg)?.hear(({ kind }) => void (kind === 'over' && look())),
  ];
  signal.addEventListener(
    'abort',
    () => {
      for (const off of offs) off?.();
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
