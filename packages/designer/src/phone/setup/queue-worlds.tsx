import { Select } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import { ringsStandIn } from '../plan/given-queues.ts';
import type { Needs } from '../plan/needs.ts';
import {
  CALLBACK_MOODS,
  EMPTY_MOODS,
  PHONE_MOODS,
  type PhonePlan,
  QUEUE_MOODS,
  STAND_IN_TELEPHONE,
  type StandInMood,
} from '../plan/phone-plan.ts';

type QueueWorldsProps = {
  readonly plan: PhonePlan;
  readonly needs: Needs;
  readonly onChange: (part: Partial<PhonePlan>) => void;
};

/** What becomes of callers who wait in a queue, and of those who ask to be called back. */
export function QueueWorlds({ plan, needs, onChange }: QueueWorldsProps) {
  const { t } = useTranslation('phone');
  const { data: names } = useNames();
  const titleOf = (queue: string) => names?.queues.find(({ name }) => name === queue)?.title ?? queue;
  return (
    <>
      {needs.queues.map((queue) => (
        <Fragment key={queue}>
          <Select
            label={t('setup.queue.label', { name: titleOf(queue) })}
            allowDeselect={false}
            value={plan.queues[queue] ?? 'real'}
            onChange={(value) => {
              const mood = QUEUE_MOODS.find((one) => one === value) ?? 'real';
              onChange({ queues: { ...plan.queues, [queue]: mood } });
            }}
            data={QUEUE_MOODS.map((value) => ({ value, label: t(`setup.queue.${value}`) }))}
          />
          {EMPTY_MOODS.includes(plan.queues[queue] ?? 'real') && (
            <Select
              label={t('setup.standIn.label', { name: titleOf(queue) })}
              allowDeselect={false}
              value={plan.standIns[queue] ?? 'none'}
              onChange={(value) => onChange({ standIns: { ...plan.standIns, [queue]: standInOf(value) } })}
              data={[
                ...SIMPLE.map((value) => ({ value, label: t(`setup.standIn.${value}`) })),
                ...(names?.boxes ?? []).map(({ name, title }) => ({
                  value: `box:${name}`,
                  label: t('setup.standIn.box', { title }),
                })),
              ]}
            />
          )}
        </Fragment>
      ))}
      {ringsStandIn(plan) && (
        <Select
          label={t('setup.phone.label', { name: t('setup.standIn.theirs') })}
          allowDeselect={false}
          value={plan.phones[STAND_IN_TELEPHONE] ?? 'answers'}
          onChange={(value) => {
            const mood = PHONE_MOODS.find((one) => one === value) ?? 'answers';
            onChange({ phones: { ...plan.phones, [STAND_IN_TELEPHONE]: mood } });
          }}
          data={PHONE_MOODS.map((value) => ({ value, label: t(`setup.phone.${value}`) }))}
        />
      )}
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

const SIMPLE = ['none', 'telephone', 'callback'] as const;

function standInOf(value: string | null): StandInMood {
  if (value?.startsWith('box:') === true) return `box:${value.slice('box:'.length)}`;
  return SIMPLE.find((one) => one === value) ?? 'none';
}
