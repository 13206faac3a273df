import { type Element, element, textElement } from '../document/element.ts';
import { emitRoom } from '../document/emit-dial.ts';
import { emitKeys } from '../document/emit-gather.ts';
import { emitTells } from '../document/emit-tell.ts';
import type { LegOrder } from '../known-legs.ts';
import type { Twiml } from '../twiml.ts';
import { prepareSpoken } from '../webhooks/prepare-line.ts';

type Say = Extract<LegOrder, { do: 'say' }>;

/** What a leg hears and does by its `turn`th order, made when the provider asks. */
export async function legDocumentOf(
  twiml: Twiml,
  leg: string,
  turn: number,
  order: LegOrder,
): Promise<readonly Element[]> {
  const { addresses } = twiml;
  switch (order.do) {
    case 'say':
      return said(twiml, leg, turn, order);
    case 'room':
      return [emitRoom(order.room, addresses.legTurn(leg, turn, 'left'), order.how)];
    case 'music':
      return music(twiml, leg, order.music);
  }
}

/** Says texts, then waits for one of the keys. */
async function said(twiml: Twiml, leg: string, turn: number, { texts, wait }: Say): Promise<readonly Element[]> {
  const { addresses, dialect } = twiml;
  const tells = await Promise.all(texts.map((spoken) => prepareSpoken(twiml, spoken)));
  const elements = emitTells(
    tells.filter((tell) => tell !== null),
    dialect,
  );
  const over = textElement('Redirect', { method: 'POST' }, addresses.legTurn(leg, turn, 'said'));
  if (wait === null) return [...elements, over];
  const action = addresses.legTurn(leg, turn, 'key');
  return [emitKeys({ action, most: 1, timeout: wait.seconds }, elements, twiml), over];
}

/** Music until something else is ordered. */
async function music({ addresses, parts }: Twiml, leg: string, name: string): Promise<readonly Element[]> {
  const again = textElement('Redirect', { method: 'POST' }, addresses.leg(leg, 'stands'));
  if (name === 'none') return [element('Pause', { length: 60 }), again];
  return [textElement('Play', {}, (await parts.voices.music(name)).url), again];
}
