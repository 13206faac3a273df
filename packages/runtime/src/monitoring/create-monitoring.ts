import type { Actor } from '../people/actor.ts';
import type { Store } from '../store/store.ts';
import { type MonitoringState, monitoringStore } from './monitoring-state.ts';
import { loosens, type MonitoringPart, type MonitoringProfile, sameProfile, stricter } from './profile.ts';
import { type LiveSight, type SeenSight, seenBy } from './sight-for.ts';

/** What became of a decision about the profile. `refused`: `who` isn't theirs to decide it. */
export type Decided =
  | { readonly kind: 'done'; readonly before: MonitoringState; readonly after: MonitoringState }
  | { readonly kind: 'changed' }
  | { readonly kind: 'nothing-proposed' }
  | { readonly kind: 'refused'; readonly why: 'admin-proposes' | 'data-protection-agrees' | 'two-people' };

type By = { readonly actor: Actor; readonly at: number };

/**
 * The one place that knows what may be seen of those who take calls. Whatever shows, streams, exports or counts something
 * about one person asks here first.
 */
export type Monitoring = {
  readonly profile: () => Promise<MonitoringProfile>;
  readonly state: () => Promise<MonitoringState>;
  /** Whether somebody may know this of a person. What is about oneself may always be known. */
  readonly may: (reader: Actor, part: MonitoringPart, person: string) => Promise<boolean>;
  /** Whether somebody may listen in on others, whisper to them or join their talks. */
  readonly mayListen: (reader: Actor) => Promise<boolean>;
  /** Queues, agents and who waits, without what the reader may not see. */
  readonly sightFor: (reader: Actor, sight: LiveSight) => Promise<SeenSight>;
  /** Whether figures may be shown that come from so many people. */
  readonly largeEnough: (people: number) => Promise<boolean>;
  /** What tightens holds at once; what loosens waits until data protection agrees. */
  readonly propose: (version: number, wanted: MonitoringProfile, by: By) => Promise<Decided>;
  /** The other half of loosening: a person of data protection, not the one who proposed. */
  readonly agree: (version: number, by: By) => Promise<Decided>;
  /** Declined, or taken back. */
  readonly drop: (version: number) => Promise<Decided>;
};

export function createMonitoring(parts: Pick<Store, 'installation'>): Monitoring {
  const store = monitoringStore(parts);
  const profile = async () => (await store.read()).state.profile;

  /** @returns what `change` makes of the state, unless somebody else has changed it meanwhile. */
  async function decide(version: number, change: (state: MonitoringState) => Decided | Step): Promise<Decided> {
    const { state: before, text } = await store.read();
    if (before.version !== version) return { kind: 'changed' };
    const step = change(before);
    if ('kind' in step) return step;
    const after: MonitoringState = { version: before.version + 1, ...step };
    return (await store.swap(text, after)) ? { kind: 'done', before, after } : { kind: 'changed' };
  }

  return {
    profile,
    state: async () => (await store.read()).state,
    may: async (reader, part, person) =>
      part === 'listening'
        ? person !== reader.id && looksAfter(reader) && (await profile()).listening
        : person === reader.id || (looksAfter(reader) && (await profile())[part]),
    mayListen: async (reader) => looksAfter(reader) && (await profile()).listening,
    sightFor: async (reader, sight) => seenBy(reader, await profile(), sight),
    largeEnough: async (people) => people === 0 || people >= (await profile()).smallestGroup,
    propose: (version, wanted, { actor, at }) =>
      decide(version, (state) => {
        const loosening = loosens(state.profile, wanted);
        if (loosening && !isPersonWith(actor, 'admin')) return { kind: 'refused', why: 'admin-proposes' };
        const now = stricter(state.profile, wanted);
        return {
          profile: now,
          proposal: sameProfile(now, wanted) ? null : { profile: { ...wanted }, by: actor.id, at },
        };
      }),
    agree: (version, { actor }) =>
      decide(version, ({ proposal }) => {
        if (proposal === null) return { kind: 'nothing-proposed' };
        if (!isPersonWith(actor, 'data-protection')) return { kind: 'refused', why: 'data-protection-agrees' };
        if (proposal.by === actor.id) return { kind: 'refused', why: 'two-people' };
        return { profile: proposal.profile, proposal: null };
      }),
    drop: (version) =>
      decide(version, ({ profile: kept, proposal }) =>
        proposal === null ? { kind: 'nothing-proposed' } : { profile: kept, proposal: null },
      ),
  };
}

type Step = Pick<MonitoringState, 'profile' | 'proposal'>;

/** No program decides what is seen of people. */
function isPersonWith(actor: Actor, role: 'admin' | 'data-protection'): boolean {
  return actor.via === 'session' && actor.roles.includes(role);
}

function looksAfter(reader: Actor): boolean {
  return reader.via === 'session' && (reader.roles.includes('supervisor') || reader.roles.includes('admin'));
}
