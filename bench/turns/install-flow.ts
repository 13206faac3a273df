import type { Flow } from '@callwright/flow/document';
import type { NodeType } from '@callwright/flow/sdk';
import { fetchSignedIn } from '@callwright/tests/signed-in-fetch';
import { twoMenus } from '../two-menus.ts';

/** Creates, publishes and assigns the bench's flow on a running server; 100 is its number. */
export async function installFlow(origin: string, types: readonly NodeType[]): Promise<void> {
  const flow: Flow = twoMenus(types);
  await send(origin, 'POST', '/api/flows', { flow });
  const { version } = (await (await fetchSignedIn(`${origin}/api/flows/${flow.id}/draft`)).json()) as {
    version: number;
  };
  await send(origin, 'POST', `/api/flows/${flow.id}/publish`, { version, comment: 'bench' });
  await send(origin, 'PUT', '/api/numbers/100', { title: 'Bench', flow: flow.id });
}

async function send(origin: string, method: string, path: string, body: unknown): Promise<void> {
  const response = await fetchSignedIn(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}
