import type { JsonObject } from '@callwright/flow/document';
import type { ServiceAnswer } from '@callwright/flow/sdk';
import type { Log } from '../../log/index.ts';
import type { IncidentRepository, News } from '../../store/telephony/incident-repository.ts';
import type { AlertSettings } from './alert-settings.ts';
import { type AlertText, alertText } from './alert-texts.ts';

/** Sends one message once per key, trying a few times: what flows use to notify somebody. */
export type Send = (message: AlertMessage, key: string) => Promise<ServiceAnswer>;
export type AlertMessage =
  | { readonly channel: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly channel: 'webhook'; readonly url: string; readonly body: JsonObject };

export type TellDeps = {
  readonly incidents: Pick<IncidentRepository, 'claimNews' | 'told'>;
  readonly send: Send;
  /** What people call an incident’s subject. */
  readonly nameOf: (subject: string) => string;
  readonly now: () => number;
  readonly log: Log;
};

/** Longer than all tries of all messages take: another process doesn't tell the same meanwhile. */
const TELLING_MS = 180_000;

/** Tells everybody what they weren't told yet: that something is wrong, and later that it is over. Each once. */
export async function tellIncidents(deps: TellDeps, settings: AlertSettings): Promise<void> {
  const news = await deps.incidents.claimNews(deps.now(), deps.now() + TELLING_MS);
  for (const one of news) {
    if (await tellAll(deps, one, settings)) await deps.incidents.told(one);
  }
}

/** False: somebody couldn't be reached, so it is tried again; those who were told aren't told twice. */
async function tellAll({ send, nameOf, log }: TellDeps, news: News, settings: AlertSettings): Promise<boolean> {
  const { incident, what } = news;
  // A plan that wasn't done stays so: there is no end to tell.
  if (incident.kind === 'plan' && what === 'over') return true;
  const messages = messagesOf(alertText(news, nameOf(incident.subject), settings.language), settings, bodyOf(news));
  let all = true;
  for (const message of messages) {
    const to = message.channel === 'mail' ? message.to : 'webhook';
    const answer = await send(message, `alert-${incident.id}-${what}-${to}`);
    if (answer.kind !== 'error') continue;
    log.warn({ incident: incident.id, channel: message.channel, code: answer.code }, 'An alert was not delivered');
    all &&= !isWorthAnotherTry(answer);
  }
  return all;
}

/** The same text to everybody. */
export function messagesOf(
  { subject, text }: AlertText,
  { mail, webhook }: Pick<AlertSettings, 'mail' | 'webhook'>,
  body: JsonObject,
): readonly AlertMessage[] {
  return [
    ...mail.map((to) => ({ channel: 'mail', to, subject, text }) as const),
    ...(webhook === null ? [] : [{ channel: 'webhook', url: webhook, body: { ...body, subject, text } } as const]),
  ];
}

function bodyOf({ incident, what }: News): JsonObject {
  const { id, kind, subject, code, since, overAt } = incident;
  const iso = (at: number) => new Date(at).toISOString();
  return { event: what, id, kind, about: subject, code, since: iso(since), over: overAt === null ? null : iso(overAt) };
}

/** Addresses that don't exist and servers that nobody set up will not be there the next time either. */
function isWorthAnotherTry(answer: ServiceAnswer): boolean {
  return 'code' in answer && typeof answer.code === 'string' && answer.code.endsWith('-failed');
}
