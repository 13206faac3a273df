import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListHead } from '../../api/lists.ts';
import classes from '../lists.module.css';

type HeadFieldsProps = {
  readonly head: ListHead;
  readonly tried: boolean;
  readonly onChange: (head: ListHead) => void;
};

/** What a list is called, what is looked for in it, and its other columns. */
export function HeadFields({ head, tried, onChange }: HeadFieldsProps) {
  const { t } = useTranslation('lists');
  const { title, key, columns } = head;
  const missing = (text: string) => (tried && text.trim() === '' ? t('head.missing') : undefined);
  const write = (index: number, text: string) =>
    onChange({ ...head, columns: columns.map((column, i) => (i === index ? { ...column, title: text } : column)) });
  return (
    <>
      <TextInput
        label={t('head.title')}
        data-autofocus
        maxLength={120}
        value={title}
        error={missing(title)}
        onChange={(event) => onChange({ ...head, title: event.currentTarget.value })}
      />
      <TextInput
        label={t('head.key')}
        description={t('head.keyHelp')}
        maxLength={60}
        value={key}
        error={missing(key)}
        onChange={(event) => onChange({ ...head, key: event.currentTarget.value })}
      />
      <fieldset className={classes.columns}>
        <legend>{t('head.columns')}</legend>
        {columns.map((column, index) => (
          <div key={index}>
            <TextInput
              flex={1}
              aria-label={t('head.column', { n: index + 1 })}
              maxLength={60}
              value={column.title}
              error={missing(column.title)}
              onChange={(event) => write(index, event.currentTarget.value)}
            />
            <ActionIcon
              size={36}
              aria-label={t('head.removeColumn', { column: column.title || String(index + 1) })}
              onClick={() => onChange({ ...head, columns: columns.filter((_, i) => i !== index) })}
            >
              <IconTrash size={17} stroke={1.8} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange({ ...head, columns: [...columns, { title: '' }] })}
        >
          {t('head.addColumn')}
        </Button>
      </fieldset>
    </>
  );
}

/** Whether everything that needs a name has one. */
export const isNamed = ({ title, key, columns }: ListHead): boolean =>
  [title, key, ...columns.map((column) => column.title)].every((text) => text.trim() !== '');
