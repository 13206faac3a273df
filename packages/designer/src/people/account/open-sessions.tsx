import { Alert, Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { meApi, mySessionsKey, useMySessions } from '../../api/me.ts';
import { queryClient } from '../../api/query-client.ts';
import { Panel } from '../../app/panel.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';
import classes from './account.module.css';
import { browserName } from './browser-name.ts';

/** Where one is signed in; elsewhere can be ended from here. */
export function OpenSessions() {
  const { t } = useTranslation('people');
  const language = useScreenLanguage();
  const refusalText = useEntryRefusal();
  const { data: sessions = [] } = useMySessions();
  const renew = () => queryClient.invalidateQueries({ queryKey: mySessionsKey });
  const end = useMutation({ mutationFn: meApi.endSession, onSettled: renew });
  const endOthers = useMutation({ mutationFn: meApi.endOthers, onSettled: renew });
  const others = sessions.filter(({ current }) => !current);
  const error = end.error ?? endOthers.error;
  return (
    <Panel
      title={t('sessions.title')}
      text={t(others.length === 0 ? 'sessions.onlyHere' : 'sessions.text')}
      actions={
        others.length > 1 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <ul className={classes.sessions}>
        {sessions.map(({ id, current, seenAt, address, browser }) => (
          <li key={id}>
            <div>
              <p className={classes.where}>{browserName(browser) ?? t('sessions.unknown')}</p>
              <p className={classes.when}>
                {current ? t('sessions.here') : t('sessions.seen', { when: formatMoment(language, seenAt) })}
                {address !== null && ` · ${address}`}
              </p>
            </div>
            {!current && (
              <Button
                size="xs"
                variant="default"
                loading={end.isPending && end.variables === id}
                onClick={() => end.mutate(id)}
              >
                {t('sessions.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error !== null && <Alert color="red">{refusalText(error)}</Alert>}
    </Panel>
  );
}
