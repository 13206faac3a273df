import { useEffect, useState } from 'react';

const LOOK_MS = 80;

/** How loud the microphone hears now, 0 to 1; null before it may be used, 'refused' if it may not. */
export function useMicrophoneLevel(on: boolean): number | null | 'refused' {
  const [level, setLevel] = useState<number | null | 'refused'>(null);
  useEffect(() => {
    if (!on) return setLevel(null);
    let stop: () => void = () => undefined;
    let left = false;
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      (stream) => {
        if (left) return release(stream);
        stop = follow(stream, setLevel);
      },
      () => setLevel('refused'),
    );
    return () => {
      left = true;
      stop();
    };
  }, [on]);
  return level;
}

function follow(stream: MediaStream, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1024;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
    // Speech lies between 0.01 and 0.3: the root spreads it over the meter.
    tell(Math.min(1, Math.sqrt(Math.sqrt(power)) * 1.6));
  }, LOOK_MS);
  return () => {
    clearInterval(timer);
    void context.close();
    release(stream);
  };
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
