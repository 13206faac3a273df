import { useMutation } from '@tanstack/react-query';
import { flowsApi } from '../../api/flows.ts';
import { plansApi } from '../../api/plans.ts';
import { ApiError } from '../../api/request.ts';
import { refreshVersions, versionsApi } from '../../api/versions.ts';
import { useSaving } from '../saving/use-draft-saving.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import type { Outcome } from './outcome.ts';

/** The draft could not be saved, so there is nothing that could go live. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** What was chosen in the dialog. */
export type GoLiveOrder = { readonly comment: string } & (
  | { readonly way: 'now' }
  | { readonly way: 'test' }
  | { readonly way: 'some'; readonly share: number }
  | { readonly way: 'later'; readonly at: string; readonly until: string | null }
);

/** Saves the draft, makes a version of it, and puts that where it was wanted. */
export function useGoLive(onDone: (outcome: Outcome) => void) {
  const store = useEditorStore();
  const { saver, standing } = useSaving();
  const id = useEditor((state) => state.flow.id);
  return useMutation({
    mutationFn: async (order: GoLiveOrder): Promise<Outcome> => {
      if (!(await saver.flush())) throw new NotSaved();
      return release(id, saver.version(), order);
    },
    onSuccess: async (outcome) => {
      if (outcome.kind === 'now') standing.setState({ liveRevision: outcome.version, changed: false });
      await refreshVersions();
      onDone(outcome);
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problems.length > 0) store.getState().setProblems(error.problems);
    },
  });
}

async function release(id: string, draft: number, order: GoLiveOrder): Promise<Outcome> {
  const { way, comment } = order;
  if (way === 'now') {
    const { revision } = await flowsApi.publish(id, draft, comment);
    return { kind: 'now', version: revision };
  }
  if (way === 'later') {
    const { at, until } = order;
    const end = until === null ? {} : { until };
    const { plan } = await plansApi.plan({ what: 'go-live', flow: id, version: draft, comment, at, ...end });
    return { kind: 'later', version: plan.act.what === 'alias' ? plan.act.revision : 0, plan };
  }
  const { revision } = await versionsApi.make(id, draft, comment);
  const { aliases } = await versionsApi.list(id);
  const known = aliases.find(({ alias }) => alias === (way === 'some' ? 'live' : 'test'));
  if (way === 'test') {
    await versionsApi.point(id, 'test', { revision, canary: null, version: known?.version ?? 0 });
    return { kind: 'test', version: revision };
  }
  const { share } = order;
  const canary = { revision, share, numbers: null };
  await versionsApi.point(id, 'live', { revision: known?.revision ?? revision, canary, version: known?.version ?? 0 });
  return { kind: 'some', version: revision, share };
}
