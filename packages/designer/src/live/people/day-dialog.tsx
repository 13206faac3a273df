import { Modal, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { LivePage, LivePerson } from '../../api/live.ts';
import { liveApi } from '../../api/live.ts';
import { formatLength } from '../../calls/list/format-length.ts';
import classes from '../live.module.css';
import type { LiveWords } from '../use-live-words.ts';

type DayDialogProps = {
  readonly person: LivePerson;
  readonly page: LivePage;
  readonly words: LiveWords;
  readonly onClose: () => void;
};

/** How somebody's day went: only what admin and data protection have agreed may be seen. */
export function DayDialog({ person: { person, name }, page, words, onClose }: DayDialogProps) {
  const { t, clock } = words;
  const figures = useQuery({
    queryKey: ['live', 'day', person],
    queryFn: () => liveApi.day(person),
    enabled: page.maySeeFigures,
  });
  const states = useQuery({
    queryKey: ['live', 'states', person],
    queryFn: () => liveApi.states(person),
    enabled: page.maySeeStates,
  });
  return (
    <Modal opened onClose={onClose} title={t('day.title', { name })}>
      {(figures.error ?? states.error) !== null && <Text size="sm">{t('day.notShown')}</Text>}
      {figures.data !== undefined && (
        <ul className={classes.rows}>
          <li>{t('day.talks', { count: figures.data.talks, time: formatLength(figures.data.talkSeconds) })}</li>
          <li>
            {t('day.offers', {
              answered: figures.data.answered,
              missed: figures.data.missed,
              declined: figures.data.declined,
            })}
          </li>
        </ul>
      )}
      {states.data !== undefined && (
        <ol className={classes.rows} aria-label={t('day.states')}>
          {states.data.states.map(({ state, since }) => (
            <li key={since}>{t('day.state', { at: clock(since), state: t(`state.${state}`) })}</li>
          ))}
        </ol>
      )}
    </Modal>
  );
}
