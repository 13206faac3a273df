import { Table } from '@mantine/core';
import type { LivePage, LiveQueue } from '../../api/live.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { formatLength } from '../../calls/list/format-length.ts';
import classes from '../live.module.css';
import type { PersonDrag } from '../people/use-person-drag.ts';
import type { LiveWords } from '../use-live-words.ts';
import { QueueMenu } from './queue-menu.tsx';
import { queueStatus } from './queue-status.ts';

type QueuesTableProps = { readonly page: LivePage; readonly words: LiveWords; readonly drag: PersonDrag };

/** A row per queue: who waits, how the day goes, who is there. */
export function QueuesTable({ page, words, drag }: QueuesTableProps) {
  const { t } = words;
  const { queues, thresholds, smallestGroup } = page;
  const hidden = queues.some(({ today }) => today === null);
  return (
    <section aria-label={t('queues.title')}>
      <h2 className={classes.heading}>{t('queues.title')}</h2>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('queues.queue')}</Table.Th>
            <Table.Th>{t('queues.waiting')}</Table.Th>
            <Table.Th>{t('queues.agents')}</Table.Th>
            <Table.Th>{t('queues.inTime')}</Table.Th>
            <Table.Th>{t('queues.today')}</Table.Th>
            <Table.Th>{t('queues.callbacks')}</Table.Th>
            <Table.Th>{t('queues.more')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {queues.map((queue) => (
            <QueueRow
              key={queue.queue}
              queue={queue}
              page={page}
              words={words}
              drag={drag}
              waitSeconds={thresholds.waitSeconds}
            />
          ))}
        </Table.Tbody>
      </TableCard>
      {hidden && <p className={classes.soft}>{t('queues.tooFewText', { count: smallestGroup })}</p>}
    </section>
  );
}

type QueueRowProps = QueuesTableProps & { readonly queue: LiveQueue; readonly waitSeconds: number };

function QueueRow({ queue, page, words, drag, waitSeconds }: QueueRowProps) {
  const { t, lasting, clock } = words;
  const { title, open, opensAt, waiting, longestSince, agents, members, callbacksDue, target, today } = queue;
  const divertedTo = page.queues.find((one) => one.queue === queue.divertedTo)?.title ?? queue.divertedTo;
  const state = queueStatus(queue, waitSeconds, Date.parse(page.at));
  return (
    <Table.Tr className={classes.queue ?? ''} {...drag.target(queue.queue, page)}>
      <Table.Td data-label={t('queues.queue')}>
        <strong>{title}</strong>
        <div>
          <StatusMark status={state.status}>{t(`queues.state.${state.word}`)}</StatusMark>
        </div>
        {!open && opensAt !== null && <div className={classes.soft}>{t('queues.opensAt', { at: clock(opensAt) })}</div>}
        {divertedTo !== null && <div className={classes.soft}>{t('queues.divertedTo', { title: divertedTo })}</div>}
      </Table.Td>
      <Table.Td data-label={t('queues.waiting')} className={classes.figure ?? ''}>
        {waiting}
        {longestSince !== null && (
          <div className={classes.soft}>{t('queues.longest', { time: lasting(longestSince) })}</div>
        )}
      </Table.Td>
      <Table.Td data-label={t('queues.agents')}>
        {t('queues.counts', {
          free: agents.available,
          busy: agents.busy + agents.ringing + agents['wrap-up'],
          rest: agents.break,
        })}
        <div className={classes.soft}>{t('queues.members', { count: members })}</div>
      </Table.Td>
      <Table.Td data-label={t('queues.inTime')} className={classes.figure ?? ''}>
        {today === null ? (
          <span className={classes.soft}>{t('queues.tooFew')}</span>
        ) : today.inTimePercent === null ? (
          t('queues.nothingYet')
        ) : (
          <StatusMark status={today.inTimePercent >= target.percent ? 'good' : 'warning'}>
            {t(today.inTimePercent >= target.percent ? 'queues.onTarget' : 'queues.offTarget', {
              percent: today.inTimePercent,
            })}
          </StatusMark>
        )}
        <div className={classes.soft}>{t('queues.target', { percent: target.percent, seconds: target.seconds })}</div>
      </Table.Td>
      <Table.Td data-label={t('queues.today')} className={classes.figure ?? ''}>
        {today === null ? (
          <span className={classes.soft}>{t('queues.tooFew')}</span>
        ) : (
          <>
            {t('queues.day', { offered: today.offered, answered: today.answered, abandoned: today.abandoned })}
            <div className={classes.soft}>
              {t('queues.dayMore', { missed: today.missed, left: today.left, turnedAway: today.turnedAway })}
            </div>
            {today.meanWaitSeconds !== null && today.longestWaitSeconds !== null && (
              <div className={classes.soft}>
                {t('queues.waits', {
                  mean: formatLength(today.meanWaitSeconds),
                  longest: formatLength(today.longestWaitSeconds),
                })}
              </div>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td data-label={t('queues.callbacks')} className={classes.figure ?? ''}>
        {callbacksDue}
      </Table.Td>
      <Table.Td>
        <QueueMenu queue={queue} page={page} />
      </Table.Td>
    </Table.Tr>
  );
}
