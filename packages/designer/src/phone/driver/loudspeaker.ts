import { hasVoice, speak, stopSpeaking } from '../../speech/speak.ts';
import type { Loudspeaker } from './voice.ts';

/** Some browsers fall silent in the middle of long texts: they are given sentence by sentence. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:;…])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The browser's voice. */
export function browserLoudspeaker(): Loudspeaker {
  let text = 0;
  return {
    speaks: hasVoice,
    speak: async (whole, language) => {
      text += 1;
      const mine = text;
      for (const sentence of sentencesOf(whole)) {
        if (text !== mine) return;
        await speak(sentence, language);
      }
    },
    stop: () => {
      text += 1;
      stopSpeaking();
    },
  };
}
