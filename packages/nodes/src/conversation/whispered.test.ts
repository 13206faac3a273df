import type { Op } from '@callwright/flow/sdk';
import { expect, it } from 'vitest';
import { whispered } from './whispered.ts';

it('leaves the place where the wait is said until the agent’s telephone rings, and fills in the rest', () => {
  const run = whispered({ text: { de: '{{caller.contact.name}}, Wartezeit: {{ queue.waited }}.' } }, 'de-AT');
  const asked = run.next().value as Extract<Op, { op: 'text' }>;
  expect(asked.template).not.toContain('queue');
  const said = run.next(asked.template.replace('{{caller.contact.name}}', 'Frau Öztürk'));
  expect(said.value).toEqual([{ text: 'Frau Öztürk, Wartezeit: {{queue.waited}}.', language: 'de', personal: true }]);
});
