import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './request.ts';

/** What the server said no to is not asked again; what didn't reach it is. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 3 && !(error instanceof ApiError),
    },
  },
});
