import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { simulatorApi } from '../api/simulator.ts';
import { formatNumber } from '../numbers/format-number.ts';

type RingsProps = {
  /** The number that this phone calls from. */
  readonly number: string;
  /** The call that begins when it is picked up. */
  readonly onAnswer: (call: string) => void;
};

const shown = (who: string | null) => (who === null ? '–' : formatNumber(who));

const ASK_AGAIN_MS = 2000;

/** Whoever has asked to be called back on this phone can pick it up. */
export function Rings({ number, onAnswer }: RingsProps) {
  const { t } = useTranslation('phone');
  const { data } = useQuery({
    queryKey: ['simulator', 'ringing'],
    queryFn: simulatorApi.ringing,
    refetchInterval: ASK_AGAIN_MS,
    enabled: number !== '',
    retry: false,
  });
  const phone = data?.phones.find(({ to }) => to === number);
  return (
    <div role="status" aria-live="polite">
      {phone !== undefined && (
        <Alert color="green" variant="light" radius={0} icon={<IconPhoneIncoming size={18} />} title={t('rings.title')}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">{t('rings.who', { from: shown(phone.from), to: shown(phone.to) })}</Text>
            <Button size="xs" onClick={() => onAnswer(phone.call)}>
              {t('rings.answer')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  );
}
