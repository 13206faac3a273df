import { Button, Group } from '@mantine/core';
import { useDayWords } from '../use-day-words.ts';

const REASONS = ['meeting', 'training', 'ill', 'fault'] as const;

/** The usual reasons, for one tap. */
export function ReasonChips({ onPick }: { readonly onPick: (reason: string) => void }) {
  const { t } = useDayWords();
  return (
    <Group gap={8}>
      {REASONS.map((key) => (
        <Button
          key={key}
          variant="default"
          radius="xl"
          h={40}
          aria-label={t('close.reasonIs', { reason: t(`close.reasons.${key}`) })}
          onClick={() => onPick(t(`close.reasons.${key}`))}
        >
          {t(`close.reasons.${key}`)}
        </Button>
      ))}
    </Group>
  );
}
