import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type DialogFormProps = {
  readonly opened?: boolean;
  readonly title: string;
  /** The fields. */
  readonly children: ReactNode;
  /** What the button says that sends them. */
  readonly action: string;
  readonly busy: boolean;
  /** Why they were refused. */
  readonly refusal: string | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

/** Asks for a few things at once; Enter sends them. What is wrong in a field, the field says. */
export function DialogForm({
  opened = true,
  title,
  children,
  action,
  busy,
  refusal,
  onSubmit,
  onClose,
}: DialogFormProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={title}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          {children}
          {refusal !== null && <Alert color="red">{refusal}</Alert>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={busy}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
