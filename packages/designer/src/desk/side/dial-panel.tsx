import { Anchor, Button, Group, TextInput } from '@mantine/core';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { Panel } from '../../app/panel.tsx';
import { dialHere, dialledBy } from '../tel-links.ts';

type DialPanelProps = {
  /** Not while something rings, somebody talks, or the connection is lost. */
  readonly off: boolean;
  readonly onDial: (number: string) => void;
};

/** Calls a number. A link brings one along; it is called only when the agent says so. */
export function DialPanel({ off, onDial }: DialPanelProps) {
  const { t } = useTranslation('desk');
  const [search] = useSearchParams();
  const [, go] = useLocation();
  const brought = search.get('dial');
  const [number, setNumber] = useState('');
  const [wrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<'agreed' | 'cannot' | null>(null);
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
    if (plain !== null) onDial(plain);
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
      <div role="status">
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
