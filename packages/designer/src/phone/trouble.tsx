import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isRefusal } from './session.ts';

/** What the server or the clock has against this call; said inside the phone, where one looks. */
export function Trouble({ trouble }: { readonly trouble: unknown }) {
  const { t } = useTranslation('phone');
  if (trouble === null) return null;
  const text = isRefusal(trouble)
    ? [t('trouble.refused', { message: trouble.message }), trouble.fix].filter((part) => part !== undefined).join(' ')
    : t(trouble instanceof RangeError ? 'trouble.clock' : 'trouble.offline');
  return (
    <Alert color="red" variant="light" radius={0} icon={<IconAlertTriangle size={18} />} role="alert">
      {text}
    </Alert>
  );
}
