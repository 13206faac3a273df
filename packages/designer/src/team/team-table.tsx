import { Badge, Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueSummary } from '../api/queues.ts';
import type { TeamPerson } from '../api/team.ts';
import { TitleLink } from '../app/links/title-link.tsx';
import { TableCard } from '../app/table-card.tsx';
import { AbsenceDialog } from './absence/absence-dialog.tsx';
import { useAbsenceWords } from './absence/use-absence-words.ts';
import { InQueue } from './in-queue.tsx';
import classes from './team.module.css';
import { useDeviceWords } from './use-device-words.ts';

type TeamTableProps = { readonly people: readonly TeamPerson[]; readonly queues: readonly QueueSummary[] };

/** People down, queues across: a tick lets somebody take a queue's calls. */
export function TeamTable({ people, queues }: TeamTableProps) {
  const { t } = useTranslation('team');
  const absence = useAbsenceWords();
  const deviceWords = useDeviceWords();
  const [away, setAway] = useState<TeamPerson | null>(null);
  return (
    <>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.person')}</Table.Th>
            {queues.map(({ name, title }) => (
              <Table.Th key={name} className={classes.queue}>
                <TitleLink href={`/queues/${name}`}>{title}</TitleLink>
              </Table.Th>
            ))}
            <Table.Th>{t('table.skills')}</Table.Th>
            <Table.Th>{t('table.telephones')}</Table.Th>
            <Table.Th>{t('table.away')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((one) => (
            <Table.Tr key={one.person}>
              <Table.Td className={classes.name}>
                <TitleLink href={`/team/${encodeURIComponent(one.person)}`}>{one.name}</TitleLink>
                {one.sample && (
                  <div>
                    <Badge variant="default" size="sm">
                      {t('sample')}
                    </Badge>
                  </div>
                )}
              </Table.Td>
              {queues.map((queue) => (
                <Table.Td key={queue.name} data-label={queue.title} data-beside className={classes.queue}>
                  <InQueue person={one} queue={queue} />
                </Table.Td>
              ))}
              <Table.Td data-label={t('table.skills')}>
                {Object.entries(one.skills)
                  .map(([skill, level]) => `${skill} ${level}`)
                  .join(', ') || '–'}
              </Table.Td>
              <Table.Td data-label={t('table.telephones')}>{one.devices.map(deviceWords).join(', ') || '–'}</Table.Td>
              <Table.Td data-label={t('table.away')}>
                <Button
                  variant={one.absentUntil === null ? 'subtle' : 'default'}
                  size="compact-md"
                  aria-label={t('away.change', { name: one.name, state: absence(one) })}
                  onClick={() => setAway(one)}
                >
                  {absence(one)}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableCard>
      {away !== null && <AbsenceDialog person={away} people={people} onClose={() => setAway(null)} />}
    </>
  );
}
