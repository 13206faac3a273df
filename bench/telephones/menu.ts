/** The call that is measured: a text that a key interrupts, another text, and the hang-up. */
export const NUMBER = '+49305550';
export const PROMPT = 'Press one';
export const PROMPT_MS = 2000;
export const GOODBYE_MS = 300;
/** The caller presses the key by SIP INFO, so that the load costs little beside what is measured. */
export const CALLER_STEPS = ['wait:300', 'info:1', 'await'] as const;
