import { type Flow, isObject, type Json } from '@callwright/flow/document';
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
  /** Speaks what the office has just written, word for word; nobody waits for it. */
  readonly announce: (texts: Readonly<Record<string, string>>) => Promise<void>;
  /** Speaks what all live flows and announcements say: after a start, and when voices have changed. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
};

export type PrerenderParts = {
  readonly store: Pick<Store, 'revisions' | 'prompts' | 'named'>;
  readonly types: readonly NodeType[];
  readonly voices: Pick<VoiceHouse, 'speak'>;
  readonly log: Log;
};

/** Stands among the flows' ids, of which none looks like it. */
const ANNOUNCEMENTS = '$announcements';

type Counts = { texts: number; ready: number; failed: number; running: boolean };

/** Speaks texts before anybody calls, one after the other, so that callers' own texts find a place between them. */
export function createPrerender({ store, types, voices, log }: PrerenderParts): Prerender {
  const counts = new Map<string, Counts>();
  let stopped = false;

  function progress(of: string): SpeechProgress | null {
    const mine = counts.get(of);
    return mine === undefined ? null : { ...mine };
  }

  async function isReady({ text, language, audio }: StaticText): Promise<boolean> {
    if (audio !== undefined && (await store.prompts.currentFile(audio, language)) !== null) return true;
    const sound = await voices.speak({ text, language, personal: false, patience: null, preferred: false });
    return sound !== null;
  }

  async function speakAll(of: string, texts: readonly StaticText[]): Promise<void> {
    const mine: Counts = { texts: texts.length, ready: 0, failed: 0, running: true };
    counts.set(of, mine);
    for (const text of texts) {
      // A newer revision of the same flow has begun meanwhile, or the server stops.
      if (stopped || counts.get(of) !== mine) break;
      if (await isSpoken(of, text)) mine.ready++;
      else mine.failed++;
    }
    mine.running = false;
  }

  function isSpoken(of: string, text: StaticText): Promise<boolean> {
    return isReady(text).catch((error: unknown) => {
      log.warn({ flow: of, err: error }, 'a text could not be spoken before the first call');
      return false;
    });
  }

  return {
    begin: async (flow, ms) => {
      const texts = await textsOf(flow, types);
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
      await Promise.race([speakAll(flow.id, texts), enough]);
      clearTimeout(timer);
      return progress(flow.id) ?? { texts: texts.length, ready: 0, failed: 0, running: true };
    },
    progress,
    announce: async (text) => {
      for (const one of announcementTexts({ text })) if (!stopped) await isSpoken(ANNOUNCEMENTS, one);
    },
    refresh: async () => {
      const [flows, announcements] = await Promise.all([liveFlows(store), store.named.list('announcement')]);
      await speakAll(
        ANNOUNCEMENTS,
        announcements.flatMap(({ document }) => announcementTexts(document)),
      );
      for (const flow of flows) await speakAll(flow.id, await textsOf(flow, types));
    },
    stop: () => {
      stopped = true;
    },
  };
}

function announcementTexts(document: Json): readonly StaticText[] {
  const texts = isObject(document) && isObject(document.text) ? document.text : {};
  return Object.entries(texts).flatMap(([language, text]) =>
    typeof text === 'string' && text.trim() !== '' ? [{ language, text }] : [],
  );
}
