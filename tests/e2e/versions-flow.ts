import type { Flow } from '@callwright/flow/document';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';
import { deskFlow, store } from './desk-flow.ts';

export const NUMBER = '+49891234500';

/** Looks like a script; has to stay a text wherever it is shown. */
export const SCRIPT = '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script>';

/** What tests ask of the server beside the pages. */
export function apiOf(origin: string) {
  return async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await fetchSignedIn(`${origin}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text) as T;
  };
}

type Say = { prompt: { text: Record<string, string> } };

function edited(flow: Flow, edit: (copy: Flow) => void): Flow {
  const copy = structuredClone(flow);
  edit(copy);
  return copy;
}

function configOf<T>(flow: Flow, step: string): T {
  const node = flow.nodes[step];
  if (node === undefined) throw new Error(`the desk has no ${step}`);
  return node.config as T;
}

/** The desk as it first goes live. */
export const first: Flow = { ...deskFlow('desk'), fallback: { number: '112' } };

/** The kitchen is gone and a garage is there; the menu says so; saying nothing begins again; the last card is moved. */
export const second: Flow = edited(first, (flow) => {
  const { kitchen: _gone, ...nodes } = flow.nodes;
  const { kitchen: _place, ...canvas } = flow.canvas;
  const prompt = { text: { en: 'The garage is below the house.' } };
  flow.nodes = { ...nodes, garage: { type: 'say', version: 1, config: { prompt }, next: { done: 'bye' } } };
  flow.canvas = { ...canvas, garage: { x: 720, y: 320 }, bye: { x: 1080, y: 40 } };
  Object.assign(configOf<object>(flow, 'menu'), {
    prompt: { text: { en: 'For rooms, press 1. For the garage, press 3.' } },
    options: [
      { key: '1', label: 'Rooms' },
      { key: '3', label: 'Garage' },
    ],
  });
  const menu = flow.nodes.menu;
  if (menu !== undefined) menu.next = { '1': 'rooms', '3': 'garage', noInput: 'hello', noMatch: 'bye' };
});

/** A draft with a title and a text that would like to be scripts. */
export const third: Flow = edited(second, (flow) => {
  flow.title = SCRIPT.slice(0, 100);
  configOf<Say>(flow, 'hello').prompt.text.en = SCRIPT;
});

/** A desk with two versions, the second of which is live, a draft that differs, and a number that rings it. */
export async function publishDesk(origin: string): Promise<void> {
  const api = apiOf(origin);
  await store(origin, first);
  let version = 1;
  await api('POST', '/flows/desk/publish', { version, comment: 'The first one' });
  ({ version } = await api<{ version: number }>('PUT', '/flows/desk/draft', { flow: second, version }));
  await api('POST', '/flows/desk/publish', { version, comment: SCRIPT });
  await api('PUT', '/flows/desk/draft', { flow: third, version });
  await api('PUT', `/numbers/${encodeURIComponent(NUMBER)}`, { title: 'Desk', flow: 'desk' });
}
