import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAddressBook, IconPlus, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCustomers } from '../api/customers.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { CustomersTable } from './list/customers-table.tsx';
import { NewCustomerDialog } from './list/new-customer-dialog.tsx';

/** Everybody who is known: found by whatever is at hand. */
export default function CustomersPage() {
  const { t } = useTranslation('cases');
  const [typed, setTyped] = useState('');
  const [{ search, page }, setQuestion] = useState({ search: '', page: 0 });
  const [making, setMaking] = useState(false);
  const { data, error, refetch } = useCustomers(search, page);
  const ask = useDebouncedCallback((text: string) => setQuestion({ search: text, page: 0 }), 250);
  const clear = () => {
    setTyped('');
    setQuestion({ search: '', page: 0 });
  };
  const nobody = data?.customers.length === 0 && page === 0;
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setMaking(true)}>
      {t('customers.new')}
    </Button>
  );
  return (
    <Page title={t('customers.title')} lead={t('customers.lead')} actions={nobody && search === '' ? null : add}>
      {!(nobody && search === '') && (
        <TextInput
          type="search"
          mb="md"
          maw={420}
          aria-label={t('customers.search')}
          placeholder={t('customers.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
        />
      )}
      {data === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {nobody && search === '' && (
        <EmptyState
          icon={IconAddressBook}
          title={t('customers.empty.title')}
          text={t('customers.empty.text')}
          action={add}
        />
      )}
      {nobody && search !== '' && (
        <Text c="dimmed" py="xl" ta="center" role="status">
          {t('customers.nothing', { search })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={clear}>
            {t('customers.clear')}
          </Button>
        </Text>
      )}
      {data !== undefined && data.customers.length > 0 && <CustomersTable customers={data.customers} />}
      {data !== undefined && (page > 0 || data.next !== null) && (
        <Group mt="md">
          <Button variant="default" disabled={page === 0} onClick={() => setQuestion({ search, page: page - 1 })}>
            {t('customers.back')}
          </Button>
          <Button
            variant="default"
            disabled={data.next === null}
            onClick={() => setQuestion({ search, page: page + 1 })}
          >
            {t('customers.next')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {t('customers.found', { count: data.customers.length })}
          </Text>
        </Group>
      )}
      {making && <NewCustomerDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
