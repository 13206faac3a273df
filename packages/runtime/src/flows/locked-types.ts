import type { Flow } from '@callwright/flow/document';
import type { RevisionLocks } from '../store/flows/revision-repository.ts';

/** The versions of node types that flows are made of: what a revision locks. */
export function lockedTypes(flows: readonly Flow[]): RevisionLocks['types'] {
  const versions: Record<string, number[]> = {};
  for (const { type, version } of flows.flatMap((flow) => Object.values(flow.nodes))) {
    const known = versions[type] ?? [];
    versions[type] = known.includes(version) ? known : [...known, version].sort((one, other) => one - other);
  }
  return versions;
}
