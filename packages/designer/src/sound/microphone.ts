import { loudness } from './loudness.ts';

/** A microphone that records. */
export type Microphone = {
  /** How loud it is now, 0 to 1. */
  readonly level: () => number;
  /** Ends it, and gives what was recorded. */
  readonly stop: () => Promise<Blob>;
  /** Ends it, and forgets what was recorded. */
  readonly cancel: () => void;
};

export type MicrophoneTrouble = 'forbidden' | 'none' | 'unable';

/** Whether this browser can record on this page: it needs `https` or this very machine. */
export const canRecord = (): boolean => navigator.mediaDevices !== undefined && 'MediaRecorder' in window;

/** Opens the microphone and records at once. @throws DOMException; `troubleOf` says what it means */
export async function openMicrophone(): Promise<Microphone> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true },
  });
  const context = new AudioContext();
  const meter = context.createAnalyser();
  meter.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(meter);
  const samples = new Float32Array(meter.fftSize);
  const chunks: Blob[] = [];
  const recorder = new MediaRecorder(stream);
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  recorder.start();
  const close = () => {
    for (const track of stream.getTracks()) track.stop();
    void context.close();
  };
  return {
    level: () => {
      meter.getFloatTimeDomainData(samples);
      return loudness(samples);
    },
    stop: () =>
      new Promise((resolve) => {
        recorder.onstop = () => {
          close();
          resolve(new Blob(chunks, { type: recorder.mimeType }));
        };
        recorder.stop();
      }),
    cancel: () => {
      recorder.onstop = null;
      if (recorder.state !== 'inactive') recorder.stop();
      close();
    },
  };
}

/** Why the microphone can't be used. */
export function troubleOf(error: unknown): MicrophoneTrouble {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'forbidden';
  return name === 'NotFoundError' ? 'none' : 'unable';
}
