import { useEffect, useRef, useState } from 'react';
import { canSpeak, speak, stopSpeaking } from './speak.ts';

export type Listening = {
  readonly speaking: boolean;
  readonly possible: boolean;
  /** Speaks the text, or stops what is being spoken. */
  readonly toggle: (text: string, language: string) => void;
};

/** Lets a text be heard as callers will hear it. */
export function useListening(): Listening {
  const [speaking, setSpeaking] = useState(false);
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const toggle = (text: string, language: string) => {
    if (speaking) return stopSpeaking();
    setSpeaking(true);
    void speak(text, language).then(() => {
      if (alive.current) setSpeaking(false);
    });
  };
  return { speaking, possible: canSpeak(), toggle };
}
