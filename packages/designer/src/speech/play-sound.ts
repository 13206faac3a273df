let playing: HTMLAudioElement | null = null;

/** Plays a sound instead of the one that is played. Resolves when it is over or was cut off. @throws when it can't be played */
export async function playSound(address: string): Promise<void> {
  stopSound();
  const audio = new Audio(address);
  playing = audio;
  const over = new Promise<void>((resolve, reject) => {
    audio.onended = () => resolve();
    audio.onpause = () => resolve();
    audio.onerror = () => reject(new Error('The sound could not be played.'));
  });
  await Promise.all([audio.play(), over]);
}

/** Silence at once. */
export function stopSound(): void {
  playing?.pause();
  playing = null;
}
