import { useTranslation } from 'react-i18next';
import { ApiError } from './request.ts';

const KNOWN = [
  'flow-in-use',
  'flow-exists',
  'flow-unknown',
  'not-there',
  'parts-not-live',
  'problems',
  'draft-changed',
  'bad-number',
  'no-phone-connection',
  'no-browser-phone-free',
  'connection-exists',
  'connection-changed',
  'connection-in-use',
  'connection-unknown',
  'from-environment',
  'hours-changed',
  'hours-in-use',
  'bad-body',
  'cannot-set',
  'provider-unreachable',
  'alias-changed',
  'alias-in-use',
  'alias-unknown',
  'revision-unknown',
  'canary-same',
  'number-unknown',
  'plan-changed',
  'plans-clash',
  'in-the-past',
  'until-before-at',
] as const;

/** Puts a failed request into words of the screen's language; the server's own are for developers. */
export function useRefusalText(): (error: Error) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return t('refusal.unreachable');
    const code = KNOWN.find((known) => known === error.code);
    return code === undefined ? t('refusal.other') : t(`refusal.${code}`);
  };
}
