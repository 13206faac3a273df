import type { CanaryComparison, VersionFigures } from '@callwright/runtime/api';
import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import type { VersionsT } from '../words/speaker.ts';
import classes from './canary.module.css';

type Row = { readonly label: string; readonly value: (figures: VersionFigures) => string };

/** Both versions side by side in figures. */
export function CanaryFigures({ compared: { stable, canary } }: { readonly compared: CanaryComparison }) {
  const { t } = useTranslation('versions');
  const language = useScreenLanguage();
  const rows = rowsIn(t, new Intl.NumberFormat(language, { maximumFractionDigits: 2 }));
  return (
    <Table className={classes.figures ?? ''} verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('canary.figure')}</Table.Th>
          <Table.Th>{t('canary.stable', { version: stable.revision })}</Table.Th>
          <Table.Th>{t('canary.canary', { version: canary.revision })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ label, value }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{value(stable)}</Table.Td>
            <Table.Td>{value(canary)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function rowsIn(t: VersionsT, format: Intl.NumberFormat): readonly Row[] {
  /** With its part of all calls, for the two are of different size. */
  const part = (count: number, { calls }: VersionFigures) =>
    calls === 0 ? format.format(count) : `${format.format(count)} (${Math.round((100 * count) / calls)} %)`;
  return [
    { label: t('canary.calls'), value: ({ calls }) => format.format(calls) },
    { label: t('canary.running'), value: ({ running }) => format.format(running) },
    { label: t('canary.finished'), value: (figures) => part(figures.finished, figures) },
    { label: t('canary.hungUp'), value: (figures) => part(figures.hungUp, figures) },
    { label: t('canary.hungUpEarly'), value: (figures) => part(figures.hungUpEarly, figures) },
    { label: t('canary.failed'), value: (figures) => part(figures.failed, figures) },
    { label: t('canary.errors'), value: ({ errorsPerCall }) => format.format(errorsPerCall) },
    {
      label: t('canary.length'),
      value: ({ meanSeconds }) =>
        meanSeconds === null ? '–' : t('canary.seconds', { seconds: format.format(Math.round(meanSeconds)) }),
    },
  ];
}
