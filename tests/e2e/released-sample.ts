import type { Flow } from '@callwright/flow/document';
import type { Page } from 'playwright-core';

/** The sample that gets a second version. */
export const RELEASED = '/flows/harbour-and-pine';
const DAY_MS = 24 * 3_600_000;

type Known = {
  readonly versions: readonly { readonly revision: number }[];
  readonly aliases: readonly { readonly alias: string; readonly version: number }[];
};

/** A new choice with a step of its own; the trade line's greeting is gone; a sentence is another one; cards below the menu make room. */
function edited(flow: Flow): Flow {
  const { 'trade-hello': _gone, ...nodes } = structuredClone(flow.nodes);
  const { menu, trade } = nodes;
  if (menu === undefined || trade === undefined) throw new Error('the sample has changed');
  const options = Array.isArray(menu.config.options) ? menu.config.options : [];
  menu.config = { ...menu.config, options: [...options, { key: '4', label: 'Where we are' }], seconds: 8 };
  menu.next = { ...menu.next, 4: 'where' };
  trade.next = { ...trade.next, found: 'trade-desk' };
  const say = (text: string, next: string) => ({
    type: 'say',
    version: 1,
    config: { prompt: { text: { en: text } } },
    next: { done: next },
  });
  const placeOf = (step: string) => flow.canvas[step] ?? { x: 0, y: 0 };
  const lower = (step: string) => ({ x: placeOf(step).x, y: placeOf(step).y + 40 });
  return {
    ...flow,
    nodes: {
      ...nodes,
      where: say('We are on the quay, opposite the lighthouse.', 'bye'),
      'put-through': say("I'll put you through.", 'orders'),
    },
    canvas: {
      ...flow.canvas,
      where: { x: placeOf('menu').x, y: placeOf('menu').y - 320 },
      status: lower('status'),
      'call-back': lower('call-back'),
    },
  };
}

/** Gives the sample a version that some calls meet first, that is on Test, and planned to go live; once. */
export async function releaseSample(page: Page): Promise<void> {
  const api = (path: string) => new URL(`/api${path}`, page.url()).href;
  const read = async <T>(path: string) => (await (await page.request.get(api(path))).json()) as T;
  const send = async (method: 'post' | 'put', path: string, data: unknown) => {
    const answer = await page.request[method](api(path), { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  };
  const known = await read<Known>(`${RELEASED}/versions`);
  if (known.versions.length > 1) return;
  const { flow, version } = await read<{ flow: Flow; version: number }>(`${RELEASED}/draft`);
  await send('put', `${RELEASED}/draft`, { flow: edited(flow), version });
  const draft = await read<{ version: number }>(`${RELEASED}/draft`);
  await send('post', `${RELEASED}/publish`, { version: draft.version, comment: '', goLive: false });
  const live = known.aliases.find(({ alias }) => alias === 'live');
  const canary = { revision: 2, share: 20, numbers: null };
  await send('put', `${RELEASED}/aliases/live`, { revision: 1, canary, version: live?.version });
  await send('put', `${RELEASED}/aliases/test`, { revision: 2, version: 0 });
  const at = new Date(Date.now() + DAY_MS).toISOString();
  await send('post', '/plans', { what: 'alias', flow: flow.id, alias: 'live', revision: 2, at });
  await page.reload();
}
