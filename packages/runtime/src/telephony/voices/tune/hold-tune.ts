import type { Pcm } from '../../../sound/pcm.ts';
import { addPluck, type Pluck } from './pluck.ts';

/**
 * The hold tune that comes with Callwright, written for it and free of any licence: twelve bars of broken chords with a
 * small melody above, made to loop. Notes are half steps above the A of 220 Hz.
 */
const BARS: readonly { readonly bass: number; readonly chord: readonly number[]; readonly melody: readonly Note[] }[] =
  [
    { bass: -16, chord: [-4, 0, 3, 8], melody: [note(0, 15, 2), note(2, 12, 1.5)] },
    { bass: -17, chord: [-5, -2, 3, 7], melody: [note(0, 10, 3)] },
    { bass: -19, chord: [-7, -4, 0, 5], melody: [note(0, 12, 1), note(1, 8, 1), note(2, 5, 2)] },
    { bass: -23, chord: [-11, -7, -4, 1], melody: [note(1, 8, 2)] },
    { bass: -16, chord: [-4, 0, 3, 8], melody: [note(0, 15, 2), note(2, 17, 1.5)] },
    { bass: -12, chord: [-5, 0, 3, 7], melody: [note(0, 19, 3)] },
    { bass: -23, chord: [-11, -7, -4, 1], melody: [note(0, 17, 1), note(1, 13, 1), note(2, 12, 2)] },
    { bass: -21, chord: [-9, -5, -2, 3], melody: [note(0, 10, 3)] },
    { bass: -19, chord: [-7, -4, 0, 5], melody: [note(0, 12, 1), note(1, 17, 1), note(2, 15, 2)] },
    { bass: -23, chord: [-11, -7, -4, 1], melody: [note(0, 13, 2), note(2, 12, 1.5)] },
    { bass: -21, chord: [-9, -5, -2, 3], melody: [note(0, 10, 1), note(1, 7, 1), note(2, 10, 2)] },
    { bass: -16, chord: [-4, 0, 3, 8], melody: [note(0, 8, 4)] },
  ];

type Note = { readonly beat: number; readonly step: number; readonly beats: number };

function note(beat: number, step: number, beats: number): Note {
  return { beat, step, beats };
}

const BEATS_A_BAR = 4;
const BEAT_SECONDS = 60 / 76;
/** Which string of the chord each half beat plucks. */
const PATTERN = [0, 1, 2, 3, 2, 1, 2, 3];
const LOUDEST = 0.5;

export function holdTune(rate: number): Pcm {
  const loop = new Float32Array(Math.round(BARS.length * BEATS_A_BAR * BEAT_SECONDS * rate));
  for (const pluck of plucks()) addPluck(loop, rate, pluck);
  const peak = loop.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return { rate, samples: loop.map((sample) => (sample / peak) * LOUDEST) };
}

function plucks(): readonly Pluck[] {
  return BARS.flatMap(({ bass, chord, melody }, bar): Pluck[] => {
    const beat = (beats: number) => (bar * BEATS_A_BAR + beats) * BEAT_SECONDS;
    return [
      { pitch: pitchOf(bass + 12), at: beat(0), rings: 3.2, loudness: 0.8 },
      ...PATTERN.map((string, i) => ({
        pitch: pitchOf(chord[string] ?? 0),
        at: beat(i / 2),
        rings: 1.8,
        loudness: i === 0 ? 0.5 : 0.38,
      })),
      ...melody.map(({ beat: when, step, beats }) => ({
        pitch: pitchOf(step),
        at: beat(when),
        rings: beats * BEAT_SECONDS + 0.8,
        loudness: 0.75,
      })),
    ];
  });
}

function pitchOf(step: number): number {
  return 220 * 2 ** (step / 12);
}
