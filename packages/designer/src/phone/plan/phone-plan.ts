/** What the address book says about whoever rings. `book`: whatever it really says. */
export const KNOWN_AS = ['book', 'unknown', 'known', 'vip'] as const;
export type KnownAs = (typeof KNOWN_AS)[number];

/** What a web service does when it is asked. `usual`: what the house says, where it says anything. */
export const WEB_MOODS = ['usual', 'ok', 'error', 'late'] as const;
export type WebMood = (typeof WEB_MOODS)[number];

export const PHONE_MOODS = ['answers', 'busy', 'noAnswer', 'mailbox'] as const;
export type PhoneMood = (typeof PHONE_MOODS)[number];

export const LIST_MOODS = ['real', 'on', 'off'] as const;
export type ListMood = (typeof LIST_MOODS)[number];

/** What becomes of callers in a queue. `real`: as the house has it, else somebody answers after a moment. */
export const QUEUE_MOODS = ['real', 'soon', 'later', 'waits', 'full', 'closed', 'nobody', 'leaves', 'fails'] as const;
export type QueueMood = (typeof QUEUE_MOODS)[number];

/** Moods in which nobody is there, so that somebody else may help. */
export const EMPTY_MOODS: readonly QueueMood[] = ['nobody', 'leaves'];

/** Who helps where nobody is there: nobody, a telephone, a callback, or a message box with this name. */
export type StandInMood = 'none' | 'telephone' | 'callback' | `box:${string}`;

/** The telephone of whoever stands in on the phone; what it does is chosen like that of any other. */
export const STAND_IN_TELEPHONE = '+498999998701';

/** What becomes of somebody who asks to be called back. */
export const CALLBACK_MOODS = ['real', 'keeps', 'already', 'refuses', 'noTimes', 'timeGone', 'fails'] as const;
export type CallbackMood = (typeof CALLBACK_MOODS)[number];

/** Everything that is chosen before ringing. What isn't mentioned is as the house has it. */
export type PhonePlan = {
  /** E.164; empty when withheld. */
  readonly number: string;
  readonly knownAs: KnownAs;
  readonly name: string;
  /** The number that is rung; empty for none. */
  readonly dialled: string;
  /** `2026-12-24T17:59` by the clock of the flow's zone; empty for now. */
  readonly clock: string;
  /** Empty for the flow's first. */
  readonly language: string;
  /** By id of the asking step (see `WebQuestion`); `answer` is JSON as typed. */
  readonly web: Readonly<Record<string, { readonly mood: WebMood; readonly answer: string }>>;
  /** By telephone (see `Needs`). */
  readonly phones: Readonly<Record<string, PhoneMood>>;
  /** By name of the opening hours: the branch that holds; not mentioned, the hours decide. */
  readonly hours: Readonly<Record<string, string>>;
  /** By name of the list: whether the caller's number is on it. */
  readonly lists: Readonly<Record<string, ListMood>>;
  /** By name of the queue. */
  readonly queues: Readonly<Record<string, QueueMood>>;
  /** By name of the queue. */
  readonly standIns: Readonly<Record<string, StandInMood>>;
  readonly callbacks: CallbackMood;
};

export const FRESH_PLAN: PhonePlan = {
  number: '',
  knownAs: 'book',
  name: '',
  dialled: '',
  clock: '',
  language: '',
  web: {},
  phones: {},
  hours: {},
  lists: {},
  queues: {},
  standIns: {},
  callbacks: 'real',
};
