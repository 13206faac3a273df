import { followUpIdOf } from './follow-up-id.ts';
import type { FollowUpEntry, FollowUps } from './follow-ups.ts';
import type { FollowUp, WrapUp, WrapUpFields } from './shapes.ts';

export type Settled = { readonly followUp: FollowUp | null; readonly made: boolean };
type By = { readonly at: number; readonly person: string };

/** What comes of the notes on a talk: a new follow-up, more of an existing one, or nothing. Done twice, it is there once. */
export async function settle(followUps: FollowUps, wrapUp: WrapUp, by: By): Promise<Settled> {
  const { fields } = wrapUp;
  if (fields.followUp !== null) {
    const known = await followUps.find(fields.followUp);
    if (known !== null) return { followUp: await addTo(followUps, known, wrapUp, by), made: false };
  }
  if (fields.ticket === 'none') return { followUp: null, made: false };
  return makeOnce(followUps, wrapUp, by, 0);
}

/** What came of the notes on a talk that are done. */
export async function madeOf(followUps: FollowUps, talk: string, fields: WrapUpFields): Promise<FollowUp | null> {
  if (fields.followUp !== null) return followUps.find(fields.followUp);
  if (fields.ticket === 'none') return null;
  const found = await followUps.find(followUpIdOf(talk, 0));
  return found?.talk === talk ? found : null;
}

async function makeOnce(followUps: FollowUps, wrapUp: WrapUp, by: By, round: number): Promise<Settled> {
  const { fields, talk, call } = wrapUp;
  const id = followUpIdOf(talk, round);
  const title = [fields.title, wrapUp.topic, fields.result, wrapUp.queueTitle ?? ''].find((one) => one.trim() !== '');
  const entry = { ...entryOf(wrapUp), title: (title ?? '').trim(), talk, call };
  const made = await followUps.make(entry, fields.note, by, id);
  if (made !== null) return { followUp: made, made: true };
  const taken = await followUps.find(id);
  if (taken !== null && taken.talk !== talk) return makeOnce(followUps, wrapUp, by, round + 1);
  // Begun before, and not brought to its end.
  return { followUp: taken === null ? null : await addTo(followUps, taken, wrapUp, by), made: false };
}

async function addTo(followUps: FollowUps, known: FollowUp, wrapUp: WrapUp, by: By): Promise<FollowUp> {
  const { note, ticket } = wrapUp.fields;
  const written = known.notes.some(({ text, at }) => text === note.trim() && at >= wrapUp.since);
  const saved = await followUps.addNote(known.id, written ? '' : note, by, ticket === 'none' ? {} : entryOf(wrapUp));
  return saved.kind === 'saved' ? saved.followUp : known;
}

function entryOf({ fields, number }: WrapUp): FollowUpEntry & { state: FollowUp['state'] } {
  const { ticket, owner, result, dueAt, callBack } = fields;
  return {
    state: ticket === 'none' ? 'open' : ticket,
    owner,
    result,
    dueAt: dueAt === null ? null : Date.parse(dueAt),
    number: callBack === '' ? number : callBack,
  };
}
