import type { Flow } from '@callwright/flow/document';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';
import { store } from './desk-flow.ts';

/** Three numbers that ring one call flow, in three languages, which is always open. */
export const NUMBERS = [
  { number: '+498999998100', title: 'Front desk' },
  { number: '+498999998101', title: 'Workshop' },
  { number: '+498999998102', title: 'Invoices' },
] as const;

export const HERE = { en: 'We are here.', de: 'Wir sind da.', hu: 'Itt vagyunk.' };
export const AWAY = { en: 'Nobody is here.', de: 'Niemand ist da.', hu: 'Nincs itt senki.' };

const said = (text: Readonly<Record<string, string>>) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text } },
  next: { done: 'bye' },
});

const flow: Flow = {
  callwright: 1,
  id: 'front-desk',
  title: 'Front desk',
  languages: ['en', 'de', 'hu'],
  variables: {},
  start: 'hours',
  nodes: {
    hours: {
      type: 'opening-hours',
      version: 1,
      config: { schedule: 'front-desk', branches: ['open', 'closed'], sayText: true },
      next: { open: 'open', closed: 'closed', error: 'closed' },
    },
    open: said(HERE),
    closed: said(AWAY),
    bye: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const always = [{ from: '00:00', to: '00:00', branch: 'open' }];
const schedule = {
  version: 1,
  title: 'Front desk',
  timeZone: 'Europe/Berlin',
  branches: [],
  weekly: Object.fromEntries(DAYS.map((day) => [day, always])),
  recurring: [],
  specialDays: [],
  specialPeriods: [],
};

/** Sends as the administrator. @throws when the server refuses */
export async function send(origin: string, method: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetchSignedIn(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Asks as the administrator. @throws when the server refuses */
export async function ask<T>(origin: string, path: string): Promise<T> {
  const answer = await fetchSignedIn(`${origin}${path}`);
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Makes the house of the tests: opening hours, a call flow that is live, and three numbers. */
export async function openHouse(origin: string): Promise<void> {
  await send(origin, 'PUT', '/api/opening-hours/front-desk', { version: 0, schedule });
  await store(origin, flow);
  await send(origin, 'POST', '/api/flows/front-desk/publish', { version: 1, comment: '' });
  for (const { number, title } of NUMBERS) {
    await send(origin, 'PUT', `/api/numbers/${encodeURIComponent(number)}`, { title, flow: 'front-desk' });
  }
}
