import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import type { Log } from '../log/index.ts';
import type { Store } from '../store/store.ts';
import type { VoiceHouse } from '../telephony/voices/index.ts';
import { liveFlows } from './prompt-places.ts';
import { type StaticText, textsOf } from './texts-of.ts';

/** How far the texts of a flow are. `failed`: no voice could speak them; telephone engines with a voice of their own do. */
export type SpeechProgress = {
  readonly texts: number;
  /** Spoken or recorded. */
  readonly ready: number;
  readonly failed: number;
  readonly running: boolean;
};

export type Prerender = {
  /** Speaks all texts of a flow that has gone live. Resolves after `ms` at the latest; what is left goes on. */
  readonly begin: (flow: Flow, ms: number) => Promise<SpeechProgress>;
  /** Null: nothing was spoken for it since the server has started. */
  readonly progress: (flow: string) => SpeechProgress | null;
  /** Speaks what all live flows say: after a start, and when voices have changed. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

export type PrerenderParts = {
  readonly store: Pick<Store, 'revisions' | 'prompts'>;
  readonly types: readonly NodeType[];
  readonly voices: Pick<VoiceHouse, 'speak'>;
  readonly log: Log;
};

type Counts = { texts: number; ready: number; failed: number; running: boolean };

/** Speaks texts before anybody calls, one after the other, so that callers' own texts find a place between them. */
export function createPrerender({ store, types, voices, log }: PrerenderParts): Prerender {
  const counts = new Map<string, Counts>();
  let before: Promise<void> = Promise.resolve();
  let stopped = false;

  async function isReady({ text, language, audio }: StaticText): Promise<boolean> {
    if (audio !== undefined && (await store.prompts.currentFile(audio, language)) !== null) return true;
    const sound = await voices.speak({ text, language, personal: false, patience: null, preferred: false });
    return sound !== null;
  }

  async function speakAll(flow: Flow, mine: Counts): Promise<void> {
    for (const text of textsOf(flow, types)) {
      // A newer revision of the same flow has begun meanwhile, or the server stops.
      if (stopped || counts.get(flow.id) !== mine) break;
      const ready = await isReady(text).catch((error: unknown) => {
        log.warn({ flow: flow.id, err: error }, 'a text could not be spoken before the first call');
        return false;
      });
      if (ready) mine.ready++;
      else mine.failed++;
    }
    mine.running = false;
  }

  function enqueue(flow: Flow): { readonly mine: Counts; readonly done: Promise<void> } {
    const mine: Counts = { texts: textsOf(flow, types).length, ready: 0, failed: 0, running: true };
    counts.set(flow.id, mine);
    const done = before.then(() => speakAll(flow, mine));
    before = done;
    return { mine, done };
  }

  return {
    begin: async (flow, ms) => {
      const { mine, done } = enqueue(flow);
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([done, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
      clearTimeout(timer);
      return { ...mine };
    },
    progress: (flow) => {
      const mine = counts.get(flow);
      return mine === undefined ? null : { ...mine };
    },
    refresh: async () => {
      const flows = await liveFlows(store);
      await Promise.all(flows.map((flow) => enqueue(flow).done));
    },
    stop: () => {
      stopped = true;
    },
  };
}
