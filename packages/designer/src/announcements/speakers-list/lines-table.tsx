import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpeakersLine } from '../../api/speakers-list.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from './speakers-list.module.css';

/** One row per text: where it is said, what, and under which name its file is expected. */
export function LinesTable({ lines }: { readonly lines: readonly SpeakersLine[] }) {
  const { t } = useTranslation('announcements');
  if (lines.length === 0) return <p className={classes.done}>{t('speakers.empty')}</p>;
  const toSay = lines.filter(({ personal }) => !personal);
  const count = toSay.filter(({ recorded }) => recorded).length;
  return (
    <>
      <p className={classes.done}>{t('speakers.done', { count, all: toSay.length })}</p>
      <TableCard stacked>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('speakers.step')}</Table.Th>
            <Table.Th>{t('speakers.text')}</Table.Th>
            <Table.Th>{t('speakers.state')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.file}>
              <Table.Td className={classes.step}>
                {line.step}
                <span>{line.field}</span>
              </Table.Td>
              <Table.Td>
                <div className={classes.text} lang={line.language}>
                  {line.text}
                </div>
                {!line.personal && <div className={classes.file}>{line.file}</div>}
              </Table.Td>
              <Table.Td className={classes.state}>
                {line.personal ? (
                  <StatusMark status="note">{t('speakers.personal')}</StatusMark>
                ) : (
                  <StatusMark status={line.recorded ? 'good' : 'warning'}>
                    {t(line.recorded ? 'speakers.recorded' : 'speakers.missing')}
                  </StatusMark>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableCard>
    </>
  );
}
