import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectAsterisk } from '@callwright/runtime/asterisk';
import { openToneVoices } from '@callwright/runtime/conformance';
import { composeServer, createLog } from '@callwright/runtime/server';
import { openStore } from '@callwright/runtime/store';
import { settingsFor } from '@callwright/tests/asterisk-settings';
import { step, texts } from '@callwright/tests/built-in-step';
import { GOODBYE_MS, NUMBER, PROMPT, PROMPT_MS } from './menu.ts';

// The whole server, with its store on disk; texts are tones, so that no voice is measured.
const { ASTERISK = '' } = process.env;
const data = mkdtempSync(join(tmpdir(), 'callwright-bench-'));
const store = await openStore({ file: join(data, 'callwright.db') });
const option = { key: '1', label: '1', say: texts('1') };
const flow = {
  callwright: 1,
  id: 'menu',
  title: 'Menu',
  languages: ['en'],
  variables: {},
  start: 'ask',
  nodes: {
    ask: step('menu', { prompt: texts(PROMPT), options: [option] }, { '1': 'bye', noInput: 'bye', noMatch: 'bye' }),
    bye: step('say', { prompt: texts('Goodbye') }, { done: 'end' }),
    end: step('hangup', {}, {}),
  },
  canvas: {},
};
const document = JSON.stringify(flow);
await store.flows.create(flow.id, { title: flow.title, languages: flow.languages, document }, { at: 1 });
await store.revisions.publish(flow.id, 1, { document, locks: { flows: {}, types: {} }, comment: '', at: 1 });
await store.numbers.put(NUMBER, { title: 'Menu', flow: flow.id });
const voices = await openToneVoices((text) => (text === PROMPT ? PROMPT_MS : GOODBYE_MS));
const { calls, telephony } = composeServer({
  config: {
    binding: 'loopback',
    httpAllow: [],
    smtpUrl: null,
    dataFolder: data,
    connections: [settingsFor(ASTERISK)],
  },
  log: createLog('error'),
  store,
  factories: {
    asterisk: (settings, parts) => connectAsterisk(settings, { ...parts, voices }),
    twiml: () => {
      throw new Error('There is no such connection here.');
    },
  },
});
await telephony.open();
await calls.recover();
await telephony.start();
process.send?.('ready');
