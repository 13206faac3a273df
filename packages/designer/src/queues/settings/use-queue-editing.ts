import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type QueueDocument, type QueueSummary, queuesApi, refreshQueues, type Stored } from '../../api/queues.ts';
import { ApiError } from '../../api/request.ts';

export type QueueDraft = { readonly title: string; readonly queue: QueueDocument };

export type QueueEditing = {
  readonly draft: QueueDraft;
  readonly dirty: boolean;
  readonly setTitle: (title: string) => void;
  readonly edit: (change: Partial<QueueDocument>) => void;
  /** Writes over a version. */
  readonly save: UseMutationResult<Stored, Error, number>;
  /** The version that somebody else saved meanwhile, out of the refusal of a save; 0: deleted; null: nobody did. */
  readonly other: number | null;
  /** Whether the server refused what stands below this place. */
  readonly isWrong: (pointer: string) => boolean;
};

/** A queue's rules while somebody edits them. */
export function useQueueEditing(stored: QueueSummary, onSaved: (stored: Stored) => void): QueueEditing {
  const [draft, setDraft] = useState<QueueDraft>({ title: stored.title, queue: stored.queue });
  const save = useMutation({
    mutationFn: (version: number) => queuesApi.change(stored.name, version, draft),
    onSuccess: onSaved,
    onSettled: refreshQueues,
  });
  const problems = save.error instanceof ApiError ? save.error.problems : [];
  return {
    draft,
    dirty: draft.title !== stored.title || JSON.stringify(draft.queue) !== JSON.stringify(stored.queue),
    setTitle: (title) => setDraft((old) => ({ ...old, title })),
    edit: (change) => setDraft((old) => ({ ...old, queue: { ...old.queue, ...change } })),
    save,
    other: changedTo(save.error),
    isWrong: (pointer) => problems.some((one) => one.pointer.startsWith(pointer)),
  };
}

function changedTo(error: Error | null): number | null {
  if (!(error instanceof ApiError) || error.code !== 'queue-changed') return null;
  return typeof error.body.version === 'number' ? error.body.version : 0;
}
