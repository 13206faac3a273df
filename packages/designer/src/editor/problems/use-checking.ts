import { checkFlow } from '@callwright/flow/check';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect } from 'react';
import { useNames } from '../../api/names.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import { builtValidators } from './validators.ts';

const PAUSE_MS = 250;

/** Checks the draft while it is edited, in the browser, a moment after each change. */
export function useChecking(): void {
  const store = useEditorStore();
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const { data: names = null } = useNames();
  const [settled] = useDebouncedValue(flow, PAUSE_MS);
  useEffect(() => store.getState().setNames(names), [store, names]);
  useEffect(() => {
    store.getState().setProblems(checkFlow(settled, { types: types.all, names, validators: builtValidators }));
  }, [settled, types, names, store]);
}
