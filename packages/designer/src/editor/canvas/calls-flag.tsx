import { IconPhoneIncoming } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../store/use-editor.ts';
import { CardFlag } from './card-flag.tsx';

/** Says on a card how many calls are there just now. */
export function CallsFlag({ step }: { readonly step: string }) {
  const { t } = useTranslation('editor');
  const calls = useEditor(({ traffic }) => traffic.steps[step] ?? 0);
  if (calls === 0) return null;
  return (
    <CardFlag kind="calls" sign={IconPhoneIncoming} data-calls={calls}>
      {t('card.calls', { count: calls })}
    </CardFlag>
  );
}
