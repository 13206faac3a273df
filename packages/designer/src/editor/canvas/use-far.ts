import { useStore } from '@xyflow/react';

/** From so far away nothing smaller than a step's name can be read. */
const FAR = 0.34;

/** Whether the drawing is seen from afar: cards and ways then show only their outlines. */
export function useFar(): boolean {
  return useStore((state) => state.transform[2] < FAR);
}
