import type { Monitoring, MonitoringProfile } from '../monitoring/index.ts';
import type { StoredOfAgent } from '../store/queues/desk-person-repository.ts';
import type { Store } from '../store/store.ts';

/** What is stored about an agent, and what others may see of it. */
export type DeskStored = StoredOfAgent & { readonly profile: MonitoringProfile };

export async function storedOf(
  { store, monitoring }: { readonly store: Store; readonly monitoring: Pick<Monitoring, 'profile'> },
  person: string,
): Promise<DeskStored> {
  const [stored, profile] = await Promise.all([store.deskPeople.stored(person), monitoring.profile()]);
  return { ...stored, profile };
}
