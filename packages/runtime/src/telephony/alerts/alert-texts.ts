import type { News } from '../../store/telephony/incident-repository.ts';
import type { AlertLanguage } from './alert-settings.ts';
import de from './messages/de.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import hu from './messages/hu.json' with { type: 'json' };

type Catalogue = typeof en;
export const ALERT_TEXTS: Readonly<Record<AlertLanguage, Catalogue>> = { en, de, hu };

export type AlertText = { readonly subject: string; readonly text: string };

/** What people read of an incident. `name`: what they call its subject. */
export function alertText({ incident, what }: News, name: string, language: AlertLanguage): AlertText {
  const catalogue = ALERT_TEXTS[language];
  const { open, over, fix } = catalogue.kinds[incident.kind];
  const at = (time: number) => `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const since = `${catalogue.since}: ${at(incident.since)}`;
  const until = incident.overAt === null ? [] : [`${catalogue.until}: ${at(incident.overAt)}`];
  const reason = (catalogue.codes as Readonly<Record<string, string>>)[incident.code ?? ''];
  const fill = (text: string) => text.replaceAll('{{name}}', name);
  if (what === 'over') return { subject: `Callwright: ${fill(over)}`, text: [fill(over), since, ...until].join('\n') };
  const why = reason === undefined ? [] : [reason];
  return { subject: `Callwright: ${fill(open)}`, text: [fill(open), ...why, since, '', fill(fix)].join('\n') };
}

export function testText(language: AlertLanguage): AlertText {
  const { subject, text } = ALERT_TEXTS[language].test;
  return { subject: `Callwright: ${subject}`, text };
}
