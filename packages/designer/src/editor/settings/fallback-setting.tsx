import type { Destination, Flow } from '@callwright/flow/document';
import { Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../../api/names.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';

type Kind = 'none' | 'number' | 'box';

/** Where callers are put through when the call flow itself can't go on. */
export function FallbackSetting() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const { data: names } = useNames();
  const fallback = useEditor((state) => state.flow.fallback);
  const [kind, setKind] = useState<Kind>(kindOf(fallback));
  const write = (fresh: Destination | undefined) =>
    store
      .getState()
      .edit(({ fallback: _old, ...flow }): Flow => (fresh === undefined ? flow : { ...flow, fallback: fresh }), {
        about: 'fallback',
      });
  const number = fallback !== undefined && 'number' in fallback ? fallback.number : '';
  const box = fallback !== undefined && 'box' in fallback ? fallback.box : null;
  return (
    <Stack gap={6}>
      <Input.Wrapper label={t('settings.fallback')} description={t('settings.fallbackHelp')}>
        <SegmentedControl
          mt={6}
          size="xs"
          fullWidth
          aria-label={t('settings.fallback')}
          value={kind}
          onChange={(value) => {
            setKind(value as Kind);
            if (value !== kindOf(fallback)) write(undefined);
          }}
          data={[
            { value: 'none', label: t('settings.fallbackNone') },
            { value: 'number', label: t('settings.fallbackNumber') },
            { value: 'box', label: t('settings.fallbackBox') },
          ]}
        />
      </Input.Wrapper>
      {kind === 'number' && <NumberInput number={number} onNumber={(fresh) => write({ number: fresh })} />}
      {kind === 'box' && (
        <Select
          aria-label={t('settings.fallbackBox')}
          data={(names?.boxes ?? []).map(({ name, title }) => ({ value: name, label: title }))}
          value={box}
          allowDeselect={false}
          onChange={(name) => {
            if (name !== null) write({ box: name });
          }}
        />
      )}
    </Stack>
  );
}

const kindOf = (fallback: Destination | undefined): Kind =>
  fallback === undefined ? 'none' : 'number' in fallback ? 'number' : 'box';

/** Only a whole number is stored: half of one would send a caller nowhere. */
function NumberInput({ number, onNumber }: { readonly number: string; readonly onNumber: (number: string) => void }) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState(number);
  const plain = text.replace(/[\s()/-]/g, '');
  const good = /^\+?[0-9]{2,15}$/.test(plain);
  return (
    <TextInput
      aria-label={t('settings.fallbackNumber')}
      placeholder="+49 89 99998 100"
      inputMode="tel"
      value={text}
      error={text !== '' && !good ? t('settings.noNumber') : undefined}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setText(value);
        const fresh = value.replace(/[\s()/-]/g, '');
        if (/^\+?[0-9]{2,15}$/.test(fresh)) onNumber(fresh);
      }}
    />
  );
}
