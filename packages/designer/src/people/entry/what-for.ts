import type { TFunction } from 'i18next';
import type { Invitation } from '../../api/session.ts';
import type { ScreenLanguage } from '../../i18n/languages.ts';

const KINDS = ['schedule', 'announcement', 'list', 'box', 'number', 'field'] as const;
const ROLES = ['admin', 'designer', 'supervisor', 'agent', 'data-protection'] as const;

/** What somebody is invited to look after: "the opening hours", "the call flows". */
export function whatFor({ roles = [], grants = [] }: Invitation, t: TFunction<'people'>): readonly string[] {
  const jobs = ROLES.filter((role) => roles.includes(role)).map((role) => t(`invitation.jobs.${role}`));
  const things = KINDS.filter((kind) => grants.some((grant) => grant.kind === kind)).map((kind) =>
    t(`invitation.things.${kind}`),
  );
  const all = [...jobs, ...(roles.includes('business') ? things : [])];
  return all.length === 0 ? [t('invitation.jobs.some')] : all;
}

export function listed(language: ScreenLanguage, parts: readonly string[]): string {
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(parts);
}
