import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQueues } from '../../api/queues.ts';
import classes from '../queues.module.css';
import { NumberField } from './number-field.tsx';
import { StandInFields } from './stand-in-fields.tsx';
import type { QueueEditing } from './use-queue-editing.ts';

const USUAL_OVERFLOW_SECONDS = 180;

type HelpFieldsProps = { readonly name: string; readonly editing: QueueEditing };

/** Who helps where this queue can't. */
export function HelpFields({ name, editing }: HelpFieldsProps) {
  const { t } = useTranslation('queues');
  const { data: queues = [] } = useQueues();
  const { draft, edit, isWrong } = editing;
  const { overflow } = draft.queue;
  const others = queues.filter((one) => one.name !== name).map((one) => ({ value: one.name, label: one.title }));
  return (
    <div className={classes.fields}>
      <Select
        label={t('fields.overflow')}
        description={t('fields.overflowHelp')}
        placeholder={t('nobody')}
        clearable
        data={others}
        value={overflow?.to ?? null}
        error={isWrong('/overflow') ? t('problems.unknown') : undefined}
        onChange={(to) =>
          edit({
            overflow: to === null ? null : { to, afterSeconds: overflow?.afterSeconds ?? USUAL_OVERFLOW_SECONDS },
          })
        }
      />
      {overflow !== null && (
        <NumberField
          label={t('fields.overflowAfter')}
          description={t('fields.overflowAfterHelp')}
          suffix={t('seconds')}
          min={0}
          max={86_400}
          value={overflow.afterSeconds}
          onChange={(value) => value !== null && edit({ overflow: { ...overflow, afterSeconds: value } })}
        />
      )}
      <StandInFields others={others} editing={editing} />
    </div>
  );
}
