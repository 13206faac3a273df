import { Button, Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconCoffee } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BREAK_REASONS, type BreakReason } from './use-break-reason.ts';

type BreakMenuProps = {
  readonly on: boolean;
  readonly off: boolean;
  readonly onChoose: (reason: BreakReason) => void;
};

/** A break with its reason: one that each reader sees in their language, or the agent's own words as they are. */
export function BreakMenu({ on, off, onChoose }: BreakMenuProps) {
  const { t } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  const [own, setOwn] = useState('');
  const choose = (reason: BreakReason) => {
    setOpened(false);
    onChoose(reason);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (own.trim() !== '') choose(own.trim());
  };
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" withinPortal>
      <Menu.Target>
        <Button
          variant={on ? 'filled' : 'default'}
          aria-pressed={on}
          disabled={off}
          leftSection={<IconCoffee size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('state.break')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {BREAK_REASONS.map((reason) => (
          <Menu.Item key={reason} onClick={() => choose({ known: reason })}>
            {t(`reasons.${reason}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <form onSubmit={submit} style={{ padding: '4px 8px 8px' }}>
          <TextInput
            size="xs"
            maxLength={80}
            label={t('reasons.own')}
            value={own}
            onChange={({ currentTarget }) => setOwn(currentTarget.value)}
            // The menu goes to its items by letters.
            onKeyDown={(event) => {
              if (event.key !== 'Escape') event.stopPropagation();
            }}
          />
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
