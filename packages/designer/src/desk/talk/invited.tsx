import { Button, Text, Title } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnTalk } from '../../api/desk.ts';
import { talksApi } from '../../api/talks.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Softphone } from '../../softphone/softphone.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';
import { ringSound } from '../ringing/ring-sound.ts';

type InvitedProps = {
  readonly desk: Desk;
  readonly own: OwnTalk;
  /** The telephone in the page, if it rings. */
  readonly phone: Softphone | null;
  readonly off: boolean;
};

/** A colleague rings: for advice, to hand somebody over, or just to talk. */
export function Invited({ desk, own, phone, off }: InvitedProps) {
  const { t } = useTranslation('desk');
  useEffect(ringSound, []);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const { talk, kind, others, number, deskLeg } = own;
  const who = others.find(({ name }) => name !== '')?.name ?? formatNumber(number ?? '');
  const order = (what: 'answer' | 'leave') => void desk.act(() => talksApi.order(talk, { do: what }));
  const here = phone !== null || deskLeg !== null;
  return (
    <section className={classes.talk} data-rings aria-label={t('stage.rings')}>
      <Text c="dimmed" size="sm" role="alert">
        {t('stage.rings')} · {t(`kinds.${kind}`)}
      </Text>
      <Title order={2}>{who}</Title>
      <div className={classes.actions}>
        {here ? (
          <Button
            ref={button}
            size="lg"
            color="green.8"
            disabled={off}
            leftSection={<IconPhone size={20} aria-hidden />}
            onClick={() => (phone === null ? order('answer') : phone.answer())}
          >
            {t('answer')}
          </Button>
        ) : (
          <Text fw={560}>{t('answerThere')}</Text>
        )}
        <Button
          size="lg"
          variant="default"
          disabled={off}
          leftSection={<IconPhoneOff size={20} aria-hidden />}
          onClick={() => order('leave')}
        >
          {t('decline')}
        </Button>
      </div>
    </section>
  );
}
