import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchSignedIn } from '../sign-in/signed-in-fetch.ts';
import { asteriskPorts, type RunningAsterisk, startAsterisk } from '../telephones/asterisk.ts';
import { labEspeak } from '../telephones/espeak.ts';
import { TELEPHONES } from '../telephones/telephones-are-there.ts';
import { loudestHeard, MICROPHONE, watchSound } from './browser-sound.ts';
import { type Product, startProduct } from './product.ts';

const says = (en: string) => ({ text: { en } });
/** Greets, and puts whoever presses 1 through to the first telephone in a browser. */
const FLOW = {
  callwright: 1,
  id: 'front-desk',
  title: 'Front desk',
  languages: ['en'],
  variables: {},
  start: 'menu',
  fallback: { number: '7009' },
  nodes: {
    menu: {
      type: 'menu',
      version: 1,
      config: {
        prompt: says('Welcome to the front desk. Press one to talk to us.'),
        options: [{ key: '1', label: 'Talk' }],
        compose: false,
        stay: false,
        seconds: 20,
        tries: 2,
      },
      next: { '1': 'desk', noInput: 'bye', noMatch: 'bye' },
    },
    desk: {
      type: 'transfer',
      version: 1,
      config: { targets: [{ number: '7001' }], ring: 'inOrder', seconds: 20, callerId: 'line' },
      next: { answered: 'bye', noAnswer: 'sorry', busy: 'sorry', notAccepted: 'sorry', failed: 'sorry' },
    },
    sorry: { type: 'say', version: 1, config: { prompt: says('Nobody is there.') }, next: { done: 'bye' } },
    bye: { type: 'hangup', version: 1, config: {}, next: {} },
  },
  canvas: {},
};

// A real Asterisk, the real server, two real browsers with a headset each.
describe.skipIf(!TELEPHONES)('telephones in browsers', () => {
  let asterisk: RunningAsterisk;
  let product: Product;
  let caller: Page;
  let agent: Page;

  const send = async (method: string, path: string, body: unknown) => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetchSignedIn(`${product.origin}/api${path}`, init);
    expect([200, 201], await response.clone().text()).toContain(response.status);
    return response.json();
  };

  beforeAll(async () => {
    asterisk = await startAsterisk(await asteriskPorts(), 'callwright', ['7001', '7002']);
    product = await startProduct({ samples: false, env: { CALLWRIGHT_ESPEAK: labEspeak() }, flags: MICROPHONE });
    const { url, user, password, app } = asterisk;
    const numbered = 'PJSIP/{number}';
    await send('POST', '/connections', {
      name: 'pbx',
      title: 'Our Asterisk',
      settings: {
        kind: 'asterisk',
        ownNumber: '',
        url,
        user,
        app,
        trunk: `${numbered}@trunk`,
        extensions: numbered,
        browsers: numbered,
        browserSocket: `${url.replace('http', 'ws')}/ws`,
        browserDomain: '127.0.0.1',
        browserAccounts: [{ name: '7001' }, { name: '7002' }],
        mediaUrl: '',
      },
      secrets: { password, browsers: { '7001': password, '7002': password } },
    });
    await send('POST', '/flows', { flow: FLOW });
  });
  afterAll(async () => {
    await product?.close();
    await asterisk?.stop();
  });

  async function openPage(path: string): Promise<Page> {
    const page = await product.open('/numbers', { permissions: ['microphone'] });
    await watchSound(page);
    await page.goto(`${product.origin}${path}`);
    return page;
  }

  test('an agent turns the telephone in the page on, and can be reached', async () => {
    agent = await openPage('/desk');
    await agent.getByRole('button', { name: 'Turn my telephone on' }).click();
    await agent.getByText('You can be reached at extension 7001').waitFor();
  });

  test('a draft is called with real sound, and its voice is heard', async () => {
    caller = await openPage('/flows/front-desk');
    await caller.getByRole('button', { name: 'Try it' }).click();
    await caller.getByRole('button', { name: 'Call with real sound' }).click();
    await caller.getByText('You are in the call').waitFor();
    await expect.poll(() => loudestHeard(caller, 1)).toBeGreaterThan(0.02);
    await caller.getByText('Welcome to the front desk.').first().waitFor();
  });

  test('a key puts the call through; the agent answers with Enter, and both hear each other', async () => {
    await caller.getByRole('button', { name: 'Key 1', exact: true }).click();
    await agent.getByRole('button', { name: 'Answer' }).waitFor();
    await agent.keyboard.press('Enter');
    await agent.getByText('You are talking').waitFor();
    expect(await loudestHeard(caller, 2)).toBeGreaterThan(0.02);
    expect(await loudestHeard(agent, 2)).toBeGreaterThan(0.02);
  });

  test('who is muted isn’t heard; who hangs up ends it for both, and the call is in the list', async () => {
    await agent.getByRole('button', { name: 'Mute me' }).click();
    await agent.getByRole('button', { name: 'Unmute me' }).waitFor();
    await expect.poll(() => loudestHeard(caller, 1)).toBeLessThan(0.01);
    await agent.getByRole('button', { name: 'Hang up' }).click();
    await caller.getByText('The call is over').waitFor();
    await agent.getByText('You can be reached at extension 7001').waitFor();
    await caller.getByRole('link', { name: 'This call in the call list' }).click();
    await caller.getByText('draft', { exact: false }).first().waitFor();
    expect(product.complaints).toEqual([]);
  });

  test('nothing is left on the exchange', async () => {
    await expect.poll(() => asterisk.console('core show channels count')).toMatch(/0 active channels/);
  });
});
