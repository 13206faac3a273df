import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { LIVE_KEY, liveApi } from '../../api/live.ts';
import { Panel } from '../../app/panel.tsx';
import { StatusMark } from '../../app/status-mark.tsx';
import { alertWords } from '../../live/alerts/alert-words.ts';
import { queueStatus } from '../../live/queues/queue-status.ts';
import { useLiveWords } from '../../live/use-live-words.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';
import classes from './now-panel.module.css';

/** So often Today looks how the queues stand; Live shows it as it happens. */
const EVERY_MS = 10_000;

/** Now: who waits in each queue and who is there, for those who look after queues. */
export function NowPanel() {
  const may = useMayOpen();
  const sees = may('/live');
  const { data: page } = useQuery({
    queryKey: LIVE_KEY,
    queryFn: liveApi.page,
    enabled: sees,
    refetchInterval: EVERY_MS,
  });
  const words = useLiveWords();
  const { t, lasting } = words;
  if (!sees || page === undefined || page.queues.length === 0) return null;
  const pressing = page.alerts.filter(({ kind }) => kind === 'nobody' || kind === 'opens-soon');
  return (
    <Panel
      title={t('now.title')}
      actions={
        <Anchor component={Link} href="/live">
          {t('now.more')}
        </Anchor>
      }
    >
      {pressing.map((alert) => (
        <p key={`${alert.kind} ${alert.queue}`} className={classes.alert}>
          <StatusMark status="warning">{alertWords(words, alert)}</StatusMark>
        </p>
      ))}
      <ul className={classes.queues}>
        {page.queues.map((queue) => {
          const { title, waiting, longestSince, agents } = queue;
          const { status, word } = queueStatus(queue, page.thresholds.waitSeconds, Date.parse(page.at));
          return (
            <li key={queue.queue}>
              <strong>{title}</strong>
              <StatusMark status={status}>{t(`queues.state.${word}`)}</StatusMark>
              <span>
                {t('now.waiting', { count: waiting })}
                {longestSince !== null && ` (${t('queues.longest', { time: lasting(longestSince) })})`}
              </span>
              <span>
                {t('queues.counts', {
                  free: agents.available,
                  busy: agents.busy + agents.ringing + agents['wrap-up'],
                  rest: agents.break,
                })}
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
