import type { AlertSettings } from '../../api/alerts.ts';
import type { ScreenLanguage } from '../../i18n/languages.ts';

export const LEAST_SECONDS = 10;
export const MOST_SECONDS = 86_400;

/** The settings as they are being changed. */
export type AlertsDraft = {
  readonly mail: readonly string[];
  readonly webhook: string;
  readonly language: ScreenLanguage;
  readonly unreachableSeconds: number | string;
  readonly quiet: boolean;
  readonly selfCall: boolean;
  readonly number: string | null;
  readonly at: string;
  readonly zone: string;
};

export type WrongAlerts = {
  /** The first address that is none. */
  readonly mail?: string;
  readonly webhook?: 'badUrl';
  readonly unreachableSeconds?: 'noSeconds';
  readonly number?: 'noNumber';
};

export function draftOf({ selfCall, webhook, ...rest }: AlertSettings, zone: string): AlertsDraft {
  return {
    ...rest,
    webhook: webhook ?? '',
    selfCall: selfCall !== null,
    number: selfCall?.number ?? null,
    at: selfCall?.at ?? '06:30',
    zone: selfCall?.zone ?? zone,
  };
}

/** What has to be mended before they can be stored. */
export function wrongIn(draft: AlertsDraft): WrongAlerts {
  const bad = draft.mail.find((address) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
  const webhook = draft.webhook.trim();
  const seconds = Number(draft.unreachableSeconds);
  const inTime = Number.isInteger(seconds) && seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS;
  return {
    ...(bad === undefined ? {} : { mail: bad }),
    ...(webhook === '' || isAddress(webhook) ? {} : { webhook: 'badUrl' as const }),
    ...(inTime ? {} : { unreachableSeconds: 'noSeconds' as const }),
    ...(draft.selfCall && draft.number === null ? { number: 'noNumber' as const } : {}),
  };
}

export function settingsOf(draft: AlertsDraft): AlertSettings {
  const { mail, language, quiet, number, at, zone } = draft;
  const webhook = draft.webhook.trim();
  return {
    mail,
    webhook: webhook === '' ? null : webhook,
    language,
    unreachableSeconds: Number(draft.unreachableSeconds),
    quiet,
    selfCall: draft.selfCall && number !== null ? { number, at, zone } : null,
  };
}

function isAddress(text: string): boolean {
  return ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '');
}
