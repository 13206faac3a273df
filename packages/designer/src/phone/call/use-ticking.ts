import { useEffect, useState } from 'react';

/** Draws again every `ms` milliseconds while `on`. */
export function useTicking(on: boolean, ms: number): void {
  const [, tick] = useState(0);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => tick((count) => count + 1), ms);
    return () => clearInterval(timer);
  }, [on, ms]);
}
