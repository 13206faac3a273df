import type { Log } from '../../../log/index.ts';
import type { Ari } from '../ari/ari.ts';
import { AriRefused } from '../ari/ari.ts';
import { followLeg, type Leg } from './leg.ts';

/** A telephone to be rung; `endpoint` is Asterisk's name of it. */
export type Ringing = {
  readonly id: string;
  readonly call: string | null;
  readonly endpoint: string;
  readonly from: string;
  readonly seconds: number;
};

/** All telephones that we ring at one Asterisk, by id. Ringing twice under one id rings once. */
export type LegBook = {
  /** `followed` is called before anything can be heard of the leg. */
  readonly ring: (ringing: Ringing, followed?: () => void) => Promise<Leg>;
  readonly get: (id: string) => Leg | undefined;
  readonly ofCall: (call: string) => readonly Leg[];
  /** Takes up a channel that was rung by an earlier process. */
  readonly adopt: (id: string, state: 'ringing' | 'up', call: string | null) => Leg;
  /** Those that were taken up and that nobody has asked about since. */
  readonly unclaimed: () => readonly Leg[];
  /** Another process has them. */
  readonly forget: () => void;
  /** Those whose channels are not among these are over. */
  readonly keepOnly: (there: ReadonlySet<string>) => void;
};

/** What Asterisk is told about channels that we make: it tells it back when they answer. */
export const OUR_LEG = 'callwright-leg';

/** An end is remembered for a moment: it may be ordered to a room before its end was noticed. */
const REMEMBERED = 1000;

export function createLegBook(ari: Ari, app: string, log: Log): LegBook {
  const legs = new Map<string, Leg>();
  const ended: string[] = [];
  const adopted = new Set<string>();

  function follow(id: string, state: 'ringing' | 'up', call: string | null): Leg {
    const leg = followLeg(ari, id, call, state, () => {
      ended.push(id);
      if (ended.length > REMEMBERED) legs.delete(ended.shift() ?? '');
    });
    legs.set(id, leg);
    return leg;
  }

  return {
    get: (id) => {
      adopted.delete(id);
      return legs.get(id);
    },
    forget: () => {
      for (const leg of legs.values()) leg.leave();
      legs.clear();
      adopted.clear();
    },
    unclaimed: () =>
      [...adopted].flatMap((id) => legs.get(id) ?? []).filter(({ state, call }) => call === null && state() !== 'over'),
    ofCall: (call) => [...legs.values()].filter((leg) => leg.call === call && leg.state() !== 'over'),
    adopt: (id, state, call) => {
      const known = legs.get(id);
      if (known !== undefined && known.state() !== 'over') return known;
      adopted.add(id);
      return follow(id, state, call);
    },
    keepOnly: (there) => {
      for (const leg of legs.values()) if (!there.has(leg.id)) leg.lost(leg.state() === 'up' ? 'hungUp' : 'noAnswer');
    },
    ring: async ({ id, call, endpoint, from, seconds }, followed = () => {}) => {
      const known = legs.get(id);
      if (known !== undefined) {
        if (adopted.delete(id)) followed();
        return known;
      }
      // Before the order: it may have been answered before Asterisk has confirmed it.
      const leg = follow(id, 'ringing', call);
      followed();
      const query = { endpoint, channelId: id, app, appArgs: OUR_LEG, callerId: from, timeout: seconds };
      try {
        const ordered = await ari.order('POST', '/channels', query);
        // `conflict`: it rings already, or the name is taken. Then nothing would ever be heard of it.
        const isThere =
          ordered === 'done' ||
          (ordered === 'conflict' && (await ari.read(`/channels/${encodeURIComponent(id)}`)) !== null);
        if (!isThere) {
          log.warn({ call, leg: id, ordered }, 'A telephone could not be rung');
          leg.lost('failed');
        }
      } catch (error) {
        log.warn(
          { call, leg: id, err: error instanceof AriRefused ? error.status : error },
          'A telephone could not be rung',
        );
        leg.lost('failed');
      }
      return leg;
    },
  };
}
