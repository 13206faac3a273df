import { isReservedName } from '@callwright/flow/expression';
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { variableFrom } from '../../form/widgets/variable-field.tsx';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { VariableRow } from './variable-row.tsx';

/** What the call flow remembers during a call. */
export function VariablesSetting() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const names = useEditor((state) => state.flow.variables);
  const [text, setText] = useState('');
  const name = variableFrom(text);
  const error =
    text === '' || name === ''
      ? text === ''
        ? undefined
        : t('variables.badName')
      : Object.hasOwn(names, name) || isReservedName(name)
        ? t('variables.taken', { name })
        : undefined;
  const add = () => {
    if (name === '' || error !== undefined) return;
    store
      .getState()
      .edit((flow) => ({ ...flow, variables: { ...flow.variables, [name]: { type: 'string', default: '' } } }));
    setText('');
  };
  return (
    <section aria-labelledby="variables">
      <Title order={3} id="variables">
        {t('variables.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('variables.help')}
      </Text>
      <Stack gap={8}>
        {Object.keys(names).map((each) => (
          <VariableRow key={each} name={each} />
        ))}
        <Group align="flex-start" gap={6} wrap="nowrap">
          <TextInput
            flex={1}
            size="xs"
            aria-label={t('variables.newName')}
            placeholder={t('variables.newName')}
            value={text}
            error={error}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') add();
            }}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={15} aria-hidden />}
            disabled={name === '' || error !== undefined}
            onClick={add}
          >
            {t('variables.add')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
