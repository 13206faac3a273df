import { connectAsterisk } from '@callwright/runtime/asterisk';
import { openToneVoices } from '@callwright/runtime/conformance';
import { composeServer, createLog } from '@callwright/runtime/server';
import { openStore, type Store } from '@callwright/runtime/store';
import { goLive } from '@callwright/runtime/store-testing';
import { settingsFor } from '../asterisk-settings.ts';
import { BOX, NUMBER, statesFlow } from './states-flow.ts';

// The whole server in a process of its own, for tests that kill it. Environment: DATA (a folder), ASTERISK (its address),
// SLOW (address of a slow web service).
const { DATA = '', ASTERISK = '', SLOW = '' } = process.env;
/** So long that a crash finds somebody listening to it. */
const LONG_MS = 12_000;

const store = await openStore({ file: `${DATA}/callwright.db` });
await install(store);
const voices = await openToneVoices((text) => (text.includes('long') ? LONG_MS : 400));
const { calls, telephony } = composeServer({
  config: {
    binding: 'loopback',
    httpAllow: [{ kind: 'name', name: 'localhost' }],
    smtpUrl: null,
    dataFolder: DATA,
    connections: [settingsFor(ASTERISK)],
  },
  log: createLog('error'),
  store,
  factories: {
    asterisk: (settings, parts) =>
      connectAsterisk(settings, {
        ...parts,
        voices,
        dialling: { ask: async ({ to, from }) => ({ kind: 'allowed', to, from: from ?? NUMBER }) },
      }),
    twiml: () => {
      throw new Error('There is no such connection here.');
    },
  },
});
await telephony.open();
await calls.recover();
await telephony.start();
process.send?.('ready');

async function install(store: Store): Promise<void> {
  const flow = statesFlow(SLOW);
  if ((await store.flows.find(flow.id)) !== null) return;
  await store.named.put('box', BOX, { title: 'Messages', document: {}, at: Date.now() });
  await goLive(store, NUMBER, flow);
}
