import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { type Status, StatusMark } from '../app/status-mark.tsx';
import type { Standing } from './draft-keeper.ts';

const STATUS: Readonly<Record<Standing['kind'], Status>> = {
  kept: 'good',
  writing: 'busy',
  unreachable: 'warning',
  conflict: 'warning',
  refused: 'bad',
  done: 'good',
};

/** Whether what was typed is safe, in words. */
export function StandingLine({ standing, onAgain }: { readonly standing: Standing; readonly onAgain: () => void }) {
  const { t } = useTranslation('cases');
  const refusalText = useRefusalText();
  const { kind } = standing;
  const text = () => {
    if (kind === 'conflict') return t('wrapUp.conflict.title');
    return kind === 'refused'
      ? t('wrapUp.standing.refused', { why: refusalText(standing.error) })
      : t(`wrapUp.standing.${kind}`);
  };
  return (
    <Group gap="xs" role="status" fz="sm">
      <StatusMark status={STATUS[kind]}>{text()}</StatusMark>
      {(kind === 'unreachable' || kind === 'refused') && (
        <Button size="compact-sm" variant="default" onClick={onAgain}>
          {t('wrapUp.tryAgain')}
        </Button>
      )}
    </Group>
  );
}
