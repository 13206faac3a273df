/** A telephone's bell, made of two tones; stops when the returned function is called. */
export function ringSound(): () => void {
  const context = new AudioContext();
  const gain = context.createGain();
  gain.gain.value = 0;
  gain.connect(context.destination);
  for (const frequency of [523, 659]) {
    const tone = context.createOscillator();
    tone.frequency.value = frequency;
    tone.connect(gain);
    tone.start();
  }
  const ringOnce = () => {
    const now = context.currentTime;
    gain.gain.setTargetAtTime(0.12, now, 0.02);
    gain.gain.setTargetAtTime(0, now + 0.9, 0.05);
  };
  ringOnce();
  const timer = setInterval(ringOnce, 2500);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
