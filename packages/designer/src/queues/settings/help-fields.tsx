import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type StandIn, useQueueChoices, useQueues } from '../../api/queues.ts';
import classes from '../queues.module.css';
import { NumberField } from './number-field.tsx';
import type { QueueEditing } from './use-queue-editing.ts';

const STAND_INS = ['queue', 'numbers', 'callback', 'box'] as const satisfies readonly StandIn['kind'][];
const USUAL_OVERFLOW_SECONDS = 180;

type HelpFieldsProps = { readonly name: string; readonly editing: QueueEditing };

/** Who helps where this queue can't. */
export function HelpFields({ name, editing }: HelpFieldsProps) {
  const { t } = useTranslation('queues');
  const { data: queues = [] } = useQueues();
  const { data: choices } = useQueueChoices();
  const { draft, edit, isWrong } = editing;
  const { overflow, standIn } = draft.queue;
  const others = queues.filter((one) => one.name !== name).map((one) => ({ value: one.name, label: one.title }));
  const boxes = (choices?.boxes ?? []).map((one) => ({ value: one.name, label: one.title }));
  const [firstQueue, firstBox] = [others[0]?.value, boxes[0]?.value];
  const kinds = STAND_INS.filter(
    (kind) => (kind !== 'queue' || firstQueue !== undefined) && (kind !== 'box' || firstBox !== undefined),
  );
  const choose = (kind: StandIn['kind'] | null) => {
    if (kind === null) edit({ standIn: null });
    else if (kind === 'numbers') edit({ standIn: { kind, numbers: [] } });
    else if (kind === 'callback') edit({ standIn: { kind } });
    else if (kind === 'queue') edit({ standIn: firstQueue === undefined ? null : { kind, queue: firstQueue } });
    else edit({ standIn: firstBox === undefined ? null : { kind, box: firstBox } });
  };
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
      <Select
        label={t('fields.standIn')}
        description={t('fields.standInHelp')}
        placeholder={t('standIns.none')}
        clearable
        data={kinds.map((kind) => ({ value: kind, label: t(`standIns.${kind}`) }))}
        value={standIn?.kind ?? null}
        onChange={choose}
      />
      {standIn?.kind === 'queue' && (
        <Select
          label={t('fields.standInQueue')}
          description={t('fields.standInQueueHelp')}
          data={others}
          value={standIn.queue}
          allowDeselect={false}
          error={isWrong('/standIn/queue') ? t('problems.circle') : undefined}
          onChange={(queue) => queue !== null && edit({ standIn: { kind: 'queue', queue } })}
        />
      )}
      {standIn?.kind === 'box' && (
        <Select
          label={t('fields.standInBox')}
          description={t('fields.standInBoxHelp')}
          data={boxes}
          value={standIn.box}
          allowDeselect={false}
          error={isWrong('/standIn/box') ? t('problems.unknown') : undefined}
          onChange={(box) => box !== null && edit({ standIn: { kind: 'box', box } })}
        />
      )}
      {standIn?.kind === 'numbers' && (
        <TagsInput
          label={t('fields.standInNumbers')}
          description={t('fields.standInNumbersHelp')}
          maxTags={10}
          splitChars={[',', ';']}
          value={standIn.numbers}
          error={
            standIn.numbers.length === 0
              ? t('problems.noNumber')
              : isWrong('/standIn/numbers')
                ? t('problems.numbers')
                : undefined
          }
          onChange={(numbers) =>
            edit({ standIn: { kind: 'numbers', numbers: numbers.map((one) => one.replace(/[\s()/.-]/g, '')) } })
          }
        />
      )}
    </div>
  );
}
