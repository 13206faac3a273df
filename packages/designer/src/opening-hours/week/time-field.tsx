import { TextInput } from '@mantine/core';
import { useState } from 'react';

type TimeFieldProps = {
  readonly label: string;
  /** `08:30`; the end of a day is `24:00`. */
  readonly value: string;
  /** An end: midnight is the day's end. */
  readonly end?: true;
  readonly onChange: (time: string) => void;
};

/** A time of the clock. What is half typed stays in the field. */
export function TimeField({ label, value, end, onChange }: TimeFieldProps) {
  const shown = value === '24:00' ? '00:00' : value;
  const [typed, setTyped] = useState({ of: shown, text: shown });
  return (
    <TextInput
      type="time"
      size="sm"
      aria-label={label}
      required
      value={typed.of === shown ? typed.text : shown}
      error={typed.of === shown && typed.text === ''}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped({ of: text === '' ? shown : text, text });
        if (text !== '') onChange(end === true && text === '00:00' ? '24:00' : text);
      }}
    />
  );
}
