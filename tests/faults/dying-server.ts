import { goLive } from '@callwright/runtime/store-testing';
import { BOX, busyFlow, NUMBER } from './busy-flow.ts';
import { serveDying } from './serve-dying.ts';

await serveDying(async (store) => {
  if ((await store.flows.find(busyFlow.id)) !== null) return;
  const at = Date.now();
  await store.named.put('box', BOX, { title: 'Messages', document: {}, at });
  await store.named.put('list', 'vip', { title: 'VIP', document: {}, at });
  await goLive(store, NUMBER, busyFlow);
});
