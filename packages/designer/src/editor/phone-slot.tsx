import { lazy, Suspense } from 'react';
import { PageLoading } from '../app/page-loading.tsx';
import { useStanding } from './saving/use-draft-saving.ts';
import { useEditor, useEditorStore } from './store/use-editor.ts';

const PhonePanel = lazy(() => import('../phone/phone-panel.tsx'));

/** Whether there is a phone to try the draft with. */
export const HAS_PHONE = true;

/** Where the phone stands beside the drawing. */
export function PhoneSlot({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const flow = useEditor((state) => state.flow);
  const { liveRevision } = useStanding();
  return (
    <Suspense fallback={<PageLoading />}>
      <PhonePanel
        flow={flow}
        liveRevision={liveRevision}
        onTrace={(entries) => store.getState().followTrail(entries)}
        onStep={(id) => store.getState().select({ steps: [id], ways: [] })}
        onClose={onClose}
      />
    </Suspense>
  );
}
