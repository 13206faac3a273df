import { Button, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOffer, deskApi } from '../../api/desk.ts';
import { CustomerCard } from '../../customers/card/customer-card.tsx';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useTicking } from '../../phone/call/use-ticking.ts';
import type { Softphone } from '../../softphone/softphone.ts';
import { questionOf } from '../about.ts';
import { duration } from '../clock-words.ts';
import classes from '../desk.module.css';
import type { Desk } from '../link/use-desk.ts';
import { usePartyName } from '../use-desk-words.ts';
import { ringSound } from './ring-sound.ts';

type RingingProps = {
  readonly desk: Desk;
  readonly offer: DeskOffer;
  /** The telephone in the page, if it rings. */
  readonly phone: Softphone | null;
  readonly off: boolean;
};

/** Who rings and why, and the two things that can be done about it. */
export function Ringing({ desk, offer, phone, off }: RingingProps) {
  const { t } = useTranslation('desk');
  const language = useScreenLanguage();
  const partyName = usePartyName();
  useTicking(true, 1000);
  useEffect(ringSound, []);
  const here = phone !== null || offer.devices.includes('desk');
  const answer = () => {
    if (phone !== null) phone.answer();
    else void desk.act(() => deskApi.answer(offer.offer));
  };
  const decline = () => {
    phone?.hangUp();
    void desk.act(() => deskApi.decline(offer.offer));
  };
  const button = useRef<HTMLButtonElement>(null);
  useEnter(button, here && !off ? answer : null);
  const { party, queueTitle, topic, since, kind, until } = offer;
  const why = [queueTitle, topic].filter((part) => part !== '').join(' ▸ ');
  const waited = since === null ? '' : duration(desk.now() - since);
  return (
    <section className={classes.talk} data-rings aria-label={t('stage.rings')} data-offer={offer.offer}>
      <Announcement text={t('announce', { name: partyName(party), why })} />
      <Text c="dimmed" size="sm">
        {t(kind === 'callback' ? 'stage.callback' : 'stage.rings')} ·{' '}
        <span role="timer" aria-live="off">
          {t('stillRings', { time: duration(until - desk.now()) })}
        </span>
      </Text>
      <Title order={2}>{partyName(party)}</Title>
      <Text size="lg">{why}</Text>
      <Text c="dimmed">
        {[
          party.name !== '' && party.number !== null ? formatNumber(party.number) : '',
          waited === '' ? '' : t('waited', { time: waited }),
          party.language === '' ? '' : nameOfLanguage(language, party.language),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </Text>
      <div className={classes.actions}>
        {here ? (
          <Button
            ref={button}
            size="lg"
            color="green.8"
            disabled={off}
            aria-keyshortcuts="Enter Alt+Enter"
            leftSection={<IconPhone size={20} aria-hidden />}
            onClick={answer}
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
          onClick={decline}
        >
          {t('decline')}
        </Button>
      </div>
      {here && (
        <Text size="xs" c="dimmed">
          {t('answerHint')}
        </Text>
      )}
      <CustomerCard {...questionOf({ ...offer, number: party.number })} />
    </section>
  );
}

/** Said at once by screen readers, and shown in the browser's tab. */
function Announcement({ text }: { readonly text: string }) {
  useEffect(() => {
    const before = document.title;
    document.title = `☎ ${text}`;
    return () => {
      document.title = before;
    };
  }, [text]);
  return (
    <VisuallyHidden role="alert" data-testid="rings">
      {text}
    </VisuallyHidden>
  );
}

/** Enter answers; while something is being typed it takes Alt too, for a note is no yes. */
function useEnter(button: { readonly current: HTMLButtonElement | null }, answer: (() => void) | null): void {
  const latest = useRef(answer);
  latest.current = answer;
  const can = answer !== null;
  useEffect(() => {
    if (!can) return;
    if (!isTyping(document.activeElement)) button.current?.focus();
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.altKey) return;
      event.preventDefault();
      latest.current?.();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [can, button]);
}

function isTyping(element: Element | null): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(element.type)) ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}
