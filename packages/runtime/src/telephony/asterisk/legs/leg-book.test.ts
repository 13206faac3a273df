import { expect, test } from 'vitest';
import { fakeExchange } from '../testing/fake-exchange.ts';

const telephone = { id: 'agent-1.leg', call: null, endpoint: 'PJSIP/101', from: '', seconds: 20 };

test('a telephone that was ordered before rings on', async () => {
  const fake = fakeExchange();
  fake.answer = () => 'conflict';
  fake.read = (path) => (path === '/channels/agent-1.leg' ? { id: 'agent-1.leg' } : null);
  const leg = await fake.exchange.legs.ring(telephone);
  expect(leg.state()).toBe('ringing');
});

test('a telephone whose name Asterisk calls taken, although it is not there, is not waited for', async () => {
  const fake = fakeExchange();
  fake.answer = () => 'conflict';
  const leg = await fake.exchange.legs.ring(telephone);
  expect(leg.end()).toBe('failed');
});
