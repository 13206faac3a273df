import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DayTalk } from '../../api/desk-pop.ts';
import { formatLength } from '../../calls/list/format-length.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { customerPath } from '../number-in-path.ts';
import classes from './own-day.module.css';

/** An agent's own talks, newest first, each leading to its customer. */
export function OwnTalks({ talks }: { readonly talks: readonly DayTalk[] }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  return (
    <ul className={classes.talks} aria-label={t('day.calls')}>
      {talks.map(({ talk, beganAt, number, customer, kind, queueTitle, seconds, result }) => {
        const who = customer !== '' ? customer : number === null ? t('anonymous') : formatNumber(number);
        return (
          <li key={talk}>
            <time dateTime={beganAt}>{formatMoment(language, beganAt)}</time>
            {number === null ? <span>{who}</span> : <Link href={customerPath(number)}>{who}</Link>}
            <span>
              {[queueTitle ?? t(`day.kinds.${kind}`), formatLength(seconds), result]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
