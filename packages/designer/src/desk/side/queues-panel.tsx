import { Badge, Button, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DeskQueue, type DeskSight, deskApi } from '../../api/desk.ts';
import { Panel } from '../../app/panel.tsx';
import { useTicking } from '../../phone/call/use-ticking.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';

type QueuesPanelProps = { readonly desk: Desk; readonly sight: DeskSight; readonly off: boolean };

/** The agent's queues: which of them ring here, how many wait, and whom one may take past the line. */
export function QueuesPanel({ desk, sight, off }: QueuesPanelProps) {
  const { t } = useTranslation('desk');
  const anybody = sight.queues.some(({ waiting }) => waiting > 0);
  useTicking(anybody, 1000);
  const free = sight.talk === null && sight.offer === null;
  return (
    <Panel title={t('queues.title')}>
      {sight.queues.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('queues.none')}
        </Text>
      ) : (
        <ul className={classes.list}>
          {sight.queues.map((queue) => (
            <li key={queue.queue} data-queue={queue.queue}>
              <div className={classes.row}>
                <Switch
                  label={queue.title}
                  checked={queue.takesPart}
                  disabled={off}
                  onChange={({ currentTarget: { checked } }) =>
                    void desk.act(() => deskApi.takePart(queue.queue, checked))
                  }
                />
                <Waits queue={queue} now={desk.now()} />
              </div>
              {queue.callers !== null && queue.callers.length > 0 && (
                <ul className={classes.waiting} aria-label={t('queues.waitingIn', { queue: queue.title })}>
                  {queue.callers.map(({ ticket, topic, since, offered, kind }) => (
                    <li key={ticket} className={classes.row}>
                      <Text size="sm">
                        {[t(`queues.${kind}`), topic, duration(desk.now() - since)]
                          .filter((one) => one !== '')
                          .join(' · ')}
                      </Text>
                      {offered ? (
                        <Text size="xs" c="dimmed">
                          {t('queues.offered')}
                        </Text>
                      ) : (
                        <Button
                          size="compact-xs"
                          variant="default"
                          disabled={off || !free}
                          aria-label={t('queues.takeOne', { topic: topic === '' ? queue.title : topic })}
                          onClick={() => void desk.act(() => deskApi.take(ticket))}
                        >
                          {t('queues.take')}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Waits({ queue: { waiting, longestSince, open }, now }: { readonly queue: DeskQueue; readonly now: number }) {
  const { t } = useTranslation('desk');
  if (!open) return <Badge color="gray">{t('queues.closed')}</Badge>;
  return (
    <Text size="sm" {...(waiting === 0 ? { c: 'dimmed' } : {})}>
      {waiting === 0 || longestSince === null
        ? t('queues.nobody')
        : t('queues.waiting', { count: waiting, time: duration(now - longestSince) })}
    </Text>
  );
}
