import { type SpeechEngine, SpeechFailed, type Voice } from '../speech-engine.ts';
import { runProgram } from './run-program.ts';

/** Slower than eSpeak's own 175 words a minute: a telephone swallows a lot. */
const WORDS_A_MINUTE = 150;
const TIME_MS = 20_000;
const VOICE = /^[a-z0-9-]{2,40}(\+[A-Za-z0-9]{1,20})?$/;

/** Languages that eSpeak calls otherwise. */
const OTHER_NAMES: Readonly<Record<string, string>> = { zh: 'cmn', no: 'nb' };

/** The engine `espeak-ng` on this machine; where there is none it has no voices. */
export function espeakEngine(command: string): SpeechEngine {
  let known: Promise<readonly Voice[]> | null = null;
  const voices = () => (known ??= listVoices(command));
  return {
    name: 'espeak',
    outside: false,
    settings: `s${WORDS_A_MINUTE}`,
    voices,
    voiceFor: async (language) => {
      const wanted = language.toLowerCase();
      const short = wanted.slice(0, 2);
      const spoken = new Set((await voices()).flatMap(({ languages }) => languages));
      const candidates = [wanted, short, OTHER_NAMES[short] ?? short];
      return (
        candidates.find((one) => spoken.has(one)) ?? [...spoken].find((one) => one.startsWith(`${short}-`)) ?? null
      );
    },
    speak: async (text, voice) => {
      if (!VOICE.test(voice)) throw new SpeechFailed(`espeak-ng has no voice called “${voice}”.`);
      const args = ['--stdout', '--stdin', '-b', '1', '-s', String(WORDS_A_MINUTE), '-v', voice];
      // Double brackets would be read as sounds instead of letters.
      return runProgram(command, args, text.replaceAll('[[', '[ ['), TIME_MS);
    },
  };
}

/** Reads the table that `--voices` prints: priority, language, age and gender, name, file, other languages. */
async function listVoices(command: string): Promise<readonly Voice[]> {
  let table: string;
  try {
    table = (await runProgram(command, ['--voices'], '', TIME_MS)).toString('utf8');
  } catch {
    return [];
  }
  return table
    .split('\n')
    .slice(1)
    .flatMap((line): Voice[] => {
      const [, language, , title] = line.trim().split(/\s+/);
      if (language === undefined || title === undefined || !VOICE.test(language)) return [];
      const others = [...line.matchAll(/\(([a-z-]+) \d+\)/g)].flatMap(([, other]) => other ?? []);
      return [{ id: language, title: title.replaceAll('_', ' '), languages: [language, ...others] }];
    });
}
