import type { HoursTexts } from '@callwright/flow/hours';
import { ActionIcon, Button, Group, Modal, Stack } from '@mantine/core';
import { IconMessage, IconMessage2Off } from '@tabler/icons-react';
import { useState } from 'react';
import { TextsFields } from '../special/texts-fields.tsx';
import { useSpeaker } from '../words/use-speaker.ts';

type HolidayTextProps = {
  /** The holiday's, with its day. */
  readonly name: string;
  readonly usedIn: string;
  readonly texts: HoursTexts | undefined;
  readonly onChange: (texts: Readonly<Record<string, string>>) => void;
};

/** The sentence that callers hear on this holiday, where it has one of its own. */
export function HolidayText({ name, usedIn, texts, onChange }: HolidayTextProps) {
  const { t } = useSpeaker();
  const [draft, setDraft] = useState<Readonly<Record<string, string>> | null>(null);
  const Icon = texts === undefined ? IconMessage2Off : IconMessage;
  const close = () => setDraft(null);
  return (
    <>
      <ActionIcon
        variant={texts === undefined ? 'subtle' : 'light'}
        color={texts === undefined ? 'gray' : 'petrol'}
        size="lg"
        aria-label={t('holidays.textOf', { name })}
        onClick={() => setDraft(texts ?? {})}
      >
        <Icon size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      <Modal opened={draft !== null} onClose={close} title={t('holidays.textOf', { name })} size="lg">
        {draft !== null && (
          <Stack>
            <TextsFields usedIn={usedIn} texts={draft} onChange={setDraft} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {t('cancel')}
              </Button>
              <Button
                onClick={() => {
                  onChange(draft);
                  close();
                }}
              >
                {t('special.done')}
              </Button>
            </Group>
          </Stack>
        )}
      </Modal>
    </>
  );
}
