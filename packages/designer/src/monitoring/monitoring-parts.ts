/** What of the profile is open or closed, in the order of the page. */
export const PARTS = ['listening', 'figures', 'breakReasons', 'statusHistory'] as const;
