import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ChangeFilter, useKnownChanges } from '../../api/changes.ts';
import { kindWord, whoWord } from './change-words.ts';
import classes from './history.module.css';

type HistoryFiltersProps = {
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
};

/** What is looked for: words, a kind of thing, somebody, days. */
export function HistoryFilters({ filter, onFilter }: HistoryFiltersProps) {
  const { t } = useTranslation('history');
  const { data } = useKnownChanges();
  const set = (part: Partial<ChangeFilter>) => onFilter({ ...filter, ...part });
  const kinds = (data?.kinds ?? []).map((kind) => ({ value: kind, label: kindWord(t, kind) }));
  const people = (data?.people ?? []).map(({ id, who }) => ({ value: id, label: whoWord(t, who) }));
  return (
    <search className={classes.filters}>
      <TextInput
        label={t('filter.text')}
        type="search"
        maxLength={200}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        label={t('filter.kind')}
        allowDeselect={false}
        data={[{ value: '', label: t('filter.allKinds') }, ...kinds]}
        value={filter.kind}
        onChange={(value) => set({ kind: value ?? '' })}
      />
      <Select
        label={t('filter.person')}
        allowDeselect={false}
        data={[{ value: '', label: t('filter.everybody') }, ...people]}
        value={filter.person}
        onChange={(value) => set({ person: value ?? '' })}
      />
      <TextInput
        label={t('filter.from')}
        type="date"
        value={filter.from}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <TextInput
        label={t('filter.until')}
        type="date"
        value={filter.until}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
    </search>
  );
}
