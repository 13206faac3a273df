import type { FlowParts } from '../flows/index.ts';
import { type Announcements, createAnnouncements } from './announcements/create-announcements.ts';
import { createDiverts, type Diverts } from './diverts/create-diverts.ts';
import { createFields, type Fields } from './fields/create-fields.ts';
import { createFronts, type Fronts } from './fronts/create-fronts.ts';
import { createHearing, type Hearing, type HearingParts } from './heard/create-heard.ts';
import { createLists, type Lists } from './lists/create-lists.ts';
import { createRevisionShelf } from './rung-flows.ts';
import { createToday, type TodayPage } from './today/create-today.ts';

/** What office users edit outside of call flows, and what comes of it. */
export type Office = {
  readonly hearing: Hearing;
  readonly announcements: Announcements;
  readonly diverts: Diverts;
  readonly lists: Lists;
  readonly fields: Fields;
  readonly today: TodayPage;
  /** What the start of calls needs. */
  readonly fronts: Fronts;
};

export type OfficeParts = FlowParts & HearingParts;

export function createOffice(parts: OfficeParts): Office {
  const shelf = createRevisionShelf(parts.store);
  const hearing = createHearing(parts);
  const announcements = createAnnouncements(parts, shelf);
  const diverts = createDiverts(parts);
  return {
    hearing,
    announcements,
    diverts,
    lists: createLists(parts),
    fields: createFields(parts),
    today: createToday({ ...parts, hearing, announcements, diverts }),
    fronts: createFronts(parts, shelf),
  };
}
