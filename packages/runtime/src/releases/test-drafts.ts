import type { FlowParts } from '../flows/index.ts';
import { stageDraft } from '../trials/index.ts';

/** Makes a flow's draft something that a test phone's call can run, or says why it can't. */
export type TestDrafts = (flow: string) => Promise<TestDraft>;
export type TestDraft =
  | { readonly kind: 'staged'; readonly revision: number }
  | { readonly kind: 'draft-problems' | 'draft-missing' };

/** Somebody who saves at the same moment makes us look again. */
const TRIES = 3;

export function createTestDrafts(parts: FlowParts): TestDrafts {
  return async (flow) => {
    for (let tries = 0; tries < TRIES; tries++) {
      const draft = await parts.store.drafts.find(flow);
      if (draft === null) return { kind: 'draft-missing' };
      const staged = await stageDraft(parts, flow, draft.version);
      if (staged.kind === 'staged') return staged;
      if (staged.kind !== 'changed') break;
    }
    return { kind: 'draft-problems' };
  };
}
