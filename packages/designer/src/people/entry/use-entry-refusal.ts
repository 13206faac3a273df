import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';

const KNOWN = [
  'wrong-sign-in',
  'wrong-code',
  'code-used',
  'second-gone',
  'wrong-password',
  'link-gone',
  'email-taken',
  'last-admin',
] as const;
const WAIT = ['locked', 'too-many'] as const;
const WEAK = ['short', 'long', 'common', 'own'] as const;

/** What the server refused about people and their passwords, in words of the screen's language. */
export function useEntryRefusal(): (error: Error) => string {
  const { t } = useTranslation('people');
  const other = useRefusalText();
  return (error) => {
    if (!(error instanceof ApiError)) return other(error);
    const { code, body } = error;
    const weak = WEAK.find((reason) => reason === body.reason);
    if (code === 'password-weak' && weak !== undefined) return t(`weak.${weak}`);
    const wait = WAIT.find((known) => known === code);
    if (wait !== undefined) return t(`refusal.${wait}`, { count: minutes(body.seconds) });
    const known = KNOWN.find((one) => one === code);
    return known === undefined ? other(error) : t(`refusal.${known}`);
  };
}

function minutes(seconds: unknown): number {
  return Math.max(1, Math.ceil((typeof seconds === 'number' ? seconds : 60) / 60));
}
