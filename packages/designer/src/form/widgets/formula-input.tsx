import { checkExpression, completions, scopeOf } from '@callwright/flow/expression';
import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../form-context.ts';
import { complete, wordBefore } from './complete.ts';

type FormulaInputProps = {
  readonly pointer: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly value: string;
  readonly expected: 'boolean' | 'string' | 'number' | 'any';
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
};

const MOST = 12;

/** Writes a formula: the call's values are offered while one types, and what is wrong is said at once. */
export function FormulaInput({ pointer, label, help, value, expected, readOnly, onChange }: FormulaInputProps) {
  const { t } = useTranslation('form');
  const { flow, problems, describe } = useForm();
  const scope = useMemo(() => scopeOf(flow), [flow]);
  const input = useRef<HTMLTextAreaElement>(null);
  const list = useCombobox();
  const [caret, setCaret] = useState(0);
  const checked = useDeferredValue(value);
  const result = useMemo(() => checkExpression(checked, scope, expected), [checked, scope, expected]);
  const known = problems.find((problem) => problem.pointer === pointer || problem.pointer.startsWith(`${pointer}/`));
  const wrong = 'problems' in result ? (known === undefined ? t('formula.wrong') : describe(known)) : undefined;
  const word = wordBefore(value, caret);
  const offered = completions(scope)
    .filter(({ name }) => word !== '' && name !== word && name.toLowerCase().startsWith(word.toLowerCase()))
    .slice(0, MOST);

  const take = (name: string) => {
    const { text, caret: to } = complete(value, caret, name);
    onChange(text);
    list.closeDropdown();
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(to, to);
      setCaret(to);
    });
  };
  return (
    <Combobox store={list} onOptionSubmit={take} position="bottom-start">
      <Combobox.Target>
        <Textarea
          ref={input}
          data-pointer={pointer}
          label={label}
          description={help}
          error={value === '' ? (known === undefined ? undefined : describe(known)) : wrong}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={2000}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
          value={value}
          readOnly={readOnly}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart);
            list.openDropdown();
            list.resetSelectedOption();
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onBlur={() => list.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options>
          {offered.map(({ name, type, detail }) => (
            <Combobox.Option key={name} value={name}>
              <code>{name}</code>{' '}
              <small style={{ opacity: 0.65 }}>{detail === '' ? t(`type.${typeKey(type)}`) : detail}</small>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const TYPES = ['string', 'number', 'boolean', 'date', 'map', 'list', 'function'] as const;

function typeKey(type: string): (typeof TYPES)[number] {
  return TYPES.find((known) => known === type) ?? 'string';
}
