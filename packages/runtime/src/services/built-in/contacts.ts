import type { contacts } from '@callwright/nodes/services';
import type { ContactRepository } from '../../store/office/contact-repository.ts';
import type { Implementation } from '../implementation.ts';

/** Remembers the language that a caller chose. */
export function contactsService(stored: ContactRepository): Implementation<typeof contacts> {
  return async ({ number, language }) => {
    await stored.rememberLanguage(number, language);
    return { kind: 'stored' };
  };
}
