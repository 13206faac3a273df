import type { AgentState } from '@callwright/acd';
import type { Device, TalkSight } from '../queues/port.ts';
import type { RingOrder } from '../store/queues/agent.ts';
import type { LastTry, OwnTalk } from '../talks/index.ts';
import type { CallRecording } from './call-recording.ts';

/** Somebody who waits, where agents may take them past the line. */
export type DeskWaiting = {
  readonly ticket: string;
  readonly kind: 'caller' | 'callback';
  readonly since: number;
  /** Why they call; empty: nothing is known. */
  readonly topic: string;
  /** Somebody's telephone rings for them. */
  readonly offered: boolean;
};

/** A queue to which the agent belongs. */
export type DeskQueue = {
  readonly queue: string;
  readonly title: string;
  readonly open: boolean;
  /** Whether its calls come here at present. */
  readonly takesPart: boolean;
  readonly waiting: number;
  readonly longestSince: number | null;
  /** Null: agents may not choose. */
  readonly callers: readonly DeskWaiting[] | null;
  /** What a talk can have led to. */
  readonly results: readonly string[];
  /** Opens the customer in another program; empty: none. */
  readonly crmUrl: string;
};

/** The other side. */
export type DeskParty = {
  /** Null: withheld, or nobody's. */
  readonly number: string | null;
  /** Of the contact; empty: unknown. */
  readonly name: string;
  readonly language: string;
  /** More of the contact, as text by field. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Why somebody is put through: what the page says at once. */
export type DeskReason = {
  readonly party: DeskParty;
  /** Null where no queue gave the call. */
  readonly queue: string | null;
  readonly queueTitle: string;
  readonly topic: string;
  /** When the wait began; null: nobody waited. */
  readonly since: number | null;
};

export type DeskOffer = DeskReason & {
  readonly offer: string;
  readonly ticket: string;
  readonly kind: 'caller' | 'callback';
  readonly call: string | null;
  readonly callback: string | null;
  readonly until: number;
  /** Which telephones of the agent ring now. */
  readonly devices: readonly Device['kind'][];
};

export type DeskTalk = DeskReason & TalkSight;

/** Time for what is left to do after a talk. */
export type DeskWrapUp = {
  readonly until: number | null;
  readonly mayExtend: boolean;
  /** The talk that is over, by which its notes are known. */
  readonly talk: string | null;
  readonly call: string | null;
  readonly ticket: string | null;
  readonly number: string | null;
};

export type DeskHelp = { readonly at: number; readonly text: string; readonly seenTo: string | null };

/** Everything that a desk shows at one moment. Times are milliseconds since the epoch, by the server's clock. */
export type DeskSight = {
  readonly now: number;
  readonly person: string;
  readonly name: string;
  readonly state: AgentState;
  readonly since: number;
  /** Of a break: `#` and one of those that screens know, or the agent's own words. */
  readonly reason: string | null;
  readonly afterwards: 'offline' | 'break' | null;
  readonly wrapUp: DeskWrapUp | null;
  readonly queues: readonly DeskQueue[];
  readonly offer: DeskOffer | null;
  readonly talk: DeskTalk | null;
  /** How one's talks stand, and what rings for a colleague's sake: the one that the queues know of is among them. */
  readonly talks: readonly OwnTalk[];
  /** Why the number that was called last wasn't reached. */
  readonly lastTry: LastTry | null;
  /** Of the call whose customer one talks with; null: there is none. */
  readonly callRecording: CallRecording | null;
  readonly devices: readonly Device[];
  readonly ring: RingOrder;
  readonly help: DeskHelp | null;
  readonly recording: {
    /** When they agreed to being recorded; null: they haven't. */
    readonly agreedAt: number | null;
    /** Whether they were told what is stored about them, and asked. */
    readonly asked: boolean;
  };
};
