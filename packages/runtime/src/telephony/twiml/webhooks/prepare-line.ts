import type { DialVerb, LineVerb, Spoken } from '@callwright/flow/sdk';
import type { Reply } from '../../../calls/reply.ts';
import { within } from '../../../calls/within.ts';
import { TALKING } from '../document/emit-dial.ts';
import { alreadyHeard, heardOf } from '../document/heard.ts';
import type { PreparedLine, PreparedTell, PreparedWait } from '../document/prepared-line.ts';
import { ownVoice } from '../document/voice-of.ts';
import type { Twiml } from '../twiml.ts';
import { allowedTargets } from './allowed-targets.ts';

export type Asked = {
  readonly call: string;
  readonly reply: Reply;
  /** Who calls, and what was dialled, as the provider says it. */
  readonly from: string;
  readonly to: string;
  /** Texts that were heard to their end before. */
  readonly heard?: string | undefined;
  /** The caller waits on this line already: what is said has been heard. */
  readonly goesOn?: boolean;
};

/** Nobody could be dialled, or the talk is over already: the flow has to be told before there is a document. */
export type Unprepared = 'nothing-dialled' | 'talk-over';

/** Longest time that a sound may take to be found; a text without one is spoken by the provider. */
const SOUND_MS = 1500;

export async function prepareLine(twiml: Twiml, asked: Asked): Promise<PreparedLine | Unprepared> {
  const { reply } = asked;
  if (reply.phase === 'gone') return { tells: [], waits: { verb: 'hangup' } };
  const skipped = asked.goesOn === true ? Number.POSITIVE_INFINITY : alreadyHeard(reply, asked.heard);
  // Its texts have been heard, too: what was answered stands there until the next line does.
  if (reply.answered === true && reply.phase === 'live') return { tells: [], waits: { verb: 'wait' } };
  const waits = await waitsOf(twiml, asked);
  if (typeof waits === 'string') return waits;
  const tells = reply.verbs.filter((verb, index) => isTell(verb) && index >= skipped);
  const prepared = await Promise.all(tells.map((verb) => prepareTell(twiml, verb)));
  return { tells: prepared.flat(), waits };
}

function isTell(verb: LineVerb): boolean {
  return verb.verb === 'say' || verb.verb === 'pause';
}

async function waitsOf(twiml: Twiml, asked: Asked): Promise<PreparedWait | Unprepared> {
  const { call, reply } = asked;
  const last = reply.verbs.at(-1);
  if (reply.phase === 'ended') return { verb: 'hangup' };
  if (last === undefined) return { verb: 'wait' };
  switch (last.verb) {
    case 'say':
    case 'pause':
      return { verb: 'finish', heard: heardOf(reply.verbs) };
    case 'dial':
      return prepareDial(twiml, asked, last);
    case 'bridge':
    case 'hold':
      return (await placeOf(twiml, call, reply)) ?? (last.verb === 'hold' ? last : talkOf(call, last.leg));
    default:
      return last;
  }
}

/** Whoever waits or talks may have been taken into a room, or out of one. */
async function placeOf({ callers }: Twiml, call: string, reply: Reply): Promise<PreparedWait | null> {
  const place = await callers.placeOn(call, reply);
  if (place === null) return null;
  if (place.kind === 'room') return { verb: 'room', room: place.room, how: place.how };
  return { verb: 'hold', music: place.music };
}

/** A talk stands in a document only when it is one in a room; else it is the dial's, which is no document any more. */
function talkOf(call: string, leg: string): PreparedWait | Unprepared {
  return leg.startsWith(`${call}.`) ? 'talk-over' : { verb: 'room', room: call, how: TALKING };
}

async function prepareTell({ parts, dialect }: Twiml, verb: LineVerb): Promise<PreparedTell[]> {
  if (verb.verb === 'pause') return [{ verb: 'pause', seconds: Math.round(verb.ms / 1000) }];
  if (verb.verb !== 'say') return [];
  return [await prepareSpoken({ parts, dialect }, verb.prompt)].filter((tell) => tell !== null);
}

/** Recorded sound first, then the provider's own voice, then a voice of ours. */
export async function prepareSpoken(
  { parts, dialect }: Pick<Twiml, 'parts' | 'dialect'>,
  spoken: Spoken,
): Promise<PreparedTell | null> {
  const { voices, clock } = parts;
  const speaks = ownVoice(spoken.language, dialect) !== null;
  const find = speaks ? voices.recordedOf(spoken) : voices.soundOf(spoken);
  const sound = await within(clock, SOUND_MS, find, () => null);
  if (sound !== null) return { verb: 'play', url: sound.url };
  return spoken.text.trim() === '' ? null : { verb: 'speak', text: spoken.text, language: spoken.language };
}

async function prepareDial(twiml: Twiml, asked: Asked, verb: DialVerb<Spoken>): Promise<PreparedWait | Unprepared> {
  const allowed = await allowedTargets(twiml, asked, verb);
  const from = allowed[0]?.from;
  if (from === undefined) return 'nothing-dialled';
  return {
    verb: 'dial',
    targets: allowed.map(({ index, to }) => ({ index, to })),
    from: from === '' ? twiml.settings.ownNumber || asked.to : from,
    seconds: verb.seconds,
  };
}
