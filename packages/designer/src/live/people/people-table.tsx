import { Table } from '@mantine/core';
import { useState } from 'react';
import type { LivePage, LivePerson } from '../../api/live.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { useBreakReason } from '../../desk/state/use-break-reason.ts';
import classes from '../live.module.css';
import type { LiveWords } from '../use-live-words.ts';
import { AbsentDialog } from './absent-dialog.tsx';
import { DayDialog } from './day-dialog.tsx';
import { PersonMenu } from './person-menu.tsx';
import { STATE_STATUS } from './state-status.ts';
import type { PersonDrag } from './use-person-drag.ts';

type PeopleTableProps = { readonly page: LivePage; readonly words: LiveWords; readonly drag: PersonDrag };

/** Everybody who takes calls: what they are now and since when, nothing of before. */
export function PeopleTable({ page, words, drag }: PeopleTableProps) {
  const { t } = words;
  const [absent, setAbsent] = useState<LivePerson | null>(null);
  const [day, setDay] = useState<LivePerson | null>(null);
  if (page.people.length === 0) return null;
  return (
    <section aria-label={t('people.title')}>
      <h2 className={classes.heading}>{t('people.title')}</h2>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('people.name')}</Table.Th>
            <Table.Th>{t('people.state')}</Table.Th>
            <Table.Th>{t('people.queues')}</Table.Th>
            <Table.Th>{t('people.more')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {page.people.map((person) => (
            <PersonRow
              key={person.person}
              person={person}
              page={page}
              words={words}
              drag={drag}
              onAbsent={setAbsent}
              onDay={setDay}
            />
          ))}
        </Table.Tbody>
      </TableCard>
      {day !== null && <DayDialog person={day} page={page} words={words} onClose={() => setDay(null)} />}
      {absent !== null && <AbsentDialog person={absent} colleagues={page.people} onClose={() => setAbsent(null)} />}
    </section>
  );
}

type PersonRowProps = PeopleTableProps & {
  readonly person: LivePerson;
  readonly onAbsent: (person: LivePerson) => void;
  readonly onDay: (person: LivePerson) => void;
};

function PersonRow({ person, page, words, drag, onAbsent, onDay }: PersonRowProps) {
  const { t, lasting, clock } = words;
  const reasonWords = useBreakReason();
  const { name, state, reason, since, wrapUpUntil, queues, absentUntil, standIn } = person;
  const titleOf = (queue: string) => page.queues.find((one) => one.queue === queue)?.title ?? queue;
  return (
    <Table.Tr {...drag.source(person)}>
      <Table.Td data-label={t('people.name')}>
        <strong>{name}</strong>
        {absentUntil !== null && (
          <div>
            <StatusMark status="note">
              {standIn === null ? t('people.absent') : t('people.absentWith', { name: standIn })}
            </StatusMark>
          </div>
        )}
      </Table.Td>
      <Table.Td data-label={t('people.state')} className={classes.figure ?? ''}>
        <StatusMark status={STATE_STATUS[state]}>{t(`state.${state}`)}</StatusMark>
        {state !== 'offline' && since !== null && (
          <div className={classes.soft}>{t('people.since', { time: lasting(since) })}</div>
        )}
        {reason !== null && <div className={classes.soft}>{reasonWords(reason)}</div>}
        {wrapUpUntil !== null && <div className={classes.soft}>{t('people.until', { at: clock(wrapUpUntil) })}</div>}
      </Table.Td>
      <Table.Td data-label={t('people.queues')}>
        {queues.length === 0
          ? t('people.noQueue')
          : queues
              .map(({ queue, takesPart }) =>
                takesPart ? titleOf(queue) : t('people.pausedQueue', { title: titleOf(queue) }),
              )
              .join(', ')}
      </Table.Td>
      <Table.Td>
        <PersonMenu person={person} page={page} onAbsent={() => onAbsent(person)} onDay={() => onDay(person)} />
      </Table.Td>
    </Table.Tr>
  );
}
