import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type QueueDocument, type QueueSummary, queuesApi, refreshQueues, type Stored } from '../../api/queues.ts';
import { ApiError } from '../../api/request.ts';

export type QueueDraft = { readonly title: string; readonly queue: QueueDocument };

type Sent = { readonly version: number; readonly sent: QueueDraft };

export type QueueEditing = {
  readonly draft: QueueDraft;
  readonly dirty: boolean;
  readonly setTitle: (title: string) => void;
  readonly edit: (change: Partial<QueueDocument>) => void;
  /** The version that is being edited. */
  readonly version: number;
  /** Writes over a version. */
  readonly write: (version: number) => void;
  readonly save: UseMutationResult<Stored, Error, Sent>;
  /** The version that somebody else saved meanwhile, out of the refusal of a save; 0: deleted; null: nobody did. */
  readonly other: number | null;
  /** Whether the server refused what stands below this place. */
  readonly isWrong: (pointer: string) => boolean;
};

/** A queue's rules while somebody edits them. */
export function useQueueEditing(stored: QueueSummary, onSaved: (stored: Stored) => void): QueueEditing {
  const [base, setBase] = useState<Sent>({ version: stored.version, sent: stored });
  const [draft, setDraft] = useState<QueueDraft>({ title: stored.title, queue: stored.queue });
  const save = useMutation({
    mutationFn: ({ version, sent }: Sent) => queuesApi.change(stored.name, version, sent),
    onSuccess: (saved, { sent }) => {
      setBase({ version: saved.version, sent });
      onSaved(saved);
    },
    onSettled: refreshQueues,
  });
  const problems = save.error instanceof ApiError ? save.error.problems : [];
  return {
    draft,
    dirty: draft.title !== base.sent.title || JSON.stringify(draft.queue) !== JSON.stringify(base.sent.queue),
    version: base.version,
    write: (version) => save.mutate({ version, sent: draft }),
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
