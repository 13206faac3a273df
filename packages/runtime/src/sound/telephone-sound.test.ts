import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readWav } from './read-wav.ts';
import { SoundRefused } from './sound-refused.ts';
import { telephoneSound } from './telephone-sound.ts';
import { mp3Tone } from './testing/mp3-tone.ts';
import { loudnessOf, pitchIn, tone } from './testing/tones.ts';
import { WAV_KINDS, wavOf } from './testing/wav-of.ts';
import { createWorkshop } from './workshop.ts';
import { writeWav } from './write-wav.ts';

const SIXTEEN = WAV_KINDS['16 bits'] as (typeof WAV_KINDS)[string];
const heard = async (bytes: Uint8Array) => readWav((await telephoneSound(bytes, 'recorded')).wav);

async function refusalOf(bytes: Uint8Array): Promise<{ code: string; second: number | null } | null> {
  try {
    await telephoneSound(bytes, 'recorded');
    return null;
  } catch (error) {
    if (!(error instanceof SoundRefused)) throw error;
    return { code: error.code, second: error.second };
  }
}

describe('telephone sound', () => {
  it.each(Object.entries(WAV_KINDS))('is made of WAV files with %s', async (_, kind) => {
    const { samples } = tone(700, 0.5, 44_100);
    for (const extensible of [false, true]) {
      const pcm = await heard(wavOf(kind, 44_100, [samples, samples], extensible));
      expect(pcm.rate).toBe(8000);
      expect(pcm.samples.length).toBeGreaterThan(3950);
      expect(pitchIn(pcm, 700)).toBeCloseTo(0.5, 1);
    }
  });

  it('is made of MP3 files', async () => {
    const pcm = await heard(mp3Tone(1000, 1));
    expect(pcm.samples.length / pcm.rate).toBeGreaterThan(0.95);
    const around = [980, 985, 990, 995, 1000, 1005].map((hertz) => pitchIn(pcm, hertz));
    expect(Math.max(...around)).toBeGreaterThan(0.1);
    expect(pitchIn(pcm, 2000)).toBeLessThan(0.01);
  });

  it('keeps what telephones carry and filters out what would come back as other tones', async () => {
    for (const hertz of [300, 1000, 3000, 3400]) {
      expect(pitchIn(await heard(writeWav(tone(hertz, 1, 48_000))), hertz)).toBeGreaterThan(0.45);
    }
    const high = tone(5000, 1, 48_000);
    const loud = tone(1000, 1, 48_000, 0.4);
    const both = { rate: 48_000, samples: high.samples.map((sample, i) => sample * 0.8 + (loud.samples[i] ?? 0)) };
    const pcm = await heard(writeWav(both));
    expect(pitchIn(pcm, 3000)).toBeLessThan(0.002);
    expect(pitchIn(pcm, 1000)).toBeGreaterThan(0.35);
  });

  it('of long sounds is whole, and short ones after them are what they were before', async () => {
    const short = writeWav(tone(1000, 0.5, 44_100));
    const before = (await telephoneSound(short, 'any')).wav;
    const long = await heard(writeWav(tone(1000, 40, 44_100)));
    expect(long.samples.length / long.rate).toBeCloseTo(40, 1);
    for (const second of [1, 20, 38]) {
      const part = { rate: 8000, samples: long.samples.slice(second * 8000, (second + 1) * 8000) };
      expect(pitchIn(part, 1000)).toBeCloseTo(0.5, 1);
    }
    expect(Buffer.from((await telephoneSound(short, 'any')).wav).equals(before)).toBe(true);
  });

  it('takes the length in the header for what was known when it was written', async () => {
    const wav = writeWav(tone(700, 1, 8000));
    for (const length of [0, 0x7fff_ffff, 0xffff_ffff]) {
      new DataView(wav.buffer).setUint32(40, length, true);
      expect((await heard(wav)).samples.length).toBe(8000);
    }
  });

  it('mixes channels instead of dropping one', async () => {
    const left = tone(500, 0.5, 16_000).samples;
    const right = tone(900, 0.5, 16_000).samples;
    const pcm = await heard(wavOf(SIXTEEN, 16_000, [left, right]));
    expect(pitchIn(pcm, 500)).toBeCloseTo(0.25, 1);
    expect(pitchIn(pcm, 900)).toBeCloseTo(0.25, 1);
  });

  it('reads what telephone engines record: A-law and µ-law', () => {
    const law = (tag: number, bytes: readonly number[]) => {
      const put = (data: DataView, at: number, sample: number) => data.setUint8(at, sample);
      return readWav(wavOf({ tag, bits: 8, put }, 8000, [Float32Array.from(bytes)])).samples;
    };
    // The loudest, the quietest and their negatives, of G.711's tables.
    expect([...law(6, [0xaa, 0x2a, 0xd5, 0x55])].map((sample) => sample * 0x8000)).toEqual([32256, -32256, 8, -8]);
    expect([...law(7, [0x80, 0x00, 0xff])].map((sample) => sample * 0x8000)).toEqual([32124, -32124, 0]);
  });

  it('says why it can’t be', async () => {
    const quiet = writeWav(tone(500, 1, 8000, 0.01));
    const silent = writeWav({ rate: 8000, samples: new Float32Array(8000) });
    const { samples } = tone(500, 2, 8000, 3);
    const clipped = writeWav({ rate: 8000, samples: samples.map((sample, i) => (i < 8000 ? 0 : sample)) });
    const long = writeWav({ rate: 4000, samples: new Float32Array(4000 * 601) });
    const adpcm = wavOf({ tag: 17, bits: 4, put: () => undefined }, 8000, [new Float32Array(10)]);
    expect(await refusalOf(new Uint8Array())).toMatchObject({ code: 'empty' });
    expect(await refusalOf(Buffer.from('just a letter'))).toMatchObject({ code: 'no-sound' });
    expect(await refusalOf(quiet)).toMatchObject({ code: 'too-quiet' });
    expect(await refusalOf(silent)).toMatchObject({ code: 'empty' });
    expect(await refusalOf(long)).toMatchObject({ code: 'too-long' });
    expect(await refusalOf(adpcm)).toMatchObject({ code: 'format-unknown' });
    expect(await refusalOf(writeWav(tone(500, 1, 8000)).subarray(0, 30))).toMatchObject({ code: 'damaged' });
    const overdriven = await refusalOf(clipped);
    expect(overdriven?.code).toBe('clipped');
    expect(overdriven?.second).toBeCloseTo(1, 2);
  });

  it('of anything at all is sound or a refusal, never a crash', async () => {
    const starts = [
      Buffer.from('RIFF....WAVE'),
      writeWav(tone(500, 0.01, 8000)).subarray(0, 44),
      Buffer.from('ID3'),
      mp3Tone(900, 0.03),
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        const bytes = Buffer.concat([start, rest]);
        const refusal = await refusalOf(bytes);
        if (refusal === null) expect(loudnessOf(await heard(bytes))).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the workshop', () => {
  const workshop = createWorkshop();
  afterAll(() => workshop.stop());

  it('converts beside the event loop, in order, and tells refusals apart from faults', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 5);
    const sounds = [
      workshop.convert(writeWav(tone(500, 20, 48_000)), 'recorded'),
      workshop.convert(mp3Tone(900, 1), 'any'),
    ];
    const refused = workshop.convert(Buffer.from('no sound'), 'any');
    await expect(refused).rejects.toMatchObject({ name: 'SoundRefused', code: 'no-sound' });
    const [long] = await Promise.all(sounds);
    clearInterval(timer);
    expect(long?.ms).toBe(20_000);
    expect(ticks).toBeGreaterThan(5);
  });
});
