import type { Category, NodeType } from '@callwright/flow/sdk';
import { useMemo } from 'react';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { onGrid, placeAfter } from '../layout/free-place.ts';
import { matches } from '../palette/matches.ts';
import type { EditorStore, Picker } from '../store/editor-store.ts';
import { useEditor } from '../store/use-editor.ts';

/** What was chosen: an existing step, a new one of a kind, or to lead nowhere. */
export type Picked = { readonly step: string } | { readonly kind: string } | { readonly cut: true };

export type PickableStep = {
  readonly id: string;
  readonly title: string;
  readonly sentence: string;
  readonly icon: string;
  readonly category: Category | null;
};

export type Pickable = {
  readonly connected: boolean;
  readonly steps: readonly PickableStep[];
  readonly kinds: readonly NodeType[];
};

const MOST = 40;

/** What the list offers for a search. */
export function usePickable({ way }: Picker, search: string): Pickable {
  const flow = useEditor((state) => state.flow);
  const types = useEditor((state) => state.types);
  const texts = useNodeTexts();
  return useMemo(() => {
    const target = way === null ? undefined : flow.nodes[way.step]?.next[way.exit];
    const steps: PickableStep[] = [];
    for (const [id, node] of way === null ? [] : Object.entries(flow.nodes)) {
      const title = texts.stepTitle(node);
      const sentence = texts.sentence(node, flow);
      if (id === target || !matches(search, [title, sentence])) continue;
      const type = types.find(node.type, node.version);
      steps.push({ id, title, sentence, icon: type?.icon ?? '', category: type?.category ?? null });
      if (steps.length === MOST) break;
    }
    const kinds = types.newest.filter(({ type }) =>
      matches(search, [texts.typeTitle(type), texts.messages(type)?.description ?? '']),
    );
    return { connected: target !== undefined && search === '', steps, kinds };
  }, [flow, types, texts, way, search]);
}

/** Does what was chosen. */
export function pickedIn(store: EditorStore, { way, drop }: Picker, picked: Picked): void {
  const { flow, types, connect, disconnect, addStep } = store.getState();
  if ('cut' in picked) {
    if (way !== null) disconnect([way]);
    return;
  }
  if ('step' in picked) {
    if (way !== null) connect(way, picked.step);
    return;
  }
  const type = types.newest.find((candidate) => candidate.type === picked.kind);
  if (type === undefined) return;
  const place = drop ?? (way === null ? { x: 0, y: 0 } : placeAfter(flow, types, way));
  addStep(type, onGrid(place), way ?? undefined);
}
