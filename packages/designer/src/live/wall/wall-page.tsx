import { ActionIcon, Group } from '@mantine/core';
import { useFullscreenDocument } from '@mantine/hooks';
import { IconMaximize, IconMinimize, IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { LiveQueue } from '../../api/live.ts';
import { PageLoading } from '../../app/page-loading.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { alertWords } from '../alerts/alert-words.ts';
import { queueStatus } from '../queues/queue-status.ts';
import { useLive } from '../use-live.ts';
import { type LiveWords, useLiveWords } from '../use-live-words.ts';
import classes from './wall.module.css';

/** For a screen on the wall: large, without names and numbers, which the server doesn't even send here. */
export default function WallPage() {
  const words = useLiveWords();
  const { t } = words;
  const { page, lost } = useLive(true);
  const { toggle, fullscreen } = useFullscreenDocument();
  useEffect(() => {
    document.title = `${t('wall')} · Callwright`;
  }, [t]);
  return (
    <div className={classes.wall}>
      <header className={classes.head}>
        <h1>{t('title')}</h1>
        <Group gap="xs">
          {lost && <StatusMark status="warning">{t('lost')}</StatusMark>}
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t(fullscreen ? 'smaller' : 'fullscreen')}
            onClick={() => void toggle()}
          >
            {fullscreen ? <IconMinimize aria-hidden /> : <IconMaximize aria-hidden />}
          </ActionIcon>
          <ActionIcon component={Link} href="/live" variant="subtle" size="lg" aria-label={t('leaveWall')}>
            <IconX aria-hidden />
          </ActionIcon>
        </Group>
      </header>
      {page === null && <PageLoading />}
      {page !== null && (
        <>
          {page.alerts.length > 0 && (
            <ul className={classes.alerts} aria-label={t('alert.title')}>
              {page.alerts.map((alert) => (
                <li key={`${alert.kind} ${alert.queue}`}>
                  <StatusMark status={alert.kind === 'nobody' ? 'bad' : 'warning'}>
                    {alertWords(words, alert)}
                  </StatusMark>
                </li>
              ))}
            </ul>
          )}
          <div className={classes.tiles}>
            {page.queues.map((queue) => (
              <Tile
                key={queue.queue}
                queue={queue}
                words={words}
                waitSeconds={page.thresholds.waitSeconds}
                now={Date.parse(page.at)}
              />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

type TileProps = {
  readonly queue: LiveQueue;
  readonly words: LiveWords;
  readonly waitSeconds: number;
  readonly now: number;
};

function Tile({ queue, words, waitSeconds, now }: TileProps) {
  const { t, lasting } = words;
  const { title, waiting, longestSince, agents, today } = queue;
  const { status, word } = queueStatus(queue, waitSeconds, now);
  const busy = agents.busy + agents.ringing + agents['wrap-up'];
  return (
    <section className={classes.tile} aria-label={title} data-status={status}>
      <h2>{title}</h2>
      <StatusMark status={status}>{t(`queues.state.${word}`)}</StatusMark>
      <dl>
        <div className={classes.large}>
          <dt>{t('queues.waiting')}</dt>
          <dd>{waiting}</dd>
        </div>
        <div className={classes.large}>
          <dt>{t('queues.longestWait')}</dt>
          <dd>{longestSince === null ? '–' : lasting(longestSince)}</dd>
        </div>
        <div>
          <dt>{t('queues.agents')}</dt>
          <dd>{t('queues.counts', { free: agents.available, busy, rest: agents.break })}</dd>
        </div>
        <div>
          <dt>{t('queues.inTime')}</dt>
          <dd>
            {today === null
              ? t('queues.tooFew')
              : today.inTimePercent === null
                ? t('queues.nothingYet')
                : `${today.inTimePercent} %`}
          </dd>
        </div>
      </dl>
    </section>
  );
}
