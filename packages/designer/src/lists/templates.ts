/** Lists that houses usually have, and one of one's own. */
export const LIST_TEMPLATES = ['vip', 'blocked', 'testPhones'] as const;
export type ListTemplate = (typeof LIST_TEMPLATES)[number] | 'own';

/** Calls from telephones on the list of this name ring the draft: it must be called so. */
export const TEST_PHONES = 'Test phones';

/** Whether the first column is a telephone number. */
export const isOfNumbers = (template: ListTemplate): boolean => template !== 'own';
