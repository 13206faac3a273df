import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnTalk } from '../../api/desk.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from '../desk.module.css';

/** Who else is in the talk or on the way into it, and who couldn't be reached. */
export function Others({ own }: { readonly own: OwnTalk }) {
  const { t } = useTranslation('desk');
  const { others, notReached } = own;
  return (
    <div role="status">
      {notReached !== null && (
        <Alert color="orange">{t(`notReached.${notReached.why}`, { to: formatNumber(notReached.to) })}</Alert>
      )}
      {others.length > 0 && (
        <ul className={classes.list} aria-label={t('talk.others')}>
          {others.map(({ talk, name, number, part, state, muted }) => (
            <li key={talk}>
              <Text size="sm">
                {name === '' ? formatNumber(number ?? '') : name} · {t(`part.${state === 'ringing' ? 'rung' : part}`)}
                {muted && ` · ${t('part.muted')}`}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
