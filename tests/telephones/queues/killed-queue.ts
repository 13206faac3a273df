export const NUMBER = '+493077900';
export const QUEUE = 'killed';
/** Agents and their telephones; the last digit is the pitch. */
export const AGENTS = { anna: '+498977900', bela: '+498977901', clara: '+498977902' } as const;
