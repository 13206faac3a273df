import { Alert, Anchor, Button, Group, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import type { DeskSight } from '../../api/desk.ts';
import { talksApi, type Wanted } from '../../api/talks.ts';
import { Panel } from '../../app/panel.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import type { Desk } from '../link/use-desk.ts';
import { ChooseColleague } from '../talk/choose-colleague.tsx';
import { dialHere, dialledBy } from '../tel-links.ts';

type DialPanelProps = {
  readonly desk: Desk;
  /** Why the number that was called last wasn't reached. */
  readonly lastTry: DeskSight['lastTry'];
  /** Not while something rings, somebody talks, or the connection is lost. */
  readonly off: boolean;
};

/** Calls a number. A link brings one along; it is called only when the agent says so. */
export function DialPanel({ desk, lastTry, off }: DialPanelProps) {
  const { t } = useTranslation('desk');
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const brought = search.get('dial');
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<'agreed' | 'cannot' | null>(null);
  const [choosing, setChoosing] = useState<'call' | 'pickUp' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (brought === null) return;
    setNumber(dialledBy(brought) ?? brought);
    setWrong(dialledBy(brought) === null);
    // Loading the page again must not bring it back.
    go('/desk', { replace: true });
    button.current?.focus();
  }, [brought, go]);
  const dial = (event: FormEvent) => {
    event.preventDefault();
    const plain = dialledBy(number);
    setWrong(plain === null);
    if (plain !== null) void desk.act(() => talksApi.dial({ number: plain }));
  };
  const choose = (to: Wanted) => {
    setChoosing(null);
    if (choosing === 'call') void desk.act(() => talksApi.dial(to));
    else if ('person' in to) void desk.act(() => talksApi.pickUp(to.person));
  };
  return (
    <Panel title={t('dial.title')}>
      <form onSubmit={dial} noValidate>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            label={t('dial.number')}
            type="tel"
            inputMode="tel"
            autoComplete="off"
            value={number}
            error={wrong ? t('dial.wrong') : null}
            style={{ flex: 1 }}
            onChange={({ currentTarget }) => {
              setNumber(currentTarget.value);
              setWrong(false);
            }}
          />
          <Button
            ref={button}
            type="submit"
            variant="default"
            disabled={off || number === ''}
            leftSection={<IconPhoneOutgoing size={18} aria-hidden />}
          >
            {t('dial.call')}
          </Button>
        </Group>
      </form>
      <Group gap="xs">
        <Button size="xs" variant="default" disabled={off} onClick={() => setChoosing('call')}>
          {t('colleagues')}
        </Button>
        <Button size="xs" variant="default" disabled={off} onClick={() => setChoosing('pickUp')}>
          {t('pickUp')}
        </Button>
      </Group>
      <ChooseColleague what={choosing} onClose={() => setChoosing(null)} onChoose={choose} />
      <div role="status">
        {lastTry !== null && (
          <Alert color="orange">{t(`notReached.${lastTry.why}`, { to: formatNumber(lastTry.to) })}</Alert>
        )}
        {asked === null ? (
          <Anchor component="button" type="button" size="sm" onClick={() => setAsked(dialHere() ? 'agreed' : 'cannot')}>
            {t('dial.links')}
          </Anchor>
        ) : (
          t(`dial.${asked}`)
        )}
      </div>
    </Panel>
  );
}
