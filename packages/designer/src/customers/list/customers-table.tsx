import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers.ts';
import { TitleLink } from '../../app/links/title-link.tsx';
import { TableCard } from '../../app/table-card.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import classes from '../customers.module.css';
import { customerPath } from '../number-in-path.ts';

/** One row per customer; the name leads to all that is known. */
export function CustomersTable({ customers }: { readonly customers: readonly Customer[] }) {
  const { t } = useTranslation('cases');
  const screen = useScreenLanguage();
  return (
    <TableCard stacked>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('customers.name')}</Table.Th>
          <Table.Th>{t('customers.number')}</Table.Th>
          <Table.Th>{t('customers.language')}</Table.Th>
          <Table.Th>{t('customers.fields')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {customers.map(({ number, name, language, fields }) => (
          <Table.Tr key={number}>
            <Table.Td>
              <TitleLink href={customerPath(number)}>{name === '' ? t('unnamed') : name}</TitleLink>
            </Table.Td>
            <Table.Td className={classes.nowrap} data-label={t('customers.number')}>
              {formatNumber(number)}
            </Table.Td>
            <Table.Td data-label={t('customers.language')}>
              {language === null ? '' : nameOfLanguage(screen, language)}
            </Table.Td>
            <Table.Td data-label={t('customers.fields')}>{fieldWords(fields)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableCard>
  );
}

/** What is told by a word alone, and what has a value. */
function fieldWords(fields: Customer['fields']): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => {
      if (value === true) return [name === 'vip' ? 'VIP' : name];
      return typeof value === 'string' || typeof value === 'number' ? [`${name}: ${value}`] : [];
    })
    .join(' · ');
}
