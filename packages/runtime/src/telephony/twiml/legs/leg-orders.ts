import type { Spoken } from '@callwright/flow/sdk';
import type { LegKeys } from '../../legs.ts';
import { element, textElement } from '../document/element.ts';
import { emitRoom, type RoomPlace } from '../document/emit-dial.ts';
import { emitKeys } from '../document/emit-gather.ts';
import { emitTells } from '../document/emit-tell.ts';
import type { Twiml } from '../twiml.ts';
import { prepareSpoken } from '../webhooks/prepare-line.ts';
import type { LegOrders } from './leg-desk.ts';

/** Says texts, then waits for one of the keys. */
export function sayOrder(twiml: Twiml, leg: string, texts: readonly Spoken[], wait: LegKeys | undefined): LegOrders {
  const { addresses, dialect } = twiml;
  return {
    keys: wait?.keys ?? [],
    document: async (turn) => {
      const tells = await Promise.all(texts.map((spoken) => prepareSpoken(twiml, spoken)));
      const said = emitTells(
        tells.filter((tell) => tell !== null),
        dialect,
      );
      const over = textElement('Redirect', { method: 'POST' }, addresses.legTurn(leg, turn, 'said'));
      if (wait === undefined) return [...said, over];
      const action = addresses.legTurn(leg, turn, 'key');
      return [emitKeys({ action, most: 1, timeout: wait.seconds }, said, twiml), over];
    },
  };
}

export function roomOrder({ addresses }: Twiml, leg: string, room: string, how: RoomPlace): LegOrders {
  return { keys: [], document: async (turn) => [emitRoom(room, addresses.legTurn(leg, turn, 'left'), how)] };
}

/** Music until something else is ordered. */
export function musicOrder({ addresses, parts }: Twiml, leg: string, music: string): LegOrders {
  return {
    keys: [],
    document: async () => {
      const again = textElement('Redirect', { method: 'POST' }, addresses.leg(leg, 'stands'));
      if (music === 'none') return [element('Pause', { length: 60 }), again];
      return [textElement('Play', {}, (await parts.voices.music(music)).url), again];
    },
  };
}
