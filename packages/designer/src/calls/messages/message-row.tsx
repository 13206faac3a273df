import { ActionIcon, Button, Group, Table, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Message } from '../../api/messages.ts';
import { recordingsApi } from '../../api/recordings.ts';
import { formatMoment } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { Player } from '../../sound/player.tsx';
import classes from './messages.module.css';

type MessageRowProps = {
  readonly message: Message;
  readonly onMark: (heard: boolean) => void;
  readonly onErase: () => void;
};

export function MessageRow({ message, onMark, onErase }: MessageRowProps) {
  const { t } = useTranslation('calls');
  const language = useScreenLanguage();
  const { call, reference, caller, at, heardAt, seconds, recording, sound } = message;
  const moment = formatMoment(language, at);
  const what = t('messages.of', { reference });
  return (
    <Table.Tr className={heardAt === null ? classes.unheard : undefined}>
      <Table.Td>
        {call === null ? (
          moment
        ) : (
          <Link href={`/calls/${call}`} className={classes.link}>
            {moment}
          </Link>
        )}
      </Table.Td>
      <Table.Td>
        {caller === null ? <span className={classes.soft}>{t('anonymous')}</span> : formatNumber(caller)}
      </Table.Td>
      <Table.Td>
        {sound === 'kept' ? (
          <Player
            src={recordingsApi.sound(recording)}
            label={what}
            seconds={seconds}
            onHeard={() => {
              if (heardAt === null) onMark(true);
            }}
          />
        ) : (
          <span className={classes.soft}>{t(`messages.sound.${sound}`)}</span>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          <Button
            size="compact-sm"
            variant={heardAt === null ? 'default' : 'subtle'}
            aria-label={`${t(heardAt === null ? 'messages.markHeard' : 'messages.markUnheard')}: ${what}`}
            onClick={() => onMark(heardAt === null)}
          >
            {heardAt === null
              ? t('messages.markHeard')
              : t('messages.heard', { moment: formatMoment(language, heardAt) })}
          </Button>
          <Tooltip label={t('messages.erase.action')}>
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={`${t('messages.erase.action')}: ${what}`}
              onClick={onErase}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
