/** `message`: what a caller left; `call`: a talk. */
export type RecordingKind = 'message' | 'call';

export type NewRecording = {
  /** Also its reference in the call's log and in message boxes: lower-case letters, digits, dashes, dots. */
  readonly ref: string;
  readonly kind: RecordingKind;
  readonly call: string;
  /** WAV or MP3. */
  readonly audio: Uint8Array;
  readonly type: 'audio/wav' | 'audio/mpeg';
  readonly seconds: number;
};

/** Where recorded sound is kept until its time is over. Keeping one reference twice keeps it once. */
export type Recordings = {
  readonly keep: (recording: NewRecording) => Promise<void>;
  readonly has: (ref: string) => Promise<boolean>;
  readonly erase: (ref: string) => Promise<void>;
};
