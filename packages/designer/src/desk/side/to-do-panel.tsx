import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCallbacks } from '../../api/callbacks.ts';
import { useFollowUps } from '../../api/follow-ups.ts';
import { Panel } from '../../app/panel.tsx';
import { FollowUpLinks } from '../../follow-ups/follow-up-links.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from '../desk.module.css';

/** So many fit beside the work; the page of each has the rest. */
const MOST = 5;

/** Whom the agent's queues are to ring back, and what is the agent's own to do. */
export function ToDoPanel() {
  const { t } = useTranslation('desk');
  const { data: callbacks = [] } = useCallbacks('open');
  const { data: mine } = useFollowUps('mine', '');
  const followUps = mine?.followUps ?? [];
  return (
    <Panel title={t('toDo.title')}>
      {callbacks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('toDo.noCallbacks')}
        </Text>
      ) : (
        <ul className={classes.list} aria-label={t('toDo.callbacks', { count: callbacks.length })}>
          {callbacks.slice(0, MOST).map(({ id, name, number, topic }) => (
            <li key={id}>
              <Text size="sm">{[name ?? formatNumber(number), topic].filter((part) => part !== '').join(' · ')}</Text>
            </li>
          ))}
        </ul>
      )}
      <Anchor component={Link} href="/follow-ups/callbacks" size="sm">
        {t('toDo.callbacks', { count: callbacks.length })}
      </Anchor>
      {followUps.length > 0 && <FollowUpLinks followUps={followUps.slice(0, MOST)} />}
      <Anchor component={Link} href="/follow-ups" size="sm">
        {t('toDo.followUps', { count: mine?.counts.mine ?? 0 })}
      </Anchor>
    </Panel>
  );
}
