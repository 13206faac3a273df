import { useMutation } from '@tanstack/react-query';
import { CONNECTIONS_KEY } from '../api/connections.ts';
import { flowKeys } from '../api/flows.ts';
import { NUMBERS_KEY, numbersApi } from '../api/numbers.ts';
import { queryClient } from '../api/query-client.ts';

/** Changes a number, and loads anew what shows numbers. */
export function useNumberChange() {
  return useMutation({
    mutationFn: numbersApi.put,
    onSettled: () =>
      Promise.all(
        [NUMBERS_KEY, flowKeys.all, CONNECTIONS_KEY].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
}
