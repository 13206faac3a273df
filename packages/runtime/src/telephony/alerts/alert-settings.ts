import type { InstallationRepository } from '../../store/office/installation-repository.ts';

/** Languages in which alerts are told. */
export const ALERT_LANGUAGES = ['en', 'de', 'hu'] as const;
export type AlertLanguage = (typeof ALERT_LANGUAGES)[number];

/** Who is told when something is wrong with the telephones, and of what. */
export type AlertSettings = {
  readonly mail: readonly string[];
  /** Web address to which incidents are posted as JSON. */
  readonly webhook: string | null;
  readonly language: AlertLanguage;
  /** How long a phone connection may be away before anybody is told. */
  readonly unreachableSeconds: number;
  /** Whether it is told that no call comes where there usually are some. */
  readonly quiet: boolean;
  readonly selfCall: SelfCallSettings | null;
};

/** Each day at `at` (`HH:MM` in `zone`) the number is rung through its provider, and our flow has to answer. */
export type SelfCallSettings = { readonly number: string; readonly at: string; readonly zone: string };

export const DEFAULT_ALERTS: AlertSettings = {
  mail: [],
  webhook: null,
  language: 'en',
  unreachableSeconds: 120,
  quiet: true,
  selfCall: null,
};

const KEY = 'alerts';

export type AlertStore = {
  readonly read: () => Promise<AlertSettings>;
  readonly write: (settings: AlertSettings) => Promise<void>;
};

export function alertStore(installation: Pick<InstallationRepository, 'get' | 'set'>): AlertStore {
  return {
    read: async () => {
      const text = await installation.get(KEY);
      return text === null ? DEFAULT_ALERTS : { ...DEFAULT_ALERTS, ...(JSON.parse(text) as AlertSettings) };
    },
    write: (settings) => installation.set(KEY, JSON.stringify(settings)),
  };
}
