import type { Flow } from '@callwright/flow/document';
import { useQueries } from '@tanstack/react-query';
import type { CallSummary } from '../../api/calls.ts';
import { useNodeTexts } from '../../nodes/use-node-texts.ts';
import { useMayOpen } from '../../people/signed-in/use-signed-in.ts';
import { loadPart, withParts } from '../../phone/plan/load-parts.ts';

/** What the last step of a call is called, in its flow as it is now or in one of its parts. */
export function useStepTitles(calls: readonly CallSummary[]): (call: CallSummary) => string {
  const texts = useNodeTexts();
  const mayDraw = useMayOpen()('/flows');
  // Who doesn't draw call flows isn't served their drafts.
  const ids = mayDraw ? [...new Set(calls.map(({ flow }) => flow))] : [];
  const loaded = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['flow with parts', id],
      queryFn: async (): Promise<readonly Flow[]> => {
        const flow = await loadPart(id);
        return flow === null ? [] : withParts(flow, loadPart);
      },
      staleTime: 60_000,
    })),
  });
  return ({ flow, lastNode }) => {
    const flows = loaded[ids.indexOf(flow)]?.data;
    if (flows === undefined) return '';
    const node = flows.map(({ nodes }) => nodes[lastNode]).find((found) => found !== undefined);
    return node === undefined ? lastNode : texts.stepTitle(node);
  };
}
