import type { Clock } from '../../calls/clock.ts';
import type { PhoneEvent } from '../../calls/happening.ts';
import type { Reply } from '../../calls/reply.ts';
import type { LegEnd, LegEvent, LegKeys, LegSight, Legs, Member } from '../legs.ts';

/** Telephones of the simulator: they ring on the page of whoever they belong to, and hear nothing. */
export type SimulatedLegs = Legs & {
  /** Takes one that rings, or presses the first of the keys that one waits for. False: there is nothing to take. */
  readonly answer: (leg: string) => boolean;
  /** Presses a key of one that waits for it. */
  readonly press: (leg: string, key: string) => boolean;
  /** A call's line was changed: it may talk with one of these now, or no more. */
  readonly line: (call: string, reply: Reply) => void;
};

type Leg = {
  state: 'ringing' | 'up';
  readonly call: string | undefined;
  wanted: readonly string[];
  room: string | null;
  heard: boolean;
  cancel: () => void;
};

const SILENT = { wanted: [], room: null, heard: false } as const;
/** An end is remembered for a while: it may be asked about later. */
const MOST_ENDED = 1000;

type Bridge = { readonly generation: number; readonly leg: string };

export function createSimulatedLegs(deps: {
  readonly clock: Clock;
  readonly onLeg: (event: LegEvent) => void;
  readonly take: (call: string, event: PhoneEvent) => Promise<unknown>;
}): SimulatedLegs {
  const { clock, onLeg } = deps;
  const legs = new Map<string, Leg>();
  const bridges = new Map<string, Bridge>();
  const kept = new Map<string, readonly string[]>();
  const ended = new Set<string>();

  const tell = (leg: string, { call }: Pick<Leg, 'call'>, event: Happens): void =>
    onLeg({ leg, ...(call === undefined ? {} : { call }), ...event } as LegEvent);

  function end(id: string, why: LegEnd): void {
    const leg = legs.get(id);
    if (leg === undefined) return;
    leg.cancel();
    legs.delete(id);
    ended.add(id);
    if (ended.size > MOST_ENDED) ended.delete(ended.values().next().value ?? id);
    tell(id, leg, { kind: 'ended', why });
    for (const call of [...bridges.keys()]) look(call);
  }

  /** The far end of a caller's talk has left when nobody is there who could go on with it. */
  function look(call: string): void {
    const bridge = bridges.get(call);
    // A leg that nobody knows is of the page that plays the call.
    if (bridge === undefined || !(legs.has(bridge.leg) || ended.has(bridge.leg))) return;
    const goesOn = [bridge.leg, ...(kept.get(call) ?? [])].some((leg) => legs.has(leg));
    const others = [...legs.values()].some((leg) => leg.room === call && leg.heard);
    if (goesOn || others) return;
    bridges.delete(call);
    void deps.take(call, { kind: 'partyLeft', generation: bridge.generation });
  }

  function member(of: Member): Leg | undefined {
    return 'leg' in of ? legs.get(of.leg) : undefined;
  }

  function press(id: string, key: string): boolean {
    const leg = legs.get(id);
    if (leg === undefined || !leg.wanted.includes(key)) return false;
    leg.cancel();
    leg.wanted = [];
    tell(id, leg, { kind: 'key', key });
    return true;
  }

  return {
    ring: async ({ leg: id, call, seconds }) => {
      if (legs.has(id)) return;
      const cancel = clock.after(seconds * 1000, () => end(id, 'noAnswer'));
      legs.set(id, { ...SILENT, state: 'ringing', call, cancel });
      tell(id, { call }, { kind: 'ringing' });
    },
    say: async (id: string, _texts, wait?: LegKeys) => {
      const leg = legs.get(id);
      if (leg === undefined || leg.state !== 'up') return;
      leg.cancel();
      leg.wanted = wait?.keys ?? [];
      leg.cancel = clock.after((wait?.seconds ?? 0) * 1000, () => {
        leg.wanted = [];
        tell(id, leg, { kind: 'said' });
      });
    },
    join: async (room, of, { as }) => {
      const leg = member(of);
      if (leg === undefined) return;
      const left = leg.room;
      leg.room = room;
      leg.heard = as === 'talking' || as === 'whispering';
      if (left !== null) look(left);
    },
    part: async (of) => {
      const leg = member(of);
      if (leg === undefined) return;
      const left = leg.room;
      leg.room = null;
      if (left !== null) look(left);
    },
    hangUp: async (id) => end(id, legs.get(id)?.state === 'up' ? 'hungUp' : 'refused'),
    keep: async (call, ids) => {
      if (ids.length === 0) kept.delete(call);
      else kept.set(call, ids);
      look(call);
    },
    sight: async (id): Promise<LegSight> => {
      const there = legs.get(id)?.state;
      if (there !== undefined || ended.has(id)) return there ?? 'over';
      // As the call's page goes on over a restart of ours, so does whoever talks with it.
      const call = [...bridges].find(([, { leg }]) => leg === id)?.[0];
      legs.set(id, { ...SILENT, state: 'up', call, room: call ?? null, heard: call !== undefined, cancel: () => {} });
      return 'up';
    },
    answer: (id) => {
      const leg = legs.get(id);
      if (leg === undefined) return false;
      if (leg.state === 'up') return press(id, leg.wanted[0] ?? '');
      leg.cancel();
      leg.cancel = () => {};
      leg.state = 'up';
      tell(id, leg, { kind: 'answered' });
      return true;
    },
    press,
    line: (call, { phase, verbs, generation }) => {
      const verb = verbs.at(-1);
      const ours = phase === 'live' && verb?.verb === 'bridge' && !verb.leg.startsWith(`${call}.`);
      if (!ours) {
        bridges.delete(call);
        if (phase !== 'live') kept.delete(call);
        return;
      }
      bridges.set(call, { generation, leg: verb.leg });
      const leg = legs.get(verb.leg);
      if (leg !== undefined) Object.assign(leg, { room: call, heard: true });
      look(call);
    },
  };
}

type Happens = LegEvent extends infer E ? (E extends LegEvent ? Omit<E, 'leg' | 'call'> : never) : never;
