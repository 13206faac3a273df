/** What everybody in a test sounds like, far enough apart to be told from each other and from texts and music. */
export const CALLER_HZ = 440;
/** The far telephones of a scenario, by their place. */
export const PHONE_HZ = [620, 880, 1130, 1400] as const;
