/** What a caller can hear while waiting. */
export const WHILE_WAITING = ['music', 'silence'] as const;
export type WhileWaiting = (typeof WHILE_WAITING)[number];

/** The line's name for it: the installation's own music, or nothing. */
export const MUSIC: Readonly<Record<WhileWaiting, string>> = { music: 'default', silence: 'none' };
