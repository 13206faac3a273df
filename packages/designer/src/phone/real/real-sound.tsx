import { Anchor, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconHeadset, IconPhoneOutgoing } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { flowsApi } from '../../api/flows.ts';
import type { RealWay } from './use-real-call.ts';

type RealSoundProps = {
  readonly flow: string;
  readonly starting: boolean;
  readonly disabled: boolean;
  readonly onBegin: (way: RealWay) => void;
};

const NUMBER = /^\+?[0-9 ()/.-]{2,20}$/;

/** The ways to hear the draft with real sound, or what is missing for it. */
export function RealSound({ flow, starting, disabled, onBegin }: RealSoundProps) {
  const { t } = useTranslation('phone');
  const { data } = useQuery({ queryKey: ['trials', flow], queryFn: () => flowsApi.trials(flow), staleTime: 30_000 });
  if (data === undefined) return null;
  if (!data.browser && !data.ring) {
    return (
      <Text size="xs" c="dimmed" ta="center">
        {t('real.none')}{' '}
        <Anchor component={Link} href="/settings/connections" size="xs" underline="always">
          {t('real.connect')}
        </Anchor>
      </Text>
    );
  }
  return (
    <Group gap={8} grow role="group" aria-label={t('real.label')}>
      {data.browser && (
        <Button
          variant="default"
          disabled={disabled}
          loading={starting}
          leftSection={<IconHeadset size={17} aria-hidden />}
          onClick={() => onBegin({ kind: 'browser' })}
        >
          {t('real.call')}
        </Button>
      )}
      {data.ring && (
        <RingButton disabled={disabled || starting} onRing={(number) => onBegin({ kind: 'ring', number })} />
      )}
    </Group>
  );
}

type RingButtonProps = { readonly disabled: boolean; readonly onRing: (number: string) => void };

/** Asks which telephone to ring, and remembers it in this browser. */
function RingButton({ disabled, onRing }: RingButtonProps) {
  const { t } = useTranslation('phone');
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState(() => localStorage.getItem(MY_NUMBER) ?? '');
  const [tried, setTried] = useState(false);
  const wrong = tried && !NUMBER.test(number.trim());
  const ring = () => {
    setTried(true);
    const given = number.trim();
    if (!NUMBER.test(given)) return;
    localStorage.setItem(MY_NUMBER, given);
    setOpen(false);
    onRing(given.replace(/[ ()/.-]/g, ''));
  };
  return (
    <Popover opened={open} onChange={setOpen} position="top-end" width={280} trapFocus withArrow>
      <Popover.Target>
        <Button
          variant="default"
          disabled={disabled}
          leftSection={<IconPhoneOutgoing size={17} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t('real.ring')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack
          gap={10}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // The form around would ring the simulated phone.
            event.preventDefault();
            ring();
          }}
        >
          <TextInput
            type="tel"
            label={t('real.number')}
            description={t('setup.numberHelp')}
            value={number}
            error={wrong ? t('setup.numberWrong') : undefined}
            onChange={({ currentTarget }) => setNumber(currentTarget.value)}
            data-autofocus
          />
          <Button onClick={ring}>{t('real.ringNow')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

const MY_NUMBER = 'callwright.phone.mine';
