import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { otherHours } from '../../api/opening-hours.ts';
import { changeSentence } from '../words/change-sentence.ts';
import { localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import type { HoursEditing } from './use-hours-editing.ts';

/** Somebody else saved meanwhile: shows what, and lets one choose. */
export function ConflictDialog({ editing, now }: { readonly editing: HoursEditing; readonly now: number }) {
  const speaker = useSpeaker();
  const { t } = speaker;
  const { base, draft, save, adopt } = editing;
  const other = otherHours(save.error);
  const theirs = other?.schedule ?? null;
  const today = localClock(base.schedule.timeZone, now).date;
  return (
    <Modal opened={other !== null} onClose={save.reset} title={t('conflict.title')}>
      {other !== null && (
        <Stack>
          <Text size="sm">
            {theirs === null
              ? t('conflict.gone')
              : t('conflict.theirs', { what: changeSentence(speaker, base.schedule, theirs, today) })}
          </Text>
          <Text size="sm">{t('conflict.yours', { what: changeSentence(speaker, base.schedule, draft, today) })}</Text>
          <Group justify="flex-end">
            {theirs !== null && (
              <Button
                variant="default"
                onClick={() => {
                  adopt({ version: other.version, schedule: theirs });
                  save.reset();
                }}
              >
                {t('conflict.take')}
              </Button>
            )}
            <Button loading={save.isPending} onClick={() => save.mutate({ version: other.version, schedule: draft })}>
              {t('conflict.over')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
