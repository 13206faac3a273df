import { Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQueueChoices } from '../../api/queues.ts';
import classes from '../queues.module.css';
import { NumberField } from './number-field.tsx';
import type { QueueEditing } from './use-queue-editing.ts';

/** How many wait, how long, and when. */
export function WaitingFields({ editing }: { readonly editing: QueueEditing }) {
  const { t } = useTranslation('queues');
  const { data: choices } = useQueueChoices();
  const { draft, edit } = editing;
  const { maxLength, maxWaitSeconds, graceSeconds, ageing, schedule, mayPick, target } = draft.queue;
  return (
    <div className={classes.fields}>
      <NumberField
        label={t('fields.maxWait')}
        description={t('fields.maxWaitHelp')}
        suffix={t('seconds')}
        none={t('anyTime')}
        min={5}
        max={86_400}
        value={maxWaitSeconds}
        onChange={(value) => edit({ maxWaitSeconds: value })}
      />
      <NumberField
        label={t('fields.maxLength')}
        description={t('fields.maxLengthHelp')}
        none={t('anyNumber')}
        min={1}
        max={10_000}
        value={maxLength}
        onChange={(value) => edit({ maxLength: value })}
      />
      <NumberField
        label={t('fields.grace')}
        description={t('fields.graceHelp')}
        suffix={t('seconds')}
        min={0}
        max={3600}
        value={graceSeconds}
        onChange={(value) => value !== null && edit({ graceSeconds: value })}
      />
      <NumberField
        label={t('fields.ageing')}
        description={t('fields.ageingHelp')}
        min={0}
        max={100}
        value={ageing}
        onChange={(value) => value !== null && edit({ ageing: value })}
      />
      <Select
        label={t('fields.schedule')}
        description={t('fields.scheduleHelp')}
        placeholder={t('always')}
        clearable
        data={(choices?.schedules ?? []).map(({ name, title }) => ({ value: name, label: title }))}
        value={schedule}
        error={editing.isWrong('/schedule') ? t('problems.unknown') : undefined}
        onChange={(chosen) => edit({ schedule: chosen })}
      />
      <NumberField
        label={t('fields.targetSeconds')}
        description={t('fields.targetHelp')}
        suffix={t('seconds')}
        min={1}
        max={3600}
        value={target.seconds}
        onChange={(value) => value !== null && edit({ target: { ...target, seconds: value } })}
      />
      <NumberField
        label={t('fields.targetPercent')}
        description={t('fields.targetPercentHelp')}
        suffix=" %"
        min={1}
        max={100}
        value={target.percent}
        onChange={(value) => value !== null && edit({ target: { ...target, percent: value } })}
      />
      <Switch
        label={t('fields.mayPick')}
        description={t('fields.mayPickHelp')}
        checked={mayPick}
        onChange={(event) => edit({ mayPick: event.currentTarget.checked })}
      />
    </div>
  );
}
