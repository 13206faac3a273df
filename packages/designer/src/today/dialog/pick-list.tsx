import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './pick-list.module.css';

export type Pickable = { readonly value: string; readonly title: string; readonly note?: string };

type PickListProps = {
  /** What is picked, for those who don't see it. */
  readonly label: string;
  readonly all: readonly Pickable[];
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
};

/** Things to tick, each as large as a thumb; with one tick for all of them. */
export function PickList({ label, all, picked, onPick }: PickListProps) {
  const { t } = useTranslation('today');
  const every = all.length > 0 && all.every(({ value }) => picked.includes(value));
  const toggle = (value: string) =>
    onPick(picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value]);
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{label}</legend>
      {all.length > 1 && (
        <Checkbox
          size="md"
          className={classes.one ?? ''}
          data-all
          label={t('guide.all')}
          checked={every}
          indeterminate={picked.length > 0 && !every}
          onChange={() => onPick(every ? [] : all.map(({ value }) => value))}
        />
      )}
      {all.map(({ value, title, note }) => (
        <Checkbox
          key={value}
          size="md"
          className={classes.one ?? ''}
          label={title}
          {...(note === undefined ? {} : { description: note })}
          checked={picked.includes(value)}
          onChange={() => toggle(value)}
        />
      ))}
    </fieldset>
  );
}
