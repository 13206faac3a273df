import type { HoursLanguage, Schedule } from '@callwright/flow/hours';
import { HOURS_LANGUAGES } from '@callwright/flow/hours';
import type { Store } from '../../store/store.ts';

/** Somebody who is written to about opening hours. */
export type HoursOwner = {
  /** Null for an address that is nobody's. */
  readonly person: string | null;
  readonly name: string | null;
  readonly mail: string;
  readonly language: HoursLanguage;
};

/**
 * Whose business these hours are: the people whom they were given, and the address that the hours name. Where there is
 * nobody, those who look after everything.
 */
export async function ownersOf(
  people: Pick<Store['people'], 'list'>,
  name: string,
  schedule: Schedule,
): Promise<readonly HoursOwner[]> {
  const active = (await people.list()).filter((person) => person.active && person.joinedAt !== null);
  const usual = languageOfCountry(schedule.holidays?.country);
  const ownerOf = (person: (typeof active)[number]): HoursOwner => ({
    person: person.id,
    name: person.name,
    mail: person.email,
    language: HOURS_LANGUAGES.find((one) => one === person.language) ?? usual,
  });
  const granted = active.filter(({ grants }) =>
    grants.some((grant) => grant.kind === 'schedule' && (grant.name === name || grant.name === '*')),
  );
  const owners = granted.map(ownerOf);
  if (schedule.remind !== undefined && !owners.some(({ mail }) => sameMail(mail, schedule.remind))) {
    owners.push({ person: null, name: null, mail: schedule.remind, language: usual });
  }
  return owners.length > 0 ? owners : active.filter(({ roles }) => roles.includes('admin')).map(ownerOf);
}

const sameMail = (one: string, other: string | undefined) => one.toLowerCase() === other?.toLowerCase();

function languageOfCountry(country: string | undefined): HoursLanguage {
  if (country === 'HU') return 'hu';
  return country !== undefined && ['DE', 'AT', 'CH', 'LI'].includes(country) ? 'de' : 'en';
}
