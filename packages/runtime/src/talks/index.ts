export type { TalkRefusal } from './change-command.ts';
export type { Conversation, NotReached, SupervisorRole, TalkKind } from './conversation.ts';
export { createTalks, type TalkDone, type TalkOrder, type Talks, type TalksParts } from './create-talks.ts';
export type { NotRung } from './invite.ts';
export type { LastTry } from './last-tries.ts';
export type { OtherSight, OwnTalk } from './talk-sight.ts';
export type { Wanted } from './telephones.ts';
