import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FollowUp, followUpKeys, followUpsApi } from '../../api/follow-ups.ts';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import { Panel } from '../../app/panel.tsx';
import classes from '../../customers/customers.module.css';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';

/** What was written of a follow-up, in order; notes are only added to. */
export function FollowUpNotes({ followUp: { id, notes } }: { readonly followUp: FollowUp }) {
  const { t } = useTranslation('cases');
  const language = useScreenLanguage();
  const refusalText = useRefusalText();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation({
    mutationFn: () => followUpsApi.addNote(id, text),
    onSuccess: () => setText(''),
    onSettled: () => queries.invalidateQueries({ queryKey: followUpKeys.all }),
  });
  return (
    <Panel title={t('followUp.notes')}>
      {notes.length === 0 ? (
        <p className={classes.none}>{t('followUp.noNotes')}</p>
      ) : (
        <div className={classes.earlier}>
          {notes.map(({ at, by, text: written }) => (
            <blockquote key={`${at} ${written}`}>
              {written}
              <footer>
                {t('earlier.by', { name: by === '' ? t('followUps.gone') : by, at: formatMoment(language, at) })}
              </footer>
            </blockquote>
          ))}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') add.mutate();
        }}
      >
        <Stack gap="xs">
          <Textarea
            label={t('followUp.addNote')}
            autosize
            minRows={2}
            maxLength={4000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.error !== null && <Alert color="red">{refusalText(add.error)}</Alert>}
          <Group justify="flex-end">
            <Button type="submit" variant="default" loading={add.isPending} disabled={text.trim() === ''}>
              {t('followUp.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}
