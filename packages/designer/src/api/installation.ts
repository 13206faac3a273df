import { useQuery } from '@tanstack/react-query';
import { asked, client } from './client.ts';

export const installationApi = {
  /** Whether anything of the sample businesses is still there. */
  samples: async (): Promise<boolean> => (await asked(client.installation.$get())).samples,
  removeSamples: () => asked(client.samples.$delete()),
};

export function useSamples() {
  return useQuery({ queryKey: ['samples'], queryFn: installationApi.samples });
}
