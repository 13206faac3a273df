import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRefusalText } from '../../api/use-refusal-text.ts';
import type { HoursEditing } from '../saving/use-hours-editing.ts';
import { TextsFields } from '../special/texts-fields.tsx';
import { instantOf, localClock } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';
import { withClosing } from './close-now.ts';
import classes from './closing.module.css';

type CloseNowDialogProps = { readonly editing: HoursEditing; readonly onClose: () => void };

/** Closes at once: why, until when, and what callers hear. */
export function CloseNowDialog({ editing, onClose }: CloseNowDialogProps) {
  const { t } = useSpeaker();
  const refusalText = useRefusalText();
  const { atOnce } = editing;
  const zone = editing.base.schedule.timeZone;
  const [reason, setReason] = useState('');
  const [ends, setEnds] = useState<'at' | 'open'>('at');
  const [clock, setClock] = useState(() => localClock(zone, Date.now() + 2 * 3_600_000));
  const [text, setText] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const until = ends === 'open' ? null : instantOf(zone, clock.date, clock.time);
  const wrong = ends === 'at' && (until === null || until <= Date.now());
  const close = () => {
    setTried(true);
    if (!wrong) atOnce.mutate(withClosing({ reason, until, text }, Date.now()), { onSuccess: onClose });
  };
  return (
    <Modal opened onClose={onClose} title={t('closing.title')} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <Stack>
          <Text size="sm">{t('closing.text')}</Text>
          <TextInput
            label={t('closing.reason')}
            description={t('closing.reasonHelp')}
            data-autofocus
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('closing.ends')}
            value={ends}
            onChange={(value) => setEnds(value === 'open' ? 'open' : 'at')}
          >
            <Group mt="xs">
              <Radio value="at" label={t('closing.endsAt')} />
              <Radio value="open" label={t('closing.endsOpen')} />
            </Group>
          </Radio.Group>
          {ends === 'at' && (
            <div className={classes.clock}>
              <TextInput
                type="date"
                label={t('question.date')}
                value={clock.date}
                onChange={(event) => setClock({ ...clock, date: event.currentTarget.value })}
              />
              <TextInput
                type="time"
                label={t('question.time')}
                value={clock.time}
                error={tried && wrong ? t('closing.past') : undefined}
                onChange={(event) => setClock({ ...clock, time: event.currentTarget.value })}
              />
            </div>
          )}
          <TextsFields usedIn={editing.name} texts={text} onChange={setText} />
          {atOnce.error !== null && <Alert color="red">{refusalText(atOnce.error)}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color="red" loading={atOnce.isPending}>
              {t('closing.close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
