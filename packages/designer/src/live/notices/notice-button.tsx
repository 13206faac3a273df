import { Button, Group, Modal, NumberInput, Text, Textarea } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { liveApi, NOTICES_KEY, useNotices } from '../../api/live.ts';
import { queryClient } from '../../api/query-client.ts';
import classes from '../live.module.css';
import { useAct } from '../use-act.ts';

const USUAL_MINUTES = 60;
const MOST_MINUTES = 1440;

/** A message to all desks, and those that stand there. */
export function NoticeButton() {
  const { t } = useTranslation('live');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconMessage size={17} stroke={1.7} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {t('notice.open')}
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title={t('notice.title')}>
        <NoticeForm onDone={() => setOpened(false)} />
      </Modal>
    </>
  );
}

function NoticeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('live');
  const { data } = useNotices();
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const refresh = () => void queryClient.invalidateQueries({ queryKey: NOTICES_KEY });
  const put = useAct(liveApi.putNotice, () => t('notice.sent'));
  const end = useAct(liveApi.endNotice);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate(
          { text, minutes },
          {
            onSuccess: () => {
              refresh();
              onDone();
            },
          },
        );
      }}
    >
      <Textarea
        label={t('notice.text')}
        autosize
        minRows={2}
        maxLength={300}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <NumberInput
        label={t('notice.minutes')}
        min={1}
        max={MOST_MINUTES}
        allowDecimal={false}
        clampBehavior="strict"
        value={minutes}
        onChange={(value) => typeof value === 'number' && setMinutes(value)}
      />
      <Group justify="flex-end">
        <Button type="submit" disabled={text.trim() === ''} loading={put.isPending}>
          {t('notice.send')}
        </Button>
      </Group>
      {data !== undefined && data.notices.length > 0 && (
        <ul className={classes.rows} aria-label={t('notice.standing')}>
          {data.notices.map((notice) => (
            <li key={notice.id}>
              <Text size="sm">{notice.text}</Text>
              <Button
                size="xs"
                variant="default"
                loading={end.isPending}
                onClick={() => end.mutate(notice.id, { onSuccess: refresh })}
              >
                {t('notice.end')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
