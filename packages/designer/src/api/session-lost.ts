import { createStore } from 'zustand/vanilla';

type SessionLost = { readonly waiting: readonly (() => void)[] };

/** Requests that wait until somebody has signed in again. */
export const sessionLost = createStore<SessionLost>(() => ({ waiting: [] }));

/** The session is over: whoever works here is asked to sign in, and what waited goes on then. */
export function signedInAgain(): Promise<void> {
  return new Promise((resolve) => {
    sessionLost.setState(({ waiting }) => ({ waiting: [...waiting, resolve] }));
  });
}

/** Somebody has signed in. */
export function goOn(): void {
  const { waiting } = sessionLost.getState();
  sessionLost.setState({ waiting: [] });
  for (const resolve of waiting) resolve();
}
