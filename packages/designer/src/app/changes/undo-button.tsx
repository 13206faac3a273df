import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

type Change = { readonly id: string };

type UndoButtonProps<C extends Change> = {
  readonly change: C;
  /** The taking back that runs, and of which change. */
  readonly undo: {
    readonly isPending: boolean;
    readonly variables: C | undefined;
    readonly mutate: (change: C) => void;
  };
  readonly disabled?: boolean;
  readonly children: ReactNode;
};

/** Takes one change back, or goes back to how it was before it. */
export function UndoButton<C extends Change>({ change, undo, disabled = false, children }: UndoButtonProps<C>) {
  const { isPending, variables, mutate } = undo;
  return (
    <Button
      variant="default"
      disabled={disabled}
      loading={isPending && variables?.id === change.id}
      onClick={() => mutate(change)}
    >
      {children}
    </Button>
  );
}
