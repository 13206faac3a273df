import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpeakersLine, SpeakersList, SpokenLine } from '../../api/speakers-list.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import { TableCard } from '../../app/table-card.tsx';
import classes from './speakers-list.module.css';

/** One row per text: where it is said, what, and under which name its file is expected. */
export function LinesTable({ list: { lines, spoken } }: { readonly list: SpeakersList }) {
  const { t } = useTranslation('announcements');
  if (lines.length + spoken.length === 0) return <p className={classes.done}>{t('speakers.empty')}</p>;
  const count = lines.filter(({ recorded }) => recorded !== null).length;
  return (
    <>
      <p className={classes.done}>{t('speakers.done', { count, all: lines.length })}</p>
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
            <Row key={line.file} line={line} file={line.file}>
              <Recorded recorded={line.recorded} />
            </Row>
          ))}
          {spoken.map((line) => (
            <Row key={`${line.node} ${line.path.join('.')}`} line={line}>
              <StatusMark status="note">{t('speakers.personal')}</StatusMark>
            </Row>
          ))}
        </Table.Tbody>
      </TableCard>
    </>
  );
}

type RowProps = { readonly line: SpokenLine; readonly file?: string; readonly children: ReactNode };

function Row({ line, file, children }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td className={classes.step}>{line.step}</Table.Td>
      <Table.Td>
        <div className={classes.text} lang={line.language}>
          {line.text}
        </div>
        {file !== undefined && <div className={classes.file}>{file}</div>}
      </Table.Td>
      <Table.Td className={classes.state}>{children}</Table.Td>
    </Table.Tr>
  );
}

function Recorded({ recorded }: { readonly recorded: SpeakersLine['recorded'] }) {
  const { t } = useTranslation('announcements');
  if (recorded === null) return <StatusMark status="warning">{t('speakers.missing')}</StatusMark>;
  return recorded.changed ? (
    <StatusMark status="warning">{t('speakers.changed')}</StatusMark>
  ) : (
    <StatusMark status="good">{t('speakers.recorded')}</StatusMark>
  );
}
