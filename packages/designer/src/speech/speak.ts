/** Whether this browser can speak. */
export const canSpeak = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window;

/** Speaks a text in a language, instead of whatever is being spoken. Resolves when it is over or was cut off. */
export function speak(text: string, language: string): Promise<void> {
  if (!canSpeak() || text.trim() === '') return Promise.resolve();
  const { speechSynthesis } = window;
  speechSynthesis.cancel();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language;
    const voice = speechSynthesis.getVoices().find(({ lang }) => lang.replace('_', '-').startsWith(language));
    if (voice !== undefined) utterance.voice = voice;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    speechSynthesis.speak(utterance);
  });
}

/** Silence at once. */
export function stopSpeaking(): void {
  if (canSpeak()) window.speechSynthesis.cancel();
}

/** Whether this browser has a voice for a language. */
export function hasVoice(language: string): boolean {
  return canSpeak() && window.speechSynthesis.getVoices().some(({ lang }) => lang.toLowerCase().startsWith(language));
}
