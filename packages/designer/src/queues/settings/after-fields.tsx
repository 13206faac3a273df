import { TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '../queues.module.css';
import { NumberField } from './number-field.tsx';
import type { QueueEditing } from './use-queue-editing.ts';

/** What comes after a talk, and beside it. */
export function AfterFields({ editing }: { readonly editing: QueueEditing }) {
  const { t } = useTranslation('queues');
  const { draft, edit, isWrong } = editing;
  const { wrapUpSeconds, results, crmUrl } = draft.queue;
  return (
    <div className={classes.fields}>
      <NumberField
        label={t('fields.wrapUp')}
        description={t('fields.wrapUpHelp')}
        suffix={t('seconds')}
        min={0}
        max={3600}
        value={wrapUpSeconds}
        onChange={(value) => value !== null && edit({ wrapUpSeconds: value })}
      />
      <TagsInput
        label={t('fields.results')}
        description={t('fields.resultsHelp')}
        maxTags={50}
        value={results}
        onChange={(entered) => edit({ results: entered.map((one) => one.trim()).filter((one) => one !== '') })}
      />
      <TextInput
        label={t('fields.crm')}
        description={t('fields.crmHelp', { example: 'https://crm.example/?phone={number}' })}
        maxLength={2000}
        value={crmUrl}
        error={isWrong('/crmUrl') || (crmUrl !== '' && !/^https?:\/\//.test(crmUrl)) ? t('problems.crm') : undefined}
        onChange={(event) => edit({ crmUrl: event.currentTarget.value })}
      />
    </div>
  );
}
