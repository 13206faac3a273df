import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import type { Draft } from '../api/flows.ts';
import { nodeTypes } from '../nodes/use-node-texts.ts';
import { EditorLayout } from './editor-layout.tsx';
import { unsavedCopy } from './saving/unsaved-copy.ts';
import { SavingContext, useDraftSaving } from './saving/use-draft-saving.ts';
import { createEditorStore } from './store/editor-store.ts';
import { EditorContext } from './store/use-editor.ts';

/** One opened call flow: its state, its saving, and everything on the screen. */
export function Editor({ draft }: { readonly draft: Draft }) {
  const [kept] = useState(() => unsavedCopy.find(draft.flow));
  const [store] = useState(() => {
    const fresh = createEditorStore({ flow: draft.flow, types: nodeTypes });
    if (kept !== null) fresh.getState().replaceFlow(kept.flow);
    return fresh;
  });
  const saving = useDraftSaving(store, draft, kept?.version ?? draft.version);
  return (
    <EditorContext value={store}>
      <SavingContext value={saving}>
        <ReactFlowProvider>
          <EditorLayout />
        </ReactFlowProvider>
      </SavingContext>
    </EditorContext>
  );
}
