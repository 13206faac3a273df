import { useEffect, useRef, useState } from 'react';
import { type LanguageVoice, serverSpeaks, speechApi, useSpeech } from '../api/speech.ts';
import { playSound, stopSound } from './play-sound.ts';
import { canSpeak, speak, stopSpeaking } from './speak.ts';

/** What is to be heard: a recording where there is one, else the text, spoken. */
export type Heard = {
  readonly text: string;
  readonly language: string;
  readonly recording?: string | undefined;
  /** A voice of the server that isn't chosen yet. */
  readonly choice?: LanguageVoice;
};

export type Listening = {
  readonly speaking: boolean;
  readonly possible: (heard: Heard) => boolean;
  /** Lets it be heard, one after the other, or stops what is being heard. */
  readonly toggle: (...heard: readonly Heard[]) => void;
};

/** Lets a text be heard as callers will: its recording, the server's voice, or the browser's where the server has none. */
export function useListening(): Listening {
  const { data: speech } = useSpeech();
  const [speaking, setSpeaking] = useState(false);
  const run = useRef(0);
  useEffect(
    () => () => {
      run.current += 1;
      stopAll();
    },
    [],
  );
  const server = (language: string) => speech !== undefined && serverSpeaks(speech, language);
  const start = async (all: readonly Heard[]) => {
    run.current += 1;
    const mine = run.current;
    const current = () => run.current === mine;
    setSpeaking(true);
    for (const heard of all) {
      if (current()) await letHear(heard, heard.choice !== undefined || server(heard.language), current);
    }
    if (current()) setSpeaking(false);
  };
  return {
    speaking,
    possible: ({ text, language, recording }) =>
      recording !== undefined || (text.trim() !== '' && (canSpeak() || server(language))),
    toggle: (...heard) => {
      if (!speaking) return void start(heard);
      run.current += 1;
      stopAll();
      setSpeaking(false);
    },
  };
}

/** `current`: whether it is still wanted. */
async function letHear(
  { text, language, recording, choice }: Heard,
  server: boolean,
  current: () => boolean,
): Promise<void> {
  if (recording !== undefined && (await played(recording))) return;
  if (server) {
    const sound = await speechApi.preview(text, language, choice).catch(() => null);
    if (!current()) return;
    if (sound !== null) {
      const address = URL.createObjectURL(sound);
      const heard = await played(address);
      URL.revokeObjectURL(address);
      if (heard) return;
    }
  }
  if (current()) await speak(text, language);
}

/** Whether a sound could be played. */
function played(address: string): Promise<boolean> {
  return playSound(address).then(
    () => true,
    () => false,
  );
}

function stopAll(): void {
  stopSpeaking();
  stopSound();
}
