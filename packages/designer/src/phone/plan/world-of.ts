import { isObject, type Json } from '@callwright/flow/document';
import { type House, instantOfClock, type Services, type World } from '@callwright/flow/simulation';
import type { Contact } from '../../api/house.ts';
import { givenHours } from './given-hours.ts';
import { decidedCallbacks, decidedQueues } from './given-queues.ts';
import type { Needs, WebQuestion } from './needs.ts';
import type { PhonePlan } from './phone-plan.ts';

export type Circumstances = {
  readonly needs: Needs;
  readonly house: House;
  readonly contacts: readonly Contact[];
  /** ISO instant; what "now" means. */
  readonly now: string;
  /** IANA zone of the flow. */
  readonly zone: string;
  /** In which calls begin unless decided otherwise. */
  readonly language: string;
};

/**
 * The world that a plan describes: what the house has, with what the plan wants otherwise.
 * @throws RangeError for a clock or zone that means nothing.
 */
export function worldOf(plan: PhonePlan, circumstances: Circumstances): World {
  const { house, contacts } = circumstances;
  const phones = Object.fromEntries(Object.entries(plan.phones).map(([pattern, does]) => [pattern, { does }]));
  return {
    caller: { number: plan.number, anonymous: plan.number === '', contact: contactOf(plan, contacts) },
    ...(plan.dialled === '' ? {} : { dialled: plan.dialled }),
    ...(plan.language === '' ? {} : { language: plan.language }),
    clock: clockOf(plan, circumstances),
    phones: { ...house.phones, ...phones },
    services: servicesOf(plan, circumstances),
  };
}

/** What the call knows about whoever rings. */
export function contactOf(plan: PhonePlan, contacts: readonly Contact[]): Record<string, Json> | null {
  switch (plan.knownAs) {
    case 'unknown':
      return null;
    case 'known':
      return { name: plan.name };
    case 'vip':
      return { name: plan.name, vip: true };
    case 'book': {
      const found = plan.number === '' ? undefined : contacts.find(({ number }) => number === plan.number);
      if (found === undefined) return null;
      const { name, language, fields } = found;
      return { ...fields, name, ...(language === null ? {} : { language }) };
    }
  }
}

/** What the services answer. Those that nothing was decided about are as the house has them. */
export function servicesOf(plan: PhonePlan, circumstances: Circumstances): Services {
  const { needs, house } = circumstances;
  return {
    ...house.services,
    hours: { part: { ...partOf(house, 'hours'), ...decidedHours(plan, circumstances) } },
    lists: { part: { ...partOf(house, 'lists'), ...decidedLists(plan, house) } },
    http: { part: webPart(plan, needs, house) },
    queues: { part: { ...partOf(house, 'queues'), ...decidedQueues(plan) } },
    callbacks: { part: { schedules: enteredHours(house), ...partOf(house, 'callbacks'), ...decidedCallbacks(plan) } },
  };
}

/**
 * Only what was decided otherwise than the house has it, for whoever has the house already; with `web` also what
 * web services answer there.
 */
export function decidedServices(plan: PhonePlan, circumstances: Circumstances, also?: 'web'): Services {
  const { hours, lists, http, queues, callbacks } = servicesOf(plan, circumstances);
  const web = also === 'web' || Object.values(plan.web).some(({ mood }) => mood !== 'usual');
  return {
    ...(http !== undefined && web ? { http } : {}),
    ...(hours !== undefined && Object.keys(plan.hours).length > 0 ? { hours } : {}),
    ...(lists !== undefined && Object.values(plan.lists).some((mood) => mood !== 'real') ? { lists } : {}),
    ...(queues !== undefined && Object.keys(decidedQueues(plan)).length > 0 ? { queues } : {}),
    ...(callbacks !== undefined && plan.callbacks !== 'real' ? { callbacks } : {}),
  };
}

/** The part of a service in the house's world; nothing where it has none or several. */
export function partOf(house: House, service: string): Record<string, Json> {
  const mood = house.services?.[service];
  const part = mood === undefined || Array.isArray(mood) ? undefined : mood.part;
  return isObject(part) ? (part as Record<string, Json>) : {};
}

/** The opening hours of the house, by name. */
function enteredHours(house: House): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(partOf(house, 'hours')).flatMap(([name, entered]) =>
      isObject(entered) && entered.schedule !== undefined ? [[name, entered.schedule as Json] as const] : [],
    ),
  );
}

/** Hours that exist nowhere yet are open: a draft can be tried before they are entered. */
function decidedHours(plan: PhonePlan, circumstances: Circumstances): Record<string, Json> {
  const { needs, house, zone, language } = circumstances;
  const known = partOf(house, 'hours');
  const missing = needs.schedules
    .filter(({ name }) => !Object.hasOwn(known, name))
    .map(({ name }) => [name, 'open'] as const);
  const decided = Object.entries({ ...Object.fromEntries(missing), ...plan.hours });
  const moment = {
    at: instantOfClock(clockOf(plan, circumstances), zone),
    zone,
    language: plan.language === '' ? language : plan.language,
  };
  return Object.fromEntries(
    decided.map(([name, branch]) => {
      const entered = known[name];
      const schedule = isObject(entered) ? (entered.schedule as Json | undefined) : undefined;
      return [name, { given: givenHours(branch, schedule, moment) }];
    }),
  );
}

function clockOf({ clock }: PhonePlan, { now }: Circumstances): string {
  return clock === '' ? now : clock;
}

function decidedLists(plan: PhonePlan, house: House): Record<string, Json> {
  const known = partOf(house, 'lists');
  const decided = Object.entries(plan.lists).filter(([, mood]) => mood !== 'real');
  return Object.fromEntries(
    decided.map(([name, mood]) => {
      const rows = isObject(known[name]) ? (known[name] as Record<string, Json>) : {};
      const { [plan.number]: mine, ...others } = rows;
      const like = mine ?? Object.values(rows)[0] ?? {};
      return [name, mood === 'on' && plan.number !== '' ? { ...others, [plan.number]: like } : others];
    }),
  );
}

/** Whether the house says what this address answers. */
export function houseAnswers(house: House, { url, method }: WebQuestion): boolean {
  const { routes, otherwise } = partOf(house, 'http');
  if (otherwise !== undefined) return true;
  return (
    Array.isArray(routes) &&
    routes.some(
      (route) =>
        isObject(route) &&
        typeof route.url === 'string' &&
        (route.url.startsWith(url) || url.startsWith(route.url)) &&
        (route.method ?? method) === method,
    )
  );
}

/** The longest address first: the first route that fits is taken. */
function webPart(plan: PhonePlan, { web }: Needs, house: House): Json {
  const { routes, ...rest } = partOf(house, 'http');
  const decided = web
    .flatMap((question) => {
      const { mood, answer } = plan.web[question.id] ?? usualMood(question, house);
      return mood === 'usual' ? [] : [{ url: question.url, method: question.method, answer: webAnswer(mood, answer) }];
    })
    .sort((one, other) => other.url.length - one.url.length);
  return { ...rest, routes: [...decided, ...(Array.isArray(routes) ? (routes as Json[]) : [])] };
}

/** What a web service does as long as nothing was decided about it. */
export function usualMood(question: WebQuestion, house: House): PhonePlan['web'][string] {
  return { mood: houseAnswers(house, question) ? 'usual' : 'ok', answer: question.example };
}

function webAnswer(mood: 'ok' | 'error' | 'late', answer: string): Json {
  if (mood === 'late') return { kind: 'timeout' };
  if (mood === 'error') return { kind: 'failed', status: 500, reason: 'status', body: null };
  try {
    return { kind: 'ok', status: 200, body: JSON.parse(answer) as Json };
  } catch {
    return { kind: 'failed', status: 200, reason: 'notJson', body: null };
  }
}
