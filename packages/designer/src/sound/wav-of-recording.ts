import { encodeWav } from './encode-wav.ts';

/** Twice what a telephone carries: good enough for better lines, and small. */
const RATE = 16_000;

/** What the browser recorded, in whatever format it does, as a WAV file of one channel. @throws when there is no sound in it */
export async function wavOfRecording(recorded: Blob): Promise<Blob> {
  const decoder = new OfflineAudioContext(1, 1, RATE);
  const sound = await decoder.decodeAudioData(await recorded.arrayBuffer());
  const mixer = new OfflineAudioContext(1, Math.max(1, Math.ceil(sound.duration * RATE)), RATE);
  const source = mixer.createBufferSource();
  source.buffer = sound;
  source.connect(mixer.destination);
  source.start();
  const mono = await mixer.startRendering();
  return new Blob([encodeWav(mono.getChannelData(0), RATE)], { type: 'audio/wav' });
}
