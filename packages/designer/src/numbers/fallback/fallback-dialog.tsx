import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../../api/flows.ts';
import type { PhoneNumber } from '../../api/numbers.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { formatNumber } from '../format-number.ts';
import { FallbackForm } from './fallback-form.tsx';

type FallbackDialogProps = { readonly number: PhoneNumber | null; readonly onClose: () => void };

/** Asks what callers of a number shall get while we are down. */
export function FallbackDialog({ number, onClose }: FallbackDialogProps) {
  const { t } = useTranslation('numbers');
  const screen = useScreenLanguage();
  const { data: flows = [] } = useFlows();
  const spoken = flows.find(({ id }) => id === number?.flow)?.languages[0] ?? screen;
  return (
    <Modal
      opened={number !== null}
      onClose={onClose}
      size="lg"
      title={`${t('down.title')}: ${formatNumber(number?.number ?? '')}`}
    >
      {number !== null && <FallbackForm number={number} spoken={spoken} onClose={onClose} />}
    </Modal>
  );
}
