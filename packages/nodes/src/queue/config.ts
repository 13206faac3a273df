import type { Frozen } from '@callwright/flow/document';
import { ChoiceField, ExitIdField, KeyField, NameField, PromptField } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { WHILE_WAITING } from '../conversation/music.ts';
import { ticketFields } from '../conversation/ticket-fields.ts';
import { FIRST_ANNOUNCEMENT } from './first-texts.ts';

const exact = { additionalProperties: false };

const leaveKey = Type.Object(
  {
    key: KeyField(),
    /** Names the way out on the canvas. */
    label: Type.String({ minLength: 1, maxLength: 60 }),
    /** `callback`: the place in the line is kept for a callback. */
    purpose: ChoiceField(['callback', 'leave'], { default: 'callback' }),
    exit: ExitIdField(),
  },
  exact,
);

/** Said to whoever waits. */
const announcement = Type.Object(
  {
    /** Says `{{ queue.position }}` and `{{ queue.wait }}`. */
    prompt: PromptField({ default: FIRST_ANNOUNCEMENT }),
    /** In its place while nobody can say how long it takes. */
    waitUnknown: Type.Optional(PromptField({ 'x-more': true })),
    atOnce: Type.Boolean({ default: true }),
    everySeconds: Type.Integer({ minimum: 15, maximum: 900, default: 60 }),
  },
  exact,
);

export const config = Type.Object(
  {
    queue: NameField('queue'),
    announcement: Type.Optional(announcement),
    leaveKeys: Type.Array(leaveKey, { maxItems: 5, default: [] }),
    hears: ChoiceField(WHILE_WAITING, { default: 'music' }),
    /** Longest wait in this step. */
    maxSeconds: Type.Integer({ minimum: 10, maximum: 14_400, default: 720 }),
    ...ticketFields,
  },
  exact,
);

export type Queueing = Frozen<Static<typeof config>>;
