import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { useDayWords } from '../../today/use-day-words.ts';
import classes from './special.module.css';
import type { SpecialEditing } from './use-special-editing.ts';

type SpecialBarProps = { readonly editing: SpecialEditing; readonly onTakeTheirs: () => void };

/** Save, once there is something to save; says what is missing, and who else saved meanwhile. */
export function SpecialBar({ editing, onTakeTheirs }: SpecialBarProps) {
  const { t } = useTranslation('announcements');
  const { t: day } = useDayWords();
  const refusalText = useRefusalText();
  const [tried, setTried] = useState(false);
  const { draft, span, entry, save, version, other } = editing;
  const noNumber = draft.numbers?.length === 0 && (draft.flows ?? []).length === 0;
  const noText = Object.keys(entry.text).length === 0 && draft.recording === null;
  const missing = noNumber
    ? day('guide.pickNumber')
    : noText
      ? day('announce.noText')
      : span.wrong !== null
        ? day(`when.wrong.${span.wrong}`)
        : null;
  return (
    <section className={classes.bar} aria-label={t('special.unsaved')}>
      <div role="status">
        <p>{tried && missing !== null ? missing : t('special.unsaved')}</p>
        {save.error !== null && other === null && <Alert color="red">{refusalText(save.error)}</Alert>}
      </div>
      <Button
        size="md"
        loading={save.isPending}
        onClick={() => {
          setTried(true);
          if (missing === null) save.mutate(version);
        }}
      >
        {t('special.save')}
      </Button>
      <Modal opened={other !== null} onClose={save.reset} title={t('special.conflict.title')}>
        <Stack>
          <Text size="sm">{t(other === 0 ? 'special.conflict.gone' : 'special.conflict.text')}</Text>
          <Group justify="flex-end">
            {other !== 0 && (
              <Button
                variant="default"
                onClick={() => {
                  save.reset();
                  onTakeTheirs();
                }}
              >
                {t('special.conflict.take')}
              </Button>
            )}
            <Button onClick={() => other !== null && save.mutate(other)}>{t('special.conflict.over')}</Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
