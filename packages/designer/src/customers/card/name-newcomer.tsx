import { Alert, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, customerKeys, customersApi } from '../../api/customers.ts';
import { deskPopKeys } from '../../api/desk-pop.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import classes from './customer-card.module.css';

type NameNewcomerProps = { readonly number: string; readonly customer: Customer | null };

/** Nobody knows the number yet: a name makes a customer of it, in the middle of the talk. */
export function NameNewcomer({ number, customer }: NameNewcomerProps) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const { version = 0, language = null, fields = {} } = customer ?? {};
  const save = useMutation({
    mutationFn: () => customersApi.write(number, { version, name, language, fields }),
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: deskPopKeys.pops });
      await queries.invalidateQueries({ queryKey: customerKeys.all });
    },
  });
  return (
    <form
      className={classes.newcomer}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') save.mutate();
      }}
    >
      <TextInput
        label={t('customers.name')}
        placeholder={t('card.new')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={save.isPending} disabled={name.trim() === ''}>
        {t('card.make')}
      </Button>
      {save.error !== null && <Alert color="red">{refusalText(save.error)}</Alert>}
    </form>
  );
}
