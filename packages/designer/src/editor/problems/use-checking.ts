import { checkFlow } from '@callwright/flow/check';
import { useEffect } from 'react';
import { useNames } from '../../api/names.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { builtValidators } from './validators.ts';

const PAUSE_MS = 250;

/**
 * Checks the draft while it is edited, in the browser, a moment after each change. The first check, too, comes when
 * the drawing stands: a large call flow opens sooner, and is checked once, with all names there.
 */
export function useChecking(): void {
  const store = useEditorStore();
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const { data: names = null, isPending } = useNames();
  useEffect(() => store.getState().setNames(names), [store, names]);
  useEffect(() => {
    if (isPending) return;
    const check = () =>
      store.getState().setProblems(
        checkFlow(flow, {
          types: types.all,
          names,
          validators: builtValidators,
          ...(names === null ? {} : { telephones: names.telephones }),
        }),
      );
    const pause = setTimeout(check, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [flow, types, names, isPending, store]);
}
