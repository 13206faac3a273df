import type { RestDialect } from '../dialects/index.ts';
import type { AccountPaths } from './account-paths.ts';
import { entries, text } from './read-answer.ts';
import type { RestRecordings } from './rest.ts';
import { RestError, type Web } from './web.ts';

const RUNNING = ['in-progress', 'paused'];

/** Recordings of calls. */
export function restRecordings(
  paths: AccountPaths,
  { currentRecording, oneChannel }: RestDialect,
  web: Web,
): RestRecordings {
  async function running(ref: string): Promise<string | null> {
    const answer = await web.ask({ method: 'GET', url: paths.callRecordings(ref), repeatable: true });
    const found = entries(answer, 'recordings').find((one) => RUNNING.includes(text(one, 'status')));
    return found === undefined ? null : text(found, 'sid');
  }

  return {
    start: async (ref, callback) => {
      if ((await running(ref)) !== null) return;
      const form = {
        RecordingChannels: oneChannel,
        RecordingTrack: 'both',
        RecordingStatusCallback: callback,
        RecordingStatusCallbackMethod: 'POST',
        RecordingStatusCallbackEvent: ['completed'],
      };
      await web.ask({ method: 'POST', url: paths.callRecordings(ref), form, repeatable: false });
    },
    change: async (ref, to) => {
      const sid = currentRecording ?? (await running(ref));
      if (sid === null) return;
      // What is paused is left out instead of being silent: a secret's length is no one's business either.
      const form = { Status: to, ...(to === 'paused' ? { PauseBehavior: 'skip' } : {}) };
      try {
        await web.ask({ method: 'POST', url: paths.callRecordings(ref, sid), form, repeatable: true });
      } catch (error) {
        // Over already: with the call, or by the order before.
        if (!(error instanceof RestError && (error.status === 404 || error.status === 400))) throw error;
        if (to === 'stopped' && (await running(ref)) !== null) throw error;
      }
    },
    remove: async (sid) => {
      try {
        await web.ask({ method: 'DELETE', url: paths.recording(sid), repeatable: true });
      } catch (error) {
        if (!(error instanceof RestError && error.status === 404)) throw error;
      }
    },
  };
}
