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

/** A page's own words: that it is as before, and why it couldn't be taken back. */
type UndoWords = { readonly undone: string; readonly refusal: (error: Error) => string };

/** Says what was done, and takes it back by one tap. `refresh`: shows afterwards what stands then. */
export function useUndoNote(refresh: () => Promise<unknown>, words?: UndoWords): (done: Done) => void {
  const { t } = useTranslation('today');
  const usual = useRefusalText();
  const { undone, refusal } = words ?? { undone: t('undo.done'), refusal: usual };
  return ({ message, undo }) => {
    const takeBack = async (id: string) => {
      notifications.hide(id);
      try {
        await undo();
        notifications.show({ message: undone, color: 'petrol' });
      } catch (error) {
        notifications.show({ message: refusal(error instanceof Error ? error : new Error()), color: 'red' });
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
