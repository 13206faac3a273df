import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useNumbers } from '../../api/numbers.ts';
import { formatNumber } from '../../numbers/format-number.ts';
import { useEditor } from '../store/use-editor.ts';

/** It is live: which version, and which numbers ring it. */
export function WentLive({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const id = useEditor((state) => state.flow.id);
  const { data: numbers = [] } = useNumbers();
  const ringing = numbers.filter(({ flow }) => flow === id);
  return (
    <Stack>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <IconCircleCheck size={28} color="var(--connect)" aria-hidden />
        <div>
          <Text fw={600}>{t('goLive.done', { version })}</Text>
          <Text size="sm" c="dimmed">
            {t(ringing.length === 0 ? 'goLive.noNumber' : 'goLive.numbers')}
          </Text>
        </div>
      </Group>
      {ringing.length > 0 && (
        <Group gap={8}>
          {ringing.map(({ number, title }) => (
            <Badge key={number} variant="light" size="lg" leftSection={<IconPhone size={14} aria-hidden />}>
              {formatNumber(number)} {title}
            </Badge>
          ))}
        </Group>
      )}
      <Group justify="flex-end">
        {ringing.length === 0 && (
          <Button component={Link} href="/numbers" variant="light" leftSection={<IconPhone size={17} aria-hidden />}>
            {t('goLive.assign')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('goLive.close')}
        </Button>
      </Group>
    </Stack>
  );
}
