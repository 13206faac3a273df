import { createEars, type Ears } from './ears.ts';
import type { Membership } from './room.ts';

export type CallStatus =
  | 'queued'
  | 'ringing'
  | 'in-progress'
  | 'completed'
  | 'busy'
  | 'failed'
  | 'no-answer'
  | 'canceled';

/** Something that was played to one end of a connection. */
export type Heard = {
  readonly what:
    | { readonly kind: 'say'; readonly text: string; readonly language: string }
    | { readonly kind: 'play'; readonly url: string }
    | { readonly kind: 'beep' | 'ringing' };
  readonly at: number;
  how: 'playing' | 'whole' | 'cut';
};

/** A sound at one end of a connection: `hz` tells whose. */
export type Tone = { readonly from: number; until: number; readonly hz: number };

/** Where news of a leg go to. */
export type StatusCallback = { readonly url: string; readonly method: string; readonly events: readonly string[] };

/** A telephone connection as the provider knows it. */
export type Leg = {
  readonly sid: string;
  readonly direction: 'inbound' | 'outbound-api' | 'outbound-dial';
  readonly from: string;
  readonly to: string;
  readonly parent: string | null;
  readonly startedAt: number;
  /** The address of the document that whoever picks up shall hear: who ordered it, and for what. */
  readonly order: string;
  readonly statusCallback: StatusCallback | null;
  status: CallStatus;
  answeredAt: number | null;
  endedAt: number | null;
  /** The document that is being performed. */
  run: AbortController | null;
  /** Address of the document that is being performed: others are found from there. */
  documentUrl: string;
  member: Membership | null;
  readonly heard: Heard[];
  readonly ears: Ears;
  /** What was said at this end. */
  readonly voice: Tone[];
  /** What was played to this end. */
  readonly played: Tone[];
  /** Connections that it was talking with. */
  readonly partners: Set<Leg>;
  /** What sounds to this end while nobody talks. */
  music: string | null;
  /** Tone of whoever holds this telephone. */
  readonly hz: number;
  /** Told when the connection is over. */
  readonly ended: AbortController;
  statusNews: number;
  /** Changed by the REST API: whoever dialled it has lost it. */
  sentAway: boolean;
};

export function createLeg(
  given: Pick<
    Leg,
    'sid' | 'direction' | 'from' | 'to' | 'parent' | 'startedAt' | 'order' | 'statusCallback' | 'status' | 'hz'
  >,
): Leg {
  return {
    ...given,
    answeredAt: null,
    endedAt: null,
    run: null,
    documentUrl: '',
    member: null,
    heard: [],
    ears: createEars(),
    voice: [],
    played: [],
    partners: new Set(),
    music: null,
    ended: new AbortController(),
    statusNews: 0,
    sentAway: false,
  };
}

export function isOver({ status }: Leg): boolean {
  return !['queued', 'ringing', 'in-progress'].includes(status);
}
