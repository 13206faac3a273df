import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditorStore } from './store/use-editor.ts';

/** Whether keys mean text here, not commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Whether a text field is one of the document's: there undo means the document's, elsewhere the field's own. */
function isForeign(target: EventTarget | null): boolean {
  return isTyping(target) && target instanceof Element && target.closest('[data-document]') === null;
}

/** Undo, redo, select all, fit, and Enter on a card for its form. */
export function useShortcuts(): void {
  const store = useEditorStore();
  const { fitView } = useReactFlow();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { undo, redo, select, show, flow } = store.getState();
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const typing = isTyping(event.target);
      const card = event.target instanceof Element && event.target.matches('.react-flow__node') ? event.target : null;
      const foreign = isForeign(event.target);
      if (command && key === 'z' && !foreign) {
        event.preventDefault();
        if (event.shiftKey) redo();
        else undo();
      } else if (command && key === 'y' && !foreign) {
        event.preventDefault();
        redo();
      } else if (command && key === 'a' && !typing) {
        event.preventDefault();
        select({ steps: Object.keys(flow.nodes), ways: [] });
      } else if (key === '1' && !command && !typing && !event.altKey) {
        void fitView({ duration: 250, maxZoom: 1, padding: 0.12 });
      } else if (key === 'enter' && card !== null) {
        event.preventDefault();
        show(card.getAttribute('data-id') ?? '', '');
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store, fitView]);
}
