import { useEffect } from 'react';
import { copySteps, parseClip } from './document/clip.ts';
import { useEditorStore } from './store/use-editor.ts';
import { isTyping } from './use-shortcuts.ts';

const BESIDE = { x: 40, y: 40 };

/** Copy, cut and paste of steps by the system's clipboard, so that they travel between call flows; Ctrl+D doubles. */
export function useClipboard(): void {
  const store = useEditorStore();
  useEffect(() => {
    const copy = (event: ClipboardEvent, cut: boolean) => {
      const { flow, selection, remove } = store.getState();
      const marked = window.getSelection()?.isCollapsed === false;
      if (isTyping(event.target) || marked || selection.steps.length === 0) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', JSON.stringify(copySteps(flow, selection.steps), null, 2));
      if (cut) remove(selection);
    };
    const onCopy = (event: ClipboardEvent) => copy(event, false);
    const onCut = (event: ClipboardEvent) => copy(event, true);
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const clip = parseClip(event.clipboardData?.getData('text/plain') ?? '');
      if (clip === null) return;
      event.preventDefault();
      store.getState().paste(clip, BESIDE);
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'd' || isTyping(event.target)) return;
      event.preventDefault();
      const { flow, selection, paste } = store.getState();
      paste(copySteps(flow, selection.steps), BESIDE);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('keydown', onKey);
    };
  }, [store]);
}
