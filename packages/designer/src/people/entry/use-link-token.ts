import { useState } from 'react';

/** The secret of a link that somebody was sent: behind the #, where no server and no log sees it. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  return token;
}
