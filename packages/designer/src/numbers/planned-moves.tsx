import { usePlans } from '../api/plans.ts';
import { ownZone } from '../today/words/times.ts';
import { PlannedPanel } from '../versions/planned/planned-panel.tsx';
import { useReleases } from '../versions/use-releases.ts';

/** Numbers that will ring another call flow by themselves, or do so for a while. */
export function PlannedMoves() {
  const { data: plans = [] } = usePlans();
  const releases = useReleases('', undefined);
  const moves = plans.filter(({ act }) => act.what === 'number');
  return <PlannedPanel plans={moves} zone={ownZone()} releases={releases} />;
}
