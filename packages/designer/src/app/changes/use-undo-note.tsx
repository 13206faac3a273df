import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useRefusalText } from '../../api/use-refusal-text.ts';

const SHOWN_MS = 20_000;

export type Done = {
  /** What was done: "Ended". */
  readonly message: string;
  /** Takes it back. */
  readonly undo: () => Promise<unknown>;
};

/** Says what was done, and takes it back by one tap. `refresh`: shows afterwards what stands then. */
export function useUndoNote(refresh: () => Promise<unknown>): (done: Done) => void {
  const { t } = useTranslation('today');
  const refusalText = useRefusalText();
  return ({ message, undo }) => {
    const takeBack = async (id: string) => {
      notifications.hide(id);
      try {
        await undo();
        notifications.show({ message: t('undo.done'), color: 'petrol' });
      } catch (error) {
        notifications.show({ message: refusalText(error instanceof Error ? error : new Error()), color: 'red' });
      }
      await refresh();
    };
    const id = crypto.randomUUID();
    notifications.show({
      id,
      color: 'petrol',
      autoClose: SHOWN_MS,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>{message}</span>
          <Button size="compact-md" variant="default" flex="none" onClick={() => void takeBack(id)}>
            {t('undo.undo')}
          </Button>
        </Group>
      ),
    });
  };
}
