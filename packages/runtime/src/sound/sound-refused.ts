/** Why sound can't be used. */
export type SoundCode =
  | 'no-sound'
  | 'format-unknown'
  | 'damaged'
  | 'empty'
  | 'too-long'
  | 'too-large'
  | 'too-quiet'
  | 'clipped';

const FIXES: Readonly<Record<SoundCode, string>> = {
  'no-sound': 'Choose a WAV or MP3 file.',
  'format-unknown': 'Save it as WAV with 16 bits, or as MP3.',
  damaged: 'Export the file again and upload that.',
  empty: 'Record it again and speak after the start.',
  'too-long': 'Cut it to ten minutes at most.',
  'too-large': 'Save it in mono or as MP3; 64 MB are the limit.',
  'too-quiet': 'Record it again nearer to the microphone, or raise its level.',
  clipped: 'Record it again at a lower level.',
};

/** Sound that a caller must not hear; `second` is where in it the fault begins, if it lies in one place. */
export class SoundRefused extends Error {
  override readonly name = 'SoundRefused';
  readonly code: SoundCode;
  readonly fix: string;
  readonly second: number | null;

  constructor(code: SoundCode, message: string, second: number | null = null) {
    super(message);
    this.code = code;
    this.fix = FIXES[code];
    this.second = second;
  }
}
