import { AsyncLocalStorage } from 'node:async_hooks';

const running = new AsyncLocalStorage<{ noted: boolean }>();

/** Does something, and tells whether a change was noted meanwhile, by whomever. */
export async function whileNoting<T>(work: () => Promise<T>): Promise<{ result: T; noted: boolean }> {
  const state = { noted: false };
  const result = await running.run(state, work);
  return { result, noted: state.noted };
}

/** What runs now has seen to its note: it wrote one, one is recent enough, or nothing was changed. */
export function noteSeenTo(): void {
  const state = running.getStore();
  if (state !== undefined) state.noted = true;
}
