import { useTranslation } from 'react-i18next';
import type { TodayNumber } from '../../api/today.ts';
import { PickList } from '../../today/dialog/pick-list.tsx';
import { pickableNumbers } from '../../today/numbers/pickable-numbers.ts';
import { Pills } from '../../today/when/pills.tsx';
import type { SpecialDraft } from './special-draft.ts';

type SpecialNumbersProps = {
  readonly numbers: readonly TodayNumber[];
  readonly draft: SpecialDraft;
  readonly onEdit: (change: Partial<SpecialDraft>) => void;
};

/** At which numbers it is heard; one that is for all numbers says so. */
export function SpecialNumbers({ numbers, draft, onEdit }: SpecialNumbersProps) {
  const { t } = useTranslation('announcements');
  const flows = draft.flows ?? [];
  return (
    <>
      {draft.numbers === null && (
        <Pills
          label={t('special.reach')}
          options={[
            { value: 'all', label: t('special.all') },
            { value: 'some', label: t('special.some') },
          ]}
          value="all"
          onChange={(reach) => reach === 'some' && onEdit({ numbers: numbers.map(({ number }) => number) })}
        />
      )}
      {draft.numbers !== null && (
        <PickList
          label={t('special.numbers')}
          all={pickableNumbers(numbers)}
          picked={draft.numbers}
          onPick={(picked) => onEdit({ numbers: picked })}
        />
      )}
      {flows.length > 0 && <p>{t('special.flows', { flows: flows.join(', ') })}</p>}
    </>
  );
}
