import { RestError } from '../rest/web.ts';
import type { Twiml } from '../twiml.ts';

/** So often, and so many milliseconds apart, a member is looked for that is on its way into a room. */
const TRIES = 12;
const BETWEEN_MS = 300;

/**
 * Lets a member that is muted on its way into a room be heard by `coached` alone, once it is there: for providers whose
 * documents can't say so. Until then nobody hears it, so nobody hears too much.
 */
export async function coachOnceThere(twiml: Twiml, room: string, leg: string, coached: string): Promise<void> {
  const turn = (await twiml.legs.find(leg))?.turn ?? 0;
  tryFrom(twiml, { room, leg, coached, turn }, 0);
}

type Coaching = { readonly room: string; readonly leg: string; readonly coached: string; readonly turn: number };

function tryFrom(twiml: Twiml, about: Coaching, nth: number): void {
  const { parts } = twiml;
  parts.clock.after(BETWEEN_MS, () => {
    begin(twiml, about).catch((error: unknown) => {
      if (nth < TRIES && error instanceof RestError && error.status === 404) return tryFrom(twiml, about, nth + 1);
      parts.log.warn({ leg: about.leg, err: error }, 'A telephone can not whisper');
    });
  });
}

async function begin({ rest, legs }: Twiml, { room, leg, coached, turn }: Coaching): Promise<void> {
  const known = await legs.find(leg);
  // Something else was ordered meanwhile.
  if (known?.turn !== turn) return;
  const roomRef = (await rest?.rooms.find(room)) ?? null;
  if (known.ref === null || roomRef === null) throw new RestError(404, null, 'The room is not there yet.');
  await rest?.rooms.change(roomRef, known.ref, { muted: false, coaches: coached });
}
