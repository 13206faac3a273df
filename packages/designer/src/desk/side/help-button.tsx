import { Button, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskSight, deskApi } from '../../api/desk.ts';
import type { Desk } from '../link/use-desk.ts';

type HelpButtonProps = { readonly desk: Desk; readonly sight: DeskSight; readonly off: boolean };

/** Asks a supervisor for help: they see the call and its way, and can come into it. */
export function HelpButton({ desk, sight: { help }, off }: HelpButtonProps) {
  const { t } = useTranslation('desk');
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  if (help !== null) {
    return (
      <>
        <Text size="sm" role="status">
          {help.seenTo === null ? t('help.asked') : t('help.coming', { name: help.seenTo })}
        </Text>
        <Button variant="default" disabled={off} onClick={() => void desk.act(deskApi.endHelp)}>
          {t('help.end')}
        </Button>
      </>
    );
  }
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await desk.act(() => deskApi.askHelp(text.trim())))) return;
    setOpened(false);
    setText('');
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          disabled={off}
          leftSection={<IconLifebuoy size={18} aria-hidden />}
          onClick={() => setOpened((is) => !is)}
        >
          {t('help.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void ask(event)}>
          <Stack gap="xs">
            <TextInput
              label={t('help.text')}
              maxLength={300}
              value={text}
              onChange={({ currentTarget }) => setText(currentTarget.value)}
            />
            <Button type="submit" loading={desk.busy}>
              {t('help.ask')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
