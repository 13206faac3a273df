import { type Conversation, leadOf, type Party, type Place } from './conversation.ts';

const HELD: Place = { as: 'music', music: 'default' };
const TALKING: Place = { as: 'talking' };

/** What the caller does whose call it is. */
export function placeOfCaller({ held }: Conversation): Place {
  return held ? HELD : TALKING;
}

/** What a telephone does that has answered. */
export function placeOf(conversation: Conversation, party: Party): Place {
  if (party.part === 'customer') return conversation.held ? HELD : TALKING;
  if (party.supervises === 'listening') return { as: 'listening' };
  if (party.supervises === 'whispering') {
    const lead = leadOf(conversation);
    return lead === undefined ? { as: 'listening' } : { as: 'whispering', to: lead.leg };
  }
  return party.muted ? { as: 'muted' } : TALKING;
}

/** For whose sake the caller's talk goes on, whoever the flow has put them through to. */
export function keepersOf({ parties }: Conversation): readonly string[] {
  return parties.filter(({ part }) => part !== 'supervises' && part !== 'customer').map(({ leg }) => leg);
}
