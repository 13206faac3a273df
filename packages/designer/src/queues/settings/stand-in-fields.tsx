import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import type { QueueEditing } from './use-queue-editing.ts';

const KINDS = ['queue', 'numbers', 'callback', 'box'] as const;
type Kind = (typeof KINDS)[number];
const MOST_NUMBERS = 10;

type StandInFieldsProps = {
  /** The other queues. */
  readonly others: readonly { readonly value: string; readonly label: string }[];
  readonly editing: QueueEditing;
};

/** Who helps where nobody is signed in. */
export function StandInFields({ others, editing }: StandInFieldsProps) {
  const { t } = useTranslation('queues');
  const { data: names } = useNames();
  const { draft, edit, isWrong } = editing;
  const { standIn } = draft.queue;
  const boxes = (names?.boxes ?? []).map(({ name, title }) => ({ value: name, label: title }));
  const begin = (kind: Kind | null) => {
    if (kind === null) return edit({ standIn: null });
    if (kind === 'callback') return edit({ standIn: { kind } });
    if (kind === 'numbers') return edit({ standIn: { kind, numbers: [] } });
    const [first] = kind === 'queue' ? others : boxes;
    if (first === undefined) return;
    edit({ standIn: kind === 'queue' ? { kind, queue: first.value } : { kind, box: first.value } });
  };
  return (
    <>
      <Select
        label={t('fields.standIn')}
        description={t('fields.standInHelp')}
        placeholder={t('standInNone')}
        clearable
        data={KINDS.map((kind) => ({
          value: kind,
          label: t(`standIn.${kind}`),
          disabled: (kind === 'queue' && others.length === 0) || (kind === 'box' && boxes.length === 0),
        }))}
        value={standIn?.kind ?? null}
        onChange={(kind) => begin(KINDS.find((one) => one === kind) ?? null)}
      />
      {standIn?.kind === 'queue' && (
        <Select
          label={t('standIn.queueLabel')}
          allowDeselect={false}
          data={others}
          value={standIn.queue}
          error={isWrong('/standIn') ? t('problems.circle') : undefined}
          onChange={(queue) => queue !== null && edit({ standIn: { kind: 'queue', queue } })}
        />
      )}
      {standIn?.kind === 'numbers' && (
        <TagsInput
          label={t('standIn.numbersLabel')}
          description={t('standIn.numbersHelp')}
          maxTags={MOST_NUMBERS}
          value={standIn.numbers}
          error={isWrong('/standIn') ? t('problems.numbers') : undefined}
          onChange={(numbers) =>
            edit({ standIn: { kind: 'numbers', numbers: numbers.map((one) => one.replaceAll(/[^0-9+]/g, '')) } })
          }
        />
      )}
      {standIn?.kind === 'box' && (
        <Select
          label={t('standIn.boxLabel')}
          allowDeselect={false}
          data={boxes}
          value={standIn.box}
          error={isWrong('/standIn') ? t('problems.unknown') : undefined}
          onChange={(box) => box !== null && edit({ standIn: { kind: 'box', box } })}
        />
      )}
    </>
  );
}
