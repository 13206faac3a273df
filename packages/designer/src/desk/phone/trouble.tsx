import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

/** What keeps the telephone from working, and what to do about it. */
export function Trouble({ text }: { readonly text: string }) {
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} role="alert">
      {text}
    </Alert>
  );
}
