import { useTranslation } from 'react-i18next';
import type { EarlierCall } from '../api/desk-pop.ts';
import { TitleLink } from '../app/links/title-link.tsx';
import { formatMoment } from '../i18n/format.ts';
import { useScreenLanguage } from '../i18n/use-screen-language.ts';
import { useMayOpen } from '../people/signed-in/use-signed-in.ts';
import classes from './customers.module.css';

/** When customer and house talked or tried to, what it was about and what was written of it. */
export function EarlierCalls({ calls }: { readonly calls: readonly EarlierCall[] }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  const mayOpen = useMayOpen();
  return (
    <ul className={classes.earlier}>
      {calls.map((call) => {
        const when = formatMoment(language, call.at);
        const about = [call.topic, call.queueTitle ?? call.flowTitle].filter((part) => part !== '');
        return (
          <li key={call.call ?? call.talk}>
            <p>
              {call.call !== null && mayOpen('/calls') ? (
                <TitleLink href={`/calls/${call.call}`}>{when}</TitleLink>
              ) : (
                <time dateTime={call.at}>{when}</time>
              )}
              {' · '}
              {[t(`earlier.${call.direction}`), ...about, t(`earlier.${call.outcome}`)].join(' · ')}
            </p>
            {call.notes.map(({ at, by, result, note }) => (
              <blockquote key={at}>
                {result !== '' && <strong>{result}</strong>} {note}
                <footer>{t('earlier.by', { name: by, at: formatMoment(language, at) })}</footer>
              </blockquote>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
