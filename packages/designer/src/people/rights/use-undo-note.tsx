import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useEntryRefusal } from '../entry/use-entry-refusal.ts';

const SHOWN_MS = 15_000;

/** Says what was done, with a button that takes it back. */
export function useUndoNote(): (message: string, undo: () => Promise<void>) => void {
  const { t } = useTranslation('people');
  const refusalText = useEntryRefusal();
  return (message, undo) => {
    const id = crypto.randomUUID();
    const takeBack = async () => {
      notifications.hide(id);
      try {
        await undo();
        notifications.show({ message: t('undone'), color: 'petrol' });
      } catch (error) {
        notifications.show({ message: refusalText(error instanceof Error ? error : new Error()), color: 'red' });
      }
    };
    notifications.show({
      id,
      color: 'petrol',
      autoClose: SHOWN_MS,
      message: (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <span>{message}</span>
          <Button size="compact-sm" variant="default" onClick={() => void takeBack()}>
            {t('undo')}
          </Button>
        </Group>
      ),
    });
  };
}
