import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../queues.module.css';
import { NumberField } from './number-field.tsx';
import { StrategyField } from './strategy-field.tsx';
import type { QueueEditing } from './use-queue-editing.ts';

/** What the queue is called, who gets the next caller, and how long a telephone rings. */
export function SharingFields({ editing }: { readonly editing: QueueEditing }) {
  const { t } = useTranslation('queues');
  const { draft, edit, setTitle } = editing;
  const { strategy, ringSeconds, restAfter } = draft.queue;
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('fields.title')}
        description={t('fields.titleHelp')}
        maxLength={120}
        value={draft.title}
        error={draft.title.trim() === '' ? t('fields.titleMissing') : undefined}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <StrategyField value={strategy} onChange={(chosen) => edit({ strategy: chosen })} />
      <NumberField
        label={t('fields.ring')}
        description={t('fields.ringHelp')}
        suffix={t('seconds')}
        min={5}
        max={120}
        value={ringSeconds}
        onChange={(value) => value !== null && edit({ ringSeconds: value })}
      />
      <NumberField
        label={t('fields.rest')}
        description={t('fields.restHelp')}
        none={t('never')}
        min={1}
        max={20}
        value={restAfter}
        onChange={(value) => edit({ restAfter: value })}
      />
    </div>
  );
}
