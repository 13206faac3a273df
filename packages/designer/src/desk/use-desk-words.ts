import { useTranslation } from 'react-i18next';
import type { DeskOffer, DeskTalk } from '../api/desk.ts';
import { ApiError } from '../api/request.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { formatNumber } from '../numbers/format-number.ts';

const KNOWN = [
  'desk-not-done',
  'talk-not-done',
  'no-agent',
  'not-your-queue',
  'devices-changed',
  'may-not-dial',
] as const;
/** The queues' own reasons. */
const WHY = [
  'gone',
  'not-free',
  'extended-already',
  'not-allowed',
  'unknown-offer',
  'not-in-wrap-up',
  'answer-at-telephone',
  'no-such-talk',
  'not-leading',
  'no-customer',
  'held-already',
  'not-held',
  'somebody-between',
  'nobody-asked',
  'not-answered',
  'not-agreed',
  'full',
  'cannot',
  'busy',
  'yourself',
  'no-such-person',
  'no-telephone',
  'queue-full',
  'queue-closed',
  'queue-nobody',
  'queue-unknown',
  'no-queue',
] as const;

/** Why something at the desk wasn't done. */
export function useDeskRefusal(): (error: Error) => string {
  const { t } = useTranslation('desk');
  const general = useRefusalText();
  return (error) => {
    if (!(error instanceof ApiError)) return general(error);
    const why = WHY.find((one) => one === error.body.why);
    if (why !== undefined) return t(`why.${why}`);
    const code = KNOWN.find((one) => one === error.code);
    return code === undefined ? general(error) : t(`refused.${code}`);
  };
}

/** Who the other side is, in a few words: the contact's name, else the number. */
export function usePartyName(): (party: (DeskOffer | DeskTalk)['party']) => string {
  const { t } = useTranslation('desk');
  return ({ name, number }) => (name !== '' ? name : number === null ? t('unknown') : formatNumber(number));
}
