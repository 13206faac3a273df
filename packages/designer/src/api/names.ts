import type { Names } from '@callwright/flow/check';
import type { NameKind } from '@callwright/flow/sdk';
import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export type { Names };

/** What call flows of this installation can refer to by name. */
export function useNames() {
  return useQuery({ queryKey: ['names'], queryFn: () => asked(client.names.$get()), staleTime: 30_000 });
}

/** Where each kind of name is listed. */
export const LISTS: Readonly<Record<NameKind, keyof Names>> = {
  schedule: 'schedules',
  list: 'lists',
  box: 'boxes',
  flow: 'flows',
  prompt: 'prompts',
  queue: 'queues',
  credential: 'credentials',
};

/** What people call the thing with this name; undefined when there is none. */
export function titleOf(names: Names, kind: NameKind, name: unknown): string | undefined {
  return names[LISTS[kind]].find((thing) => thing.name === name)?.title;
}
