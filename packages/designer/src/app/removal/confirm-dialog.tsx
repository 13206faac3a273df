import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';

type ConfirmDialogProps = {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  /** What the red button does. */
  readonly action: string;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something is gone for good. */
export function ConfirmDialog({ opened, title, text, action, error, busy, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text size="sm">{text}</Text>
        {error !== null && <Alert color="red">{refusalText(error)}</Alert>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" loading={busy} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
