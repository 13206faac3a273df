import { listKeys } from '../api/lists.ts';
import { queryClient } from '../api/query-client.ts';

/** Something of a list has changed: all that tells of lists is asked for again. */
export const refreshList = (): Promise<void> => queryClient.invalidateQueries({ queryKey: listKeys.all });
