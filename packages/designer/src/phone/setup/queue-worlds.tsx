import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import type { Needs } from '../plan/needs.ts';
import { CALLBACK_MOODS, type PhonePlan, QUEUE_MOODS } from '../plan/phone-plan.ts';

type QueueWorldsProps = {
  readonly plan: PhonePlan;
  readonly needs: Needs;
  readonly onChange: (part: Partial<PhonePlan>) => void;
};

/** What becomes of callers who wait in a queue, and of those who ask to be called back. */
export function QueueWorlds({ plan, needs, onChange }: QueueWorldsProps) {
  const { t } = useTranslation('phone');
  const { data: names } = useNames();
  return (
    <>
      {needs.queues.map((queue) => (
        <Select
          key={queue}
          label={t('setup.queue.label', { name: names?.queues.find(({ name }) => name === queue)?.title ?? queue })}
          allowDeselect={false}
          value={plan.queues[queue] ?? 'real'}
          onChange={(value) => {
            const mood = QUEUE_MOODS.find((one) => one === value) ?? 'real';
            onChange({ queues: { ...plan.queues, [queue]: mood } });
          }}
          data={QUEUE_MOODS.map((value) => ({ value, label: t(`setup.queue.${value}`) }))}
        />
      ))}
      {needs.callbacks && (
        <Select
          label={t('setup.callback.label')}
          allowDeselect={false}
          value={plan.callbacks}
          onChange={(value) => onChange({ callbacks: CALLBACK_MOODS.find((one) => one === value) ?? 'real' })}
          data={CALLBACK_MOODS.map((value) => ({ value, label: t(`setup.callback.${value}`) }))}
        />
      )}
    </>
  );
}
