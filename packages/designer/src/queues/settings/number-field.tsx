import { NumberInput } from '@mantine/core';

type NumberFieldProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: number | null;
  readonly min: number;
  readonly max: number;
  /** Behind the number: " s". */
  readonly suffix?: string;
  /** Shown while nothing is entered; with it nothing is an answer. */
  readonly none?: string;
  readonly error?: string | undefined;
  readonly onChange: (value: number | null) => void;
};

/** A whole number; empty where that means something. */
export function NumberField({ value, suffix, none, onChange, description, error, ...field }: NumberFieldProps) {
  return (
    <NumberInput
      {...field}
      {...(description === undefined ? {} : { description })}
      {...(suffix === undefined ? {} : { suffix })}
      {...(none === undefined ? {} : { placeholder: none })}
      error={error}
      allowDecimal={false}
      clampBehavior="blur"
      value={value ?? ''}
      onChange={(entered) => {
        if (typeof entered === 'number') onChange(entered);
        else if (entered === '' && none !== undefined) onChange(null);
      }}
    />
  );
}
