import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CsvPreview, ListSummary, RowChange } from '../../api/lists.ts';
import { StatusMark } from '../../app/status-mark.tsx';
import classes from '../lists.module.css';
import { cellText } from '../rows/cell-text.ts';

const SHOWN_ROWS = 12;
const SHOWN_PROBLEMS = 12;

type CsvPreviewPartProps = { readonly list: ListSummary; readonly preview: CsvPreview };

/** What a file would change: counts, the first rows, columns that don't fit, and lines that are wrong. */
export function CsvPreviewPart({ list, preview }: CsvPreviewPartProps) {
  const { t } = useTranslation('lists');
  const { counts, problems, headings, missing, rows } = preview;
  const unknown = headings.filter(({ column }) => column === null).map(({ heading }) => heading);
  const titleOf = (name: string) => list.columns.find((column) => column.name === name)?.title ?? name;
  return (
    <section aria-label={t('preview.title')} className={classes.preview}>
      {problems.length > 0 ? (
        <div role="alert">
          <StatusMark status="bad">{t('preview.wrong', { count: problems.length })}</StatusMark>
          <ul className={classes.problems}>
            {problems.slice(0, SHOWN_PROBLEMS).map(({ line, code, column, value }) => (
              <li key={`${line} ${code} ${column}`}>
                {t('preview.line', { line, what: t(`problems.${code}`, { column: column ?? '', value }) })}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <StatusMark status={counts.added + counts.changed + counts.removed > 0 ? 'good' : 'note'}>
          {t('preview.counts', counts)}
        </StatusMark>
      )}
      {unknown.length > 0 && (
        <StatusMark status="warning">{t('preview.unknown', { headings: unknown.join(', ') })}</StatusMark>
      )}
      {missing.length > 0 && (
        <StatusMark status="note">{t('preview.missing', { columns: missing.map(titleOf).join(', ') })}</StatusMark>
      )}
      {rows.length > 0 && (
        <Table.ScrollContainer minWidth={420}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('preview.change')}</Table.Th>
                <Table.Th>{list.key}</Table.Th>
                {list.columns.map((column) => (
                  <Table.Th key={column.name}>{column.title}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.slice(0, SHOWN_ROWS).map((row) => (
                <Table.Tr key={row.key} data-change={kindOf(row)}>
                  <Table.Td>{t(`preview.kinds.${kindOf(row)}`)}</Table.Td>
                  <Table.Td>{row.key}</Table.Td>
                  {list.columns.map(({ name }) => (
                    <Table.Td key={name}>
                      <Values before={cellText(row.before?.[name])} after={cellText(row.after?.[name])} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function kindOf({ before, after }: RowChange): 'added' | 'changed' | 'removed' {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

function Values({ before, after }: { readonly before: string; readonly after: string }) {
  if (before === after || before === '') return after;
  return (
    <>
      <del>{before}</del> {after !== '' && <ins>{after}</ins>}
    </>
  );
}
