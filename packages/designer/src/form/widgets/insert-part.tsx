import { completions, scopeOf } from '@callwright/flow/expression';
import { ActionIcon, Menu, ScrollArea, Tooltip } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useForm } from '../form-context.ts';

type InsertPartProps = {
  readonly input: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  readonly onInsert: (text: string) => void;
};

/** Puts a value of the call into a text, where the cursor stands. */
export function InsertPart({ input, onInsert }: InsertPartProps) {
  const { t } = useTranslation('form');
  const { flow, readOnly } = useForm();
  const offered = completions(scopeOf(flow));
  const insert = (name: string) => {
    const element = input.current;
    if (element === null) return;
    const from = element.selectionStart ?? element.value.length;
    const to = element.selectionEnd ?? from;
    const part = `{{ ${name} }}`;
    onInsert(element.value.slice(0, from) + part + element.value.slice(to));
    const caret = from + (name.endsWith('()') ? part.length - 4 : part.length);
    // The field shows the new text after the next drawing; then the cursor can go there.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(caret, caret);
    });
  };
  return (
    <Menu position="bottom-end" width={280} returnFocus={false}>
      <Tooltip label={t('insert.label')}>
        <Menu.Target>
          <ActionIcon size={26} aria-label={t('insert.label')} disabled={readOnly}>
            <IconBraces size={16} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah={280} type="auto">
          {offered.map(({ name, detail }) => (
            <Menu.Item
              key={name}
              onClick={() => insert(name)}
              rightSection={<small style={{ opacity: 0.65 }}>{detail}</small>}
            >
              <code>{name}</code>
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
