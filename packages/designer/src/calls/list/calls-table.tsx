import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallSummary } from '../../api/calls.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { OutcomeMark } from '../outcome-mark.tsx';
import classes from './calls-table.module.css';
import { formatLength } from './format-length.ts';
import { useStepTitles } from './use-step-titles.ts';

/** One row per call; the time leads to the call. */
export function CallsTable({ calls }: { readonly calls: readonly CallSummary[] }) {
  const { t } = useTranslation('calls');
  const language = useScreenLanguage();
  const stepTitle = useStepTitles(calls);
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('columns.time')}</Table.Th>
          <Table.Th>{t('columns.caller')}</Table.Th>
          <Table.Th>{t('columns.dialled')}</Table.Th>
          <Table.Th>{t('columns.flow')}</Table.Th>
          <Table.Th>{t('columns.outcome')}</Table.Th>
          <Table.Th>{t('columns.lastStep')}</Table.Th>
          <Table.Th ta="right">{t('columns.length')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {calls.map((call) => (
          <Table.Tr key={call.id} className={classes.row}>
            <Table.Td className={classes.nowrap}>
              <TitleLink href={`/calls/${call.id}`} wholeRow>
                {formatMoment(language, call.startedAt)}
              </TitleLink>
            </Table.Td>
            <Table.Td data-label={t('columns.caller')} className={classes.nowrap}>
              {call.caller === null ? (
                <span className={classes.soft}>{t('anonymous')}</span>
              ) : (
                formatNumber(call.caller)
              )}
            </Table.Td>
            <Table.Td data-label={t('columns.dialled')} className={classes.nowrap}>
              {formatNumber(call.dialled)}
            </Table.Td>
            <Table.Td data-label={t('columns.flow')}>
              {call.flowTitle}{' '}
              <span className={classes.version}>
                {call.version < 0 ? t('draft') : t('version', { version: call.version })}
              </span>
            </Table.Td>
            <Table.Td data-label={t('columns.outcome')} className={classes.nowrap}>
              <OutcomeMark outcome={call.outcome} />
            </Table.Td>
            <Table.Td data-label={t('columns.lastStep')}>{stepTitle(call)}</Table.Td>
            <Table.Td data-label={t('columns.length')} className={classes.length}>
              {formatLength(call.seconds)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}
