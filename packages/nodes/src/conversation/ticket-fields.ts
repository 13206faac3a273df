import type { Frozen } from '@callwright/flow/document';
import {
  KeyField,
  NumberExpressionField,
  PromptField,
  type Run,
  ShownTextField,
  TemplateField,
  text,
  value,
} from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import type { NeedOfTicket } from '../services/index.ts';
import { whispered } from './whispered.ts';

const exact = { additionalProperties: false };
const Level = (minimum: number) => Type.Integer({ minimum, maximum: 10, default: 1 });

const need = Type.Object(
  {
    /** Its name, or a template that yields one; empty: nothing is needed. */
    skill: TemplateField({ maxLength: 200 }),
    level: Level(1),
    /** After so long a wait a lower level will do. */
    relax: Type.Optional(
      Type.Array(
        Type.Object({ afterSeconds: Type.Integer({ minimum: 1, maximum: 7200, default: 60 }), level: Level(0) }, exact),
        { maxItems: 3, 'x-more': true },
      ),
    ),
  },
  exact,
);

/** What a step says to the agents about a caller, and who of them it wants. */
export const ticketFields = {
  /** Why the caller calls: agents read it. */
  topic: Type.Optional(ShownTextField()),
  /** The agent hears it before the caller. */
  whisper: Type.Optional(PromptField({ 'x-more': true })),
  /** The agent takes the call with this key, so that a mobile's mailbox can't. */
  acceptKey: Type.Optional(KeyField({ 'x-more': true })),
  /** The bigger, the sooner; `priorityBy` wins where it yields a number. */
  priority: Type.Integer({ minimum: 0, maximum: 100, default: 0, 'x-more': true }),
  priorityBy: Type.Optional(NumberExpressionField({ 'x-more': true })),
  needs: Type.Optional(Type.Array(need, { maxItems: 5, 'x-more': true })),
};

const fields = Type.Object(ticketFields);
type Ticket = Frozen<Static<typeof fields>>;

const TOPIC_LENGTH = 200;

/** The fields of `ticketFields` made ready for this caller. */
export function* detailsOf({ topic, whisper, acceptKey, priority, priorityBy, needs }: Ticket) {
  const language = yield* value<string>({ cel: 'call.language' });
  const wanted = priorityBy === undefined ? priority : yield* value<number>(priorityBy);
  return {
    priority: typeof wanted === 'number' ? Math.min(100, Math.max(0, Math.round(wanted))) : priority,
    topic: topic === undefined ? '' : (yield* text(topic)).slice(0, TOPIC_LENGTH),
    needs: yield* needsOf(needs ?? []),
    whisper: yield* whispered(whisper, String(language)),
    acceptKey: acceptKey ?? null,
    language: String(language),
  };
}

function* needsOf(needs: NonNullable<Ticket['needs']>): Run<NeedOfTicket[]> {
  const found: NeedOfTicket[] = [];
  for (const { skill, level, relax } of needs) {
    const name = (yield* text(skill)).trim().slice(0, 64);
    if (name === '') continue;
    const steps = (relax ?? []).map((step) => ({ afterMs: step.afterSeconds * 1000, level: step.level }));
    found.push({
      skill: name,
      level,
      ...(steps.length === 0 ? {} : { relax: steps.sort((a, b) => a.afterMs - b.afterMs) }),
    });
  }
  return found;
}
