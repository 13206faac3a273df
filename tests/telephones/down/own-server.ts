import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signInAsAdmin } from '../../sign-in/sign-in.ts';
import { fetchSignedIn } from '../../sign-in/signed-in-fetch.ts';
import { labEspeak } from '../espeak.ts';
import { type OwnAsterisk, PASSWORD } from './own-asterisk.ts';
import { startCommand, untilPrinted } from './run-command.ts';

/** Callwright beside that Asterisk, as compose.yaml starts it: set up by its environment alone. */
export type OwnServer = {
  readonly get: (path: string) => Promise<Record<string, unknown>>;
  readonly send: (method: 'POST' | 'PUT', path: string, body: unknown) => Promise<void>;
  /** Cuts its power. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

export async function startOwnServer(asterisk: OwnAsterisk, port: number): Promise<OwnServer> {
  const data = mkdtempSync(join(tmpdir(), 'callwright-down-'));
  const origin = `http://127.0.0.1:${port}`;
  const espeak = labEspeak();
  let child = launch();

  function launch() {
    return startCommand(['serve'], {
      PORT: String(port),
      CALLWRIGHT_DATA: data,
      CALLWRIGHT_SAMPLES: 'off',
      CALLWRIGHT_ESPEAK: espeak,
      LOG_LEVEL: 'error',
      ASTERISK_URL: asterisk.url,
      ASTERISK_USER: 'callwright',
      ASTERISK_PASSWORD: PASSWORD,
      ASTERISK_CONFIG: asterisk.folder,
      ASTERISK_FOLDER: asterisk.folder,
      ASTERISK_OWN_NUMBER: '+493055500',
    });
  }

  async function ready(): Promise<void> {
    try {
      await signInAsAdmin(origin, await untilPrinted(child, 'is ready'));
    } catch (error) {
      // Nobody else knows of it yet, and a run of tests doesn't end while it lives.
      child.kill('SIGKILL');
      throw error;
    }
  }

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetchSignedIn(`${origin}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json' },
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await ready();
  return {
    get: async (path) => (await ask(path)).json() as Promise<Record<string, unknown>>,
    send: async (method, path, body) => {
      await ask(path, { method, body: JSON.stringify(body) });
    },
    kill,
    start: async () => {
      child = launch();
      await ready();
    },
    remove: async () => {
      await kill();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
