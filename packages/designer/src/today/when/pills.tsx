import { useId } from 'react';
import classes from './span-fields.module.css';

type PillsProps<T extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

/** One of a few, all in sight. */
export function Pills<T extends string>({ label, options, value, onChange }: PillsProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.pills}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.pill}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
