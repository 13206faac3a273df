import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Grant } from '../../api/people-types.ts';
import { KindField } from './grants-field.tsx';
import type { Rights } from './rights.ts';

type QueuesFieldProps = { readonly value: Rights; readonly onChange: (value: Rights) => void };

/** Which queues somebody looks after; of an agent, whose callbacks they see besides those of their own. */
export function QueuesField({ value, onChange }: QueuesFieldProps) {
  const { t } = useTranslation('people');
  const { roles, grants, someQueues } = value;
  const change = (next: readonly Grant[]) => onChange({ ...value, grants: next });
  if (!roles.includes('supervisor')) {
    return <KindField kind="queue" title={t('grants.queue.callbacks')} grants={grants} onChange={change} />;
  }
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('rights.queues')}
        value={someQueues ? 'some' : 'all'}
        onChange={(chosen) => onChange({ ...value, someQueues: chosen === 'some' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('rights.allQueues')} />
          <Radio value="some" label={t('rights.someQueues')} description={t('rights.someQueuesHelp')} />
        </Stack>
      </Radio.Group>
      {someQueues && <KindField kind="queue" withoutAll grants={grants} onChange={change} />}
      {someQueues && !roles.includes('business') && <KindField kind="box" grants={grants} onChange={change} />}
    </Stack>
  );
}
