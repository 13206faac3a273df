import type { Exchange } from '../exchange.ts';
import { openSnoop, type Snoop } from '../snoop.ts';

/** Who hears all that somebody hears and says, and is heard by them alone. */
export type Whispers = {
  readonly begin: (whisperer: string, to: string) => Promise<void>;
  readonly end: (whisperer: string) => Promise<void>;
};

export function createWhispers(exchange: Exchange): Whispers {
  const { rooms } = exchange;
  const snoops = new Map<string, Snoop>();

  async function end(whisperer: string): Promise<void> {
    const snoop = snoops.get(whisperer);
    if (snoop === undefined) return;
    snoops.delete(whisperer);
    await rooms.part(whisperer);
    await snoop.close();
  }

  return {
    begin: async (whisperer, to) => {
      await end(whisperer);
      const snoop = await openSnoop(exchange, `${whisperer}.whisper`, to, { spy: 'both', whisper: 'out' });
      if (snoop === null) return;
      snoops.set(whisperer, snoop);
      const room = `${whisperer}.whisper`;
      await rooms.join(room, [whisperer, snoop.id]);
      // When the one who is whispered to has gone, there is nothing to be heard any more.
      const off = rooms.watch(room, () => {
        if (rooms.talking(room).length > 1) return;
        off();
        void end(whisperer).catch(() => undefined);
      });
    },
    end,
  };
}
