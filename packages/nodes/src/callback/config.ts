import type { Frozen } from '@callwright/flow/document';
import { ChoiceField, KeyField, NameField, PromptField } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { confirmField } from '../conversation/talk-back.ts';
import { ticketFields } from '../conversation/ticket-fields.ts';
import { FIRST_TEXTS } from './first-texts.ts';

const exact = { additionalProperties: false };
const ClockTime = (first: string) => Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', default: first });

/** Asks first whether the caller wants to be called back at all. */
const offer = Type.Object(
  {
    prompt: PromptField({ default: FIRST_TEXTS.offer }),
    yesKey: KeyField({ default: '1' }),
    noKey: KeyField({ default: '2' }),
  },
  exact,
);

/** Under which number. What is typed is `{{ callback.number }}`. */
const number = Type.Object(
  {
    /** Offers the number that the caller calls from. */
    own: PromptField({ default: FIRST_TEXTS.own }),
    /** Asks to type one. */
    ask: PromptField({ default: FIRST_TEXTS.ask }),
    /** Says back what was typed. */
    readBack: PromptField({ default: FIRST_TEXTS.readBack }),
    /** What was typed can't be called. */
    wrong: PromptField({ default: FIRST_TEXTS.wrong }),
    rightKey: KeyField({ default: '1', 'x-more': true }),
    otherKey: KeyField({ default: '2', 'x-more': true }),
  },
  exact,
);

/** When. Each offered time is `{{ callback.from }}` to `{{ callback.until }}`, with `{{ callback.key }}`. */
const times = Type.Object(
  {
    prompt: PromptField({ default: FIRST_TEXTS.when }),
    each: PromptField({ default: FIRST_TEXTS.time }),
    /** Times of any day; those within opening hours are offered. */
    windows: Type.Array(Type.Object({ from: ClockTime('09:00'), until: ClockTime('11:00') }, exact), {
      minItems: 1,
      maxItems: 6,
      default: [
        { from: '09:00', until: '11:00' },
        { from: '15:00', until: '17:00' },
      ],
    }),
    count: Type.Integer({ minimum: 1, maximum: 5, default: 3 }),
    /** Also offers to be called as soon as an agent is free. */
    soon: Type.Optional(PromptField()),
    /** Opening hours; else those of the line. */
    schedule: Type.Optional(NameField('schedule', { 'x-more': true })),
  },
  exact,
);

export const config = Type.Object(
  {
    queue: NameField('queue'),
    offer: Type.Optional(offer),
    number,
    times: Type.Optional(times),
    /** It is settled: `{{ callback.reference }}`. */
    kept: Type.Optional(PromptField()),
    /** The number is to be called back already. */
    already: Type.Optional(PromptField()),
    /** Whoever answers the callback confirms by a key that they are there. */
    confirm: Type.Optional(confirmField),
    /** The place in the line where the caller waited is kept. */
    place: ChoiceField(['keep', 'end'], { default: 'keep', 'x-more': true }),
    tries: Type.Integer({ minimum: 1, maximum: 5, default: 2, 'x-more': true }),
    seconds: Type.Integer({ minimum: 2, maximum: 30, default: 6, 'x-more': true }),
    ...ticketFields,
  },
  exact,
);

export type Offering = Frozen<Static<typeof config>>;
