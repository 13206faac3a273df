import type { Flow } from '@callwright/flow/document';
import Value from 'typebox/value';
import type { Named } from '../../store/office/named-repository.ts';
import { announcementOf, isForNumber } from '../announcements/announcements-in-world.ts';
import { type Divert, DivertSchema } from '../diverts/divert.ts';
import { spanState } from '../span.ts';
import type { Front } from './graft-front.ts';

type Kept = Pick<Named, 'name' | 'document'>;

/** A stored divert; null where it can't be read. */
export function divertOf({ document }: Pick<Named, 'document'>): Divert | null {
  return Value.Check(DivertSchema, document) ? document : null;
}

/**
 * What stands before the call flow of a number at a moment: a divert, and the announcements where the flow has no step
 * that plays them. `number`: as it is kept.
 */
export function frontFor(
  house: { readonly announcements: readonly Kept[]; readonly diverts: readonly Kept[] },
  rung: { readonly number: string; readonly flow: string; readonly playsAnnouncements: boolean },
  at: number,
): Front {
  const active = house.diverts
    .map(divertOf)
    .find((one) => one?.numbers.includes(rung.number) && spanState(one, at) === 'active');
  const announced = house.announcements
    .map(announcementOf)
    .some((one) => one !== null && isForNumber(one, rung) && spanState(one, at) === 'active');
  return {
    announcements: announced && !rung.playsAnnouncements,
    divert: active ? { to: active.to, seconds: active.seconds, text: active.text ?? {} } : null,
  };
}

/** Whether a call that runs on these flows can come to a step that plays special announcements. */
export function playsAnnouncements(flows: readonly Flow[]): boolean {
  return flows.some(({ nodes }) => Object.values(nodes).some(({ type }) => type === 'announcements'));
}
