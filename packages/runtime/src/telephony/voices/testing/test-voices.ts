import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realClock } from '../../../calls/clock.ts';
import { createLog } from '../../../log/index.ts';
import { createSecretBox } from '../../../secrets/index.ts';
import type { Store } from '../../../store/store.ts';
import { createVoices, type VoiceHouse } from '../create-voices.ts';
import type { SpeechEnvironment } from '../speech-settings.ts';

export type TestVoices = {
  readonly voices: VoiceHouse;
  readonly folder: string;
  /** Lines of the log. */
  readonly log: readonly string[];
  readonly remove: () => Promise<void>;
};

export const NO_ESPEAK = 'espeak-ng-is-not-here';

/** Voices in a folder of their own. */
export function testVoices(
  store: Pick<Store, 'prompts' | 'installation'>,
  speech: Partial<SpeechEnvironment> = {},
  clock = realClock,
): TestVoices {
  const folder = mkdtempSync(join(tmpdir(), 'callwright-voices-'));
  const log: string[] = [];
  const voices = createVoices({
    store,
    box: createSecretBox(randomBytes(32)),
    dataFolder: folder,
    speech: { espeak: NO_ESPEAK, service: null, ...speech },
    clock,
    log: createLog('warn', { write: (line) => void log.push(line) }),
  });
  return {
    voices,
    folder,
    log,
    remove: async () => {
      await voices.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
