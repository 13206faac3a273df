/** One call of a telephone in the browser. */
export type PhoneTalk = {
  readonly direction: 'in' | 'out';
  /** Number or address of the other side. */
  readonly other: string;
  readonly stage: 'ringing' | 'connecting' | 'talking' | 'held';
  readonly muted: boolean;
  /** When the talk began, milliseconds since the epoch; null before. */
  readonly since: number | null;
};

/** Why a telephone can't be used, or a call came to nothing. */
export type PhoneTrouble = 'microphone' | 'unreachable' | 'refused' | 'busy' | 'unanswered';

export type SoftphoneState = {
  /** Whether the telephone can be rung. */
  readonly line: 'off' | 'connecting' | 'ready';
  readonly talk: PhoneTalk | null;
  readonly trouble: PhoneTrouble | null;
};

export const PHONE_OFF: SoftphoneState = { line: 'off', talk: null, trouble: null };
