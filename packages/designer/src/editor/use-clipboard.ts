import type { Position } from '@callwright/flow/document';
import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { CARD_WIDTH } from './canvas/card-size.ts';
import { type Box, boundsOf } from './canvas/overview-scale.ts';
import { type Clip, copySteps, parseClip } from './document/clip.ts';
import { onGrid } from './layout/free-place.ts';
import { useEditorStore } from './store/use-editor.ts';
import { isTyping } from './use-shortcuts.ts';

const CARD_HEIGHT = 140;
const BESIDE: Position = { x: 40, y: 40 };

/** How far from its place a clip is pasted: a little beside it, or into the middle of what is seen when that is elsewhere. */
export function whereSeen(clip: Clip, seen: Box): Position {
  const places = Object.values(clip.canvas).map((place) => ({ ...place, width: CARD_WIDTH, height: CARD_HEIGHT }));
  const { x, y, width, height } = boundsOf(places);
  const visible = x < seen.x + seen.width && x + width > seen.x && y < seen.y + seen.height && y + height > seen.y;
  if (visible) return BESIDE;
  return onGrid({ x: seen.x + (seen.width - width) / 2 - x, y: seen.y + (seen.height - height) / 2 - y });
}

/** Copy, cut and paste of steps by the system's clipboard, so that they travel between call flows; Ctrl+D doubles. */
export function useClipboard(): void {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  useEffect(() => {
    const seen = (): Box => {
      const box = document.querySelector('.react-flow')?.getBoundingClientRect() ?? new DOMRect();
      const { x, y } = screenToFlowPosition({ x: box.left, y: box.top });
      const end = screenToFlowPosition({ x: box.right, y: box.bottom });
      return { x, y, width: end.x - x, height: end.y - y };
    };
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
      store.getState().paste(clip, whereSeen(clip, seen()));
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
  }, [store, screenToFlowPosition]);
}
