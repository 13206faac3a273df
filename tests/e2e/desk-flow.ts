import type { Flow } from '@callwright/flow/document';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';

const said = (text: string, next: Record<string, string>) => ({
  type: 'say',
  version: 1,
  config: { prompt: { text: { en: text } } },
  next,
});

/** A call flow without a fault: a greeting, a menu with two choices, and a hang-up. */
export function deskFlow(id: string): Flow {
  return {
    callwright: 1,
    id,
    title: 'Desk',
    languages: ['en'],
    variables: {},
    start: 'hello',
    nodes: {
      hello: said('Welcome to the desk.', { done: 'menu' }),
      menu: {
        type: 'menu',
        version: 1,
        config: {
          prompt: { text: { en: 'For rooms, press 1. For the kitchen, press 2.' } },
          options: [
            { key: '1', label: 'Rooms' },
            { key: '2', label: 'Kitchen' },
          ],
          compose: false,
          stay: false,
          seconds: 6,
          tries: 2,
        },
        next: { '1': 'rooms', '2': 'kitchen', noInput: 'bye', noMatch: 'bye' },
      },
      rooms: said('Rooms are ready from three.', { done: 'bye' }),
      kitchen: said('The kitchen closes at ten.', { done: 'bye' }),
      bye: { type: 'hangup', version: 1, config: {}, next: {} },
    },
    canvas: {
      hello: { x: 0, y: 80 },
      menu: { x: 360, y: 80 },
      rooms: { x: 720, y: 0 },
      kitchen: { x: 720, y: 160 },
      bye: { x: 1080, y: 160 },
    },
  };
}

/** Puts a call flow onto the server, as a draft. */
export async function store(origin: string, flow: Flow): Promise<void> {
  const answer = await fetchSignedIn(`${origin}/api/flows`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ flow }),
  });
  if (!answer.ok) throw new Error(`the call flow was not stored: ${await answer.text()}`);
}

/** The draft that the server has. */
export async function storedDraft(origin: string, id: string): Promise<Flow> {
  const answer = await fetchSignedIn(`${origin}/api/flows/${id}/draft`);
  const { flow } = (await answer.json()) as { flow: Flow };
  return flow;
}
