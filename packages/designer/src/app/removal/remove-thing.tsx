import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

type RemoveThingProps = {
  /** What the red button says, and what it does. */
  readonly action: string;
  readonly title: string;
  readonly text: string;
  readonly remove: () => Promise<unknown>;
  /** Leads away from what is gone, and says so. */
  readonly onRemoved: () => Promise<unknown>;
  /** Says in place of `text` why it can't be removed as long as something uses it; null: it was refused for another reason. */
  readonly inUse?: (error: Error) => string | null;
};

/** Removes what a page is about, after asking. */
export function RemoveThing({ action, title, text, remove, onRemoved, inUse = () => null }: RemoveThingProps) {
  const [asking, setAsking] = useState(false);
  const removal = useMutation({ mutationFn: remove, onSuccess: onRemoved });
  const used = removal.error === null ? null : inUse(removal.error);
  return (
    <div>
      <Button
        variant="subtle"
        color="red"
        onClick={() => {
          removal.reset();
          setAsking(true);
        }}
      >
        {action}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={title}
        text={used ?? text}
        action={action}
        error={used === null ? removal.error : null}
        busy={removal.isPending}
        onConfirm={() => removal.mutate()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
