import type { InstallationRepository } from '../../store/office/installation-repository.ts';

/** What may be dialled, as people set it. */
export type DiallingSettings = {
  /** ISO code of the country by which numbers without one are read; null: that of the first own number. */
  readonly home: string | null;
  /** Countries (`DE`) and beginnings of numbers (`+4317`); null: the countries of the own numbers. */
  readonly allow: readonly string[] | null;
  /** Whether premium, shared-cost, personal and satellite numbers may be dialled, where `allow` has them too. */
  readonly premium: boolean;
  /** Most calls that begin within one minute, and within one day (UTC); 0: none. */
  readonly perMinute: number;
  readonly perDay: number;
  /** Whether callers’ own numbers may be shown to whom their call is passed on. */
  readonly showCaller: boolean;
};

export const DEFAULT_DIALLING: DiallingSettings = {
  home: null,
  allow: null,
  premium: false,
  perMinute: 30,
  perDay: 1000,
  showCaller: true,
};

const RULES = 'dialling';
const STOPPED = 'dialling-stopped';

/** Kept with the installation, so that all processes dial by the same. */
export type DiallingStore = {
  readonly read: () => Promise<DiallingSettings>;
  readonly write: (settings: DiallingSettings) => Promise<void>;
  /** The kill switch. */
  readonly stopped: () => Promise<boolean>;
  readonly stop: (stopped: boolean) => Promise<void>;
};

export function diallingStore(installation: Pick<InstallationRepository, 'get' | 'set'>): DiallingStore {
  return {
    read: async () => {
      const text = await installation.get(RULES);
      return text === null ? DEFAULT_DIALLING : { ...DEFAULT_DIALLING, ...(JSON.parse(text) as DiallingSettings) };
    },
    write: (settings) => installation.set(RULES, JSON.stringify(settings)),
    stopped: async () => (await installation.get(STOPPED)) === 'yes',
    stop: (stopped) => installation.set(STOPPED, stopped ? 'yes' : 'no'),
  };
}
