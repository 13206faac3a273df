/** How far behind their other queues somebody serves one: 1 goes first. */
export const RANKS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
