/** Context in which calls come in, from outside and from our own telephones. */
export const ENTRY = 'callwright';
/** Context in which calls go on without Callwright. */
export const FALLBACK = 'callwright-down';
/** Context of what watches over the calls. */
export const WATCH = 'callwright-watch';
/** The endpoint of the line to the outside: `PJSIP/<number>@trunk`. */
export const TRUNK = 'trunk';

/** Global variable that Callwright changes every few seconds, as long as it lives. */
export const BEAT = 'CALLWRIGHT_BEAT';
/** Global variable: Asterisk's own time at which the watch was last awake. */
export const WATCHED_AT = 'CALLWRIGHT_WATCHED_AT';
/** Variable of each caller's channel that Callwright is in charge of: the number that was rung. */
export const WATCHED_CALL = 'CALLWRIGHT_NUMBER';
/** Variable of each caller's channel: Asterisk's own time at which it came in. */
export const WATCHED_SINCE = 'CALLWRIGHT_SINCE';

/** Messages lie among Asterisk's recordings under names that begin so; ARI lists and hands them out. */
export const VOICEMAIL = 'callwright-down';
