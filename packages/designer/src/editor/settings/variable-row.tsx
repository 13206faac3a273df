import { VARIABLE_TYPES, type Variable, type VariableType } from '@callwright/flow/document';
import { ActionIcon, Group, Paper, Select, Switch, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { DefaultInput, defaultOf } from './variable-default.tsx';

/** One variable: its type, what it holds at first, and whether it may be seen. */
export function VariableRow({ name }: { readonly name: string }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const variable = useEditor((state) => state.flow.variables[name]);
  if (variable === undefined) return null;
  const write = (fresh: Variable) =>
    store.getState().edit((flow) => ({ ...flow, variables: { ...flow.variables, [name]: fresh } }), {
      about: `variable ${name}`,
    });
  const remove = () =>
    store.getState().edit((flow) => {
      const { [name]: _gone, ...variables } = flow.variables;
      return { ...flow, variables };
    });
  const { role, title, ...plain } = variable;
  return (
    <Paper withBorder p="xs" component="fieldset" m={0}>
      <Group gap={6} wrap="nowrap" align="flex-end">
        <TextInput
          size="xs"
          flex={1}
          label={name}
          placeholder={t('variables.titleHint')}
          maxLength={120}
          value={title ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget;
            const { title: _old, ...rest } = variable;
            write(value === '' ? rest : { ...rest, title: value });
          }}
        />
        <Select
          size="xs"
          w={128}
          aria-label={t('variables.type')}
          allowDeselect={false}
          data={VARIABLE_TYPES.map((type) => ({ value: type, label: t(`variableType.${type}`) }))}
          value={variable.type}
          onChange={(type) =>
            write({ ...variable, type: type as VariableType, default: defaultOf(type as VariableType) })
          }
        />
        <ActionIcon size={30} aria-label={t('variables.remove', { name })} onClick={remove}>
          <IconTrash size={16} stroke={1.7} />
        </ActionIcon>
      </Group>
      <Group gap={10} mt={8}>
        <DefaultInput variable={variable} onChange={(value) => write({ ...variable, default: value })} />
        <Switch
          size="xs"
          label={t('variables.secret')}
          checked={variable.secret === true}
          onChange={(event) => {
            const { secret: _old, ...rest } = variable;
            write(event.currentTarget.checked ? { ...rest, secret: true } : rest);
          }}
        />
        <Select
          size="xs"
          w={190}
          aria-label={t('variables.role')}
          data={[
            { value: 'input', label: t('variables.input') },
            { value: 'output', label: t('variables.output') },
          ]}
          placeholder={t('variables.inside')}
          clearable
          value={role ?? null}
          onChange={(chosen) => {
            const kept = title === undefined ? plain : { ...plain, title };
            write(chosen === 'input' || chosen === 'output' ? { ...kept, role: chosen } : kept);
          }}
        />
      </Group>
    </Paper>
  );
}
