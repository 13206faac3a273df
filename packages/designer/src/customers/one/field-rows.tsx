import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../customers.module.css';
import type { FieldDraft, FieldProblem } from './customer-draft.ts';

type FieldRowsProps = {
  readonly fields: readonly FieldDraft[];
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly onChange: (fields: readonly FieldDraft[]) => void;
};

/** A customer's own fields, by name. */
export function FieldRows({ fields, problems, onChange }: FieldRowsProps) {
  const { t } = useTranslation('cases');
  const edit = (key: string, some: Partial<FieldDraft>) =>
    onChange(fields.map((field) => (field.key === key ? { ...field, ...some } : field)));
  return (
    <>
      {fields.map(({ key, name, value }, i) => {
        const problem = problems.get(key);
        return (
          <div key={key} className={classes.field}>
            <TextInput
              aria-label={`${t('customer.field')} ${i + 1}`}
              placeholder={t('customer.field')}
              value={name}
              error={problem === undefined ? undefined : t(`customer.${problem}`)}
              onChange={(event) => edit(key, { name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`${t('customer.value')} ${i + 1}`}
              placeholder={t('customer.value')}
              maxLength={500}
              value={value}
              onChange={(event) => edit(key, { value: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('customer.removeField', { field: name })}
              onClick={() => onChange(fields.filter((field) => field.key !== key))}
            >
              <IconX size={17} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-md"
        w="fit-content"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={() => onChange([...fields, { key: crypto.randomUUID(), name: '', value: '' }])}
      >
        {t('customer.addField')}
      </Button>
      <Text size="xs" c="dimmed">
        {t('customer.fieldsHelp')}
      </Text>
    </>
  );
}
