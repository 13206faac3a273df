import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { pathWords, valueWords } from './change-words.ts';
import { compare } from './compare.ts';
import classes from './history.module.css';

const MOST = 40;

/** Before and after, value by value. */
export function Comparison({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const { t } = useTranslation('history');
  const language = useScreenLanguage();
  const [all, setAll] = useState(false);
  const differences = useMemo(() => compare(before, after), [before, after]);
  const shown = all ? differences : differences.slice(0, MOST);
  if (differences.length === 0) return <p className={classes.same}>{t('same')}</p>;
  return (
    <>
      <dl className={classes.differences}>
        {shown.map(({ path, before: was, after: is }) => (
          <div key={path.join('/')}>
            <dt>{pathWords(t, path)}</dt>
            <dd>
              {was !== null && (
                <del>
                  <span className={classes.hidden}>{t('was')} </span>
                  {valueWords(t, language, was)}
                </del>
              )}
              {is !== null && (
                <ins>
                  <span className={classes.hidden}>{t('is')} </span>
                  {valueWords(t, language, is)}
                </ins>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {differences.length > shown.length && (
        <Button size="xs" variant="default" onClick={() => setAll(true)}>
          {t('moreValues', { count: differences.length - shown.length })}
        </Button>
      )}
    </>
  );
}
