import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customerKeys, customersApi } from '../../api/customers.ts';
import { ApiError } from '../../api/request.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { customerPath } from '../number-in-path.ts';

/** Somebody who hasn't rung yet. A number that is known already leads to its customer. */
export function NewCustomerDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const [name, setName] = useState('');
  const [number, setNumber] = useState('');
  const plain = number.replaceAll(/[\s()/.-]/g, '');
  const open = async () => {
    await queries.invalidateQueries({ queryKey: customerKeys.all });
    goTo(customerPath(plain));
  };
  const make = useMutation({
    mutationFn: () => customersApi.write(plain, { version: 0, name, language: null, fields: {} }),
    onSuccess: open,
    onError: (error) => (error instanceof ApiError && error.code === 'customer-changed' ? open() : undefined),
  });
  return (
    <Modal opened onClose={onClose} title={t('customers.new')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (plain !== '') make.mutate();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            type="tel"
            label={t('customers.number')}
            placeholder="+49 89 99998 100"
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={t('customers.name')}
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {make.error !== null && <Alert color="red">{refusalText(make.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('followUp.cancel')}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={plain === ''}>
              {t('followUp.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
