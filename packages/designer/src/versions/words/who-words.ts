import type { ChangeSummary } from '@callwright/runtime/api';
import type { VersionsT } from './speaker.ts';

type Who = ChangeSummary['who'];

/** Who did it, as it stands after "by"; null where nobody knows. */
export function whoWords(t: VersionsT, who: Who | null | undefined): string | null {
  switch (who?.kind) {
    case 'person':
      return who.name;
    case 'key':
      return who.name === null ? t('who.keyGone') : t('who.key', { name: who.name });
    case 'system':
      return t('who.system');
    default:
      return null;
  }
}
