import type { GrantKind, Role } from './actor.ts';
import type { Scope } from './scopes.ts';

/** Who may use a route. Whoever adds a route adds its line; a route without one is refused. */
export type Permission =
  /** Anybody, also who hasn't signed in. */
  | 'public'
  | {
      /** Besides administrators, who may do everything. `everyone`: all who have signed in. */
      readonly roles: readonly Exclude<Role, 'admin'>[] | 'everyone';
      /** What a key needs; without it no key opens the route. */
      readonly scope?: Scope;
      /** The route is about one thing, named by this parameter, or about all of a kind: it must be theirs. */
      readonly granted?:
        | { readonly kind: GrantKind; readonly param: string }
        | { readonly kind: GrantKind; readonly all: true };
    };

const ADMINS = [] as const;
const everyone = { roles: 'everyone' } as const;
const admins = { roles: ADMINS } as const;
const designers = (scope: Scope) => ({ roles: ['designer'], scope }) as const;
const adminsOr = (scope: Scope) => ({ roles: ADMINS, scope }) as const;

const hoursRead = { roles: ['designer', 'business', 'supervisor'], scope: 'office.read' } as const;
const theseHours = { granted: { kind: 'schedule', param: 'name' } } as const;
const hoursWrite = { roles: ['business', 'supervisor'], scope: 'office.write', ...theseHours } as const;
const announcementsRead = { roles: ['business', 'supervisor'], scope: 'office.read' } as const;
const thisAnnouncement = { granted: { kind: 'announcement', param: 'name' } } as const;
const announcementsWrite = { roles: ['business', 'supervisor'], scope: 'office.write', ...thisAnnouncement } as const;
const listsRead = { roles: ['designer', 'business', 'supervisor'], scope: 'office.read' } as const;
const thisList = { granted: { kind: 'list', param: 'name' } } as const;
const listsWrite = { roles: ['designer', 'business', 'supervisor'], scope: 'office.write', ...thisList } as const;
const thisBox = { roles: ['business', 'supervisor'], granted: { kind: 'box', param: 'box' } } as const;
const supervisors = { roles: ['supervisor'] } as const;
const queuesRead = { roles: ['supervisor'], scope: 'office.read' } as const;
const thisQueue = { granted: { kind: 'queue', param: 'name' } } as const;
/** What concerns every queue is for those who look after all of them. */
const allQueues = { granted: { kind: 'queue', all: true } } as const;
const supervisorsOfAll = { ...supervisors, ...allQueues } as const;
const supervisorsOfThis = { roles: ['supervisor'], granted: { kind: 'queue', param: 'queue' } } as const;
const queuesWrite = { roles: ['supervisor'], scope: 'office.write', ...thisQueue } as const;
/** Who talks with customers knows who they are. */
const talkers = { roles: ['agent', 'supervisor'] } as const;
const callLog = { roles: ['supervisor', 'data-protection'], scope: 'calls.read' } as const;

/** Every route of the API, and who may use it. Handlers filter what they list by `mayUse`. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  // Signing in, and what is one's own
  'GET /api/session': 'public',
  'POST /api/session': 'public',
  'POST /api/session/second': 'public',
  'DELETE /api/session': 'public',
  'POST /api/session/oidc/:provider': 'public',
  'GET /api/session/oidc/callback/:provider': 'public',
  'POST /api/setup': 'public',
  'POST /api/password/forgot': 'public',
  'POST /api/password/reset': 'public',
  'GET /api/invitations/:token': 'public',
  'POST /api/invitations/:token/accept': 'public',
  'PUT /api/me': everyone,
  'POST /api/me/password': everyone,
  'POST /api/me/totp': everyone,
  'POST /api/me/totp/confirm': everyone,
  'POST /api/me/totp/remove': everyone,
  'POST /api/me/totp/recovery': everyone,
  'GET /api/me/sessions': everyone,
  'DELETE /api/me/sessions': everyone,
  'DELETE /api/me/sessions/:id': everyone,

  // People and keys
  'GET /api/people': admins,
  'POST /api/people': admins,
  'PUT /api/people/:id': admins,
  'DELETE /api/people/:id': admins,
  'POST /api/people/:id/invitation': admins,
  'DELETE /api/people/:id/totp': admins,
  'GET /api/keys': admins,
  'POST /api/keys': admins,
  'DELETE /api/keys/:id': admins,

  // Call flows
  'GET /api/flows': designers('flows.read'),
  'POST /api/flows': designers('flows.write'),
  'DELETE /api/flows/:id': designers('flows.write'),
  'GET /api/flows/:id/draft': designers('flows.read'),
  'PUT /api/flows/:id/draft': designers('flows.write'),
  'POST /api/flows/:id/publish': designers('flows.publish'),
  'GET /api/flows/:id/revisions': designers('flows.read'),
  // Who reads a call's log sees it on the version that it ran on.
  'GET /api/flows/:id/revisions/:revision': {
    roles: ['designer', 'supervisor', 'data-protection'],
    scope: 'flows.read',
  },
  'GET /api/flows/:id/versions': designers('flows.read'),
  'POST /api/flows/:id/versions/:revision/restore': designers('flows.write'),
  'PUT /api/flows/:id/aliases/:alias': designers('flows.publish'),
  'DELETE /api/flows/:id/aliases/:alias/:version': designers('flows.publish'),
  'GET /api/flows/:id/aliases/:alias/canary': designers('flows.read'),
  'GET /api/plans': { roles: ['designer', 'supervisor'], scope: 'flows.read' },
  'POST /api/plans': designers('flows.publish'),
  'PUT /api/plans/:id': designers('flows.publish'),
  'DELETE /api/plans/:id/:version': designers('flows.publish'),
  'POST /api/plans/:id/end': designers('flows.publish'),
  'GET /api/flows/:id/trial-calls': designers('calls.try'),
  'POST /api/flows/:id/trial-calls': designers('calls.try'),
  'GET /api/flows/:id/trial-calls/:address': designers('calls.try'),
  'GET /api/flows/:id/speakers-list': designers('flows.read'),
  'GET /api/flows/:id/speakers-list.csv': designers('flows.read'),
  'POST /api/flows/:id/speakers-list/takes': designers('prompts.write'),
  'POST /api/flows/:id/speakers-list/use': designers('prompts.write'),
  'GET /api/flows/:id/speech': designers('flows.read'),
  // Who sees a call on its call flow reads there what its steps are about
  'GET /api/names': { roles: ['designer', 'supervisor', 'data-protection'], scope: 'flows.read' },
  'GET /api/house': designers('calls.try'),
  'GET /api/transfer': adminsOr('transfer'),
  'POST /api/transfer': adminsOr('transfer'),
  'POST /api/simulator/calls': designers('calls.try'),
  'POST /api/simulator/calls/:id/events': designers('calls.try'),
  'GET /api/simulator/calls/:id': designers('calls.try'),
  'GET /api/simulator/ringing': designers('calls.try'),
  'POST /api/simulator/ringing/:call/answer': designers('calls.try'),
  'POST /api/simulator/ringing/:call/decline': designers('calls.try'),
  'POST /api/browser-phones': { roles: ['designer', 'supervisor', 'agent'] },
  'DELETE /api/browser-phones/:holder': { roles: ['designer', 'supervisor', 'agent'] },

  // What callers hear
  'GET /api/prompts': { roles: ['designer', 'business', 'supervisor'], scope: 'flows.read' },
  'POST /api/prompts': designers('prompts.write'),
  'GET /api/prompts/:name': { roles: ['designer', 'business', 'supervisor'], scope: 'flows.read' },
  'PUT /api/prompts/:name': designers('prompts.write'),
  'DELETE /api/prompts/:name': designers('prompts.write'),
  'POST /api/prompts/:name/versions': designers('prompts.write'),
  'PUT /api/prompts/:name/current': designers('prompts.write'),
  'GET /api/prompts/:name/versions/:language/:version/sound': { roles: ['designer', 'business', 'supervisor'] },
  'GET /api/prompts/:name/versions/:language/:version/original': { roles: ['designer'] },
  'GET /api/speech': { roles: ['designer', 'business', 'supervisor'] },
  'PUT /api/speech': admins,
  'POST /api/speech/preview': { roles: ['designer', 'business', 'supervisor'] },

  // Opening hours
  'GET /api/opening-hours': hoursRead,
  'GET /api/opening-hours/:name': { ...hoursRead, ...theseHours },
  'PUT /api/opening-hours/:name': hoursWrite,
  'DELETE /api/opening-hours/:name/:version': hoursWrite,
  'GET /api/opening-hours/:name/changes': { roles: ['business', 'supervisor'], ...theseHours },
  'POST /api/opening-hours/:name/changes/:id/undo': hoursWrite,
  'GET /api/holidays/countries': hoursRead,
  'GET /api/holidays/:country': hoursRead,
  'POST /api/holidays/calendar-file': { roles: ['business', 'supervisor'], scope: 'office.read' },
  // The sealed link of a mail says who may, and about which day
  'POST /api/holiday-questions': 'public',
  'POST /api/holiday-questions/answer': 'public',

  // The day: what callers hear now, special announcements, diverts, lists, handed-out fields
  'GET /api/today': { roles: ['designer', 'business', 'supervisor'] },
  'POST /api/heard': { roles: ['designer', 'business', 'supervisor'], scope: 'office.read' },
  'GET /api/announcements': announcementsRead,
  'POST /api/announcements': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'GET /api/announcements/:name': { ...announcementsRead, ...thisAnnouncement },
  'PUT /api/announcements/:name': announcementsWrite,
  'POST /api/announcements/:name/end': announcementsWrite,
  'DELETE /api/announcements/:name/:version': announcementsWrite,
  'GET /api/announcements/:name/changes': { roles: ['business', 'supervisor'], ...thisAnnouncement },
  'POST /api/announcements/:name/changes/:id/undo': announcementsWrite,
  // A divert is theirs whose numbers all are; the handlers see to it.
  'GET /api/diverts': { roles: ['business', 'supervisor'], scope: 'office.read' },
  'POST /api/diverts': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'POST /api/diverts/judge': { roles: ['business', 'supervisor'] },
  'GET /api/diverts/:name': { roles: ['business', 'supervisor'], scope: 'office.read' },
  'PUT /api/diverts/:name': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'POST /api/diverts/:name/end': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'DELETE /api/diverts/:name/:version': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'GET /api/diverts/:name/changes': { roles: ['business', 'supervisor'] },
  'POST /api/diverts/:name/changes/:id/undo': { roles: ['business', 'supervisor'], scope: 'office.write' },
  'GET /api/lists': listsRead,
  'POST /api/lists': { roles: ['designer'], scope: 'office.write' },
  'GET /api/lists/:name': { ...listsRead, ...thisList },
  'PUT /api/lists/:name': listsWrite,
  'POST /api/lists/:name/rename': { roles: ['designer'], scope: 'office.write', ...thisList },
  'DELETE /api/lists/:name/:version': { roles: ['designer'], scope: 'office.write', ...thisList },
  'GET /api/lists/:name/rows': { roles: ['business', 'designer', 'supervisor'], scope: 'office.read', ...thisList },
  'POST /api/lists/:name/rows': listsWrite,
  'GET /api/lists/:name/csv': { roles: ['business', 'designer', 'supervisor'], scope: 'office.read', ...thisList },
  'POST /api/lists/:name/csv/preview': listsWrite,
  'POST /api/lists/:name/csv': listsWrite,
  'GET /api/lists/:name/changes': { roles: ['business', 'designer', 'supervisor'], ...thisList },
  'POST /api/lists/:name/undo': listsWrite,
  // A field is theirs by the flow and its name; the handlers see to it.
  'GET /api/fields': { roles: ['designer', 'business'] },
  'PUT /api/fields/:flow/:name': { roles: ['designer', 'business'], scope: 'office.write' },
  'GET /api/fields/:flow/:name/changes': { roles: ['designer', 'business'] },
  'POST /api/fields/:flow/:name/changes/:id/undo': { roles: ['designer', 'business'], scope: 'office.write' },

  // Queues, and who works in them
  'GET /api/queues': queuesRead,
  'POST /api/queues': { roles: ['supervisor'], scope: 'office.write', ...allQueues },
  'GET /api/queues/:name': { ...queuesRead, ...thisQueue },
  'PUT /api/queues/:name': queuesWrite,
  'DELETE /api/queues/:name/:version': { roles: ['supervisor'], scope: 'office.write', ...allQueues },
  'PUT /api/queues/:name/members': queuesWrite,
  'GET /api/queues/:name/changes': { ...supervisors, ...thisQueue },
  'POST /api/queues/:name/changes/:id/undo': queuesWrite,
  // Somebody is theirs who works in one of their queues, or in none yet; the handlers see to it here and on Live
  'GET /api/team': supervisors,
  'PUT /api/team/:person': supervisors,
  'PUT /api/team/:person/absence': supervisors,
  'GET /api/team/:person/changes': supervisors,
  'POST /api/team/:person/changes/:id/undo': supervisors,

  // Numbers and telephones
  'GET /api/numbers': { roles: ['designer', 'business', 'supervisor'], scope: 'numbers.read' },
  'PUT /api/numbers/:number': adminsOr('numbers.write'),
  'DELETE /api/numbers/:number': adminsOr('numbers.write'),
  'GET /api/numbers/:number/fallback': adminsOr('numbers.read'),
  'POST /api/numbers/:number/fallback': adminsOr('numbers.write'),
  'GET /api/connections': admins,
  'POST /api/connections': admins,
  'PUT /api/connections/:name': admins,
  'DELETE /api/connections/:name': admins,
  'POST /api/connections/:name/test': admins,
  'GET /api/connections/:name/numbers': admins,
  'GET /api/dialling': admins,
  'PUT /api/dialling': admins,
  'PUT /api/dialling/stop': admins,
  'POST /api/dialling/check': designers('flows.read'),
  'GET /api/credentials': admins,
  'PUT /api/credentials/:name': admins,
  'DELETE /api/credentials/:name/:version': admins,
  'GET /api/alerts': admins,
  'PUT /api/alerts': admins,
  'POST /api/alerts/test': admins,

  // Calls, recordings, messages; who looks after some queues has the calls that met these, the handlers see to it
  'GET /api/calls': callLog,
  // Flow editors follow the calls that they try; the handlers see to it
  'GET /api/calls/:id': { ...callLog, roles: ['designer', 'supervisor', 'data-protection'] },
  'GET /api/calls/:id/stream': { ...callLog, roles: ['designer', 'supervisor', 'data-protection'] },
  'GET /api/calls/:id/recordings': callLog,
  'GET /api/stream': supervisors,
  'GET /api/recordings/periods': { roles: ['business', 'supervisor', 'data-protection'] },
  'PUT /api/recordings/periods': { roles: ['data-protection'] },
  'GET /api/recordings/:ref/sound': { roles: ['business', 'supervisor'] },
  'DELETE /api/recordings/:ref': { roles: ['supervisor', 'data-protection'] },
  'GET /api/messages': { roles: ['business', 'supervisor'] },
  'GET /api/messages/:box': thisBox,
  'PUT /api/messages/:box/:id/heard': thisBox,
  'DELETE /api/messages/:box/:id': thisBox,

  // The live view, and what supervisors do from it
  'GET /api/live': supervisors,
  'GET /api/live/stream': supervisors,
  'PUT /api/live/thresholds': supervisorsOfAll,
  // Theirs only where the monitoring profile says so; the handler sees to it
  'GET /api/live/people/:person/day': supervisors,
  'GET /api/live/people/:person/states': supervisors,
  // Calls of a flow wait in many queues: counted for those who look after all of them
  'GET /api/live/flows': supervisorsOfAll,
  'GET /api/live/flows/:id': supervisorsOfAll,
  'GET /api/live/notices': { roles: ['supervisor', 'agent'] },
  'POST /api/live/notices': supervisorsOfAll,
  'DELETE /api/live/notices/:id': supervisorsOfAll,
  'POST /api/live/waiting/:ticket/take': supervisors,
  'POST /api/live/waiting/:ticket/move': supervisors,
  'POST /api/live/waiting/:ticket/priority': supervisors,
  'PUT /api/live/people/:person/state': supervisors,
  'POST /api/live/people/:person/move': supervisors,
  'POST /api/live/queues/:queue/announcement': supervisorsOfThis,
  'PUT /api/live/queues/:queue/divert': supervisorsOfThis,
  'POST /api/live/help/:agent/take': supervisors,
  'DELETE /api/live/help/:agent': supervisors,

  // What may be seen of those who take calls; who agrees must be of data protection, the handler sees to it
  'GET /api/monitoring': everyone,
  'PUT /api/monitoring': { roles: ['data-protection'] },
  'POST /api/monitoring/agreement': { roles: ['data-protection'] },
  'DELETE /api/monitoring/proposal/:version': { roles: ['data-protection'] },

  // Customers, what is written of talks with them, and what is still to be done for them
  'GET /api/customers': talkers,
  'GET /api/customers/:number': talkers,
  'PUT /api/customers/:number': talkers,
  'GET /api/customers/:number/changes': talkers,
  'POST /api/customers/:number/undo': talkers,
  'GET /api/follow-ups': talkers,
  'POST /api/follow-ups': talkers,
  'GET /api/follow-ups/owners': talkers,
  'GET /api/follow-ups/:id': talkers,
  'PUT /api/follow-ups/:id': talkers,
  'POST /api/follow-ups/:id/notes': talkers,
  // A callback is theirs whose queue is: handed to them, or they work in it; the handlers see to it.
  'GET /api/callbacks': talkers,
  'POST /api/callbacks': talkers,
  'GET /api/callbacks/slots': talkers,
  'GET /api/callbacks/:id': talkers,
  'PUT /api/callbacks/:id': talkers,
  'POST /api/callbacks/:id/cancel': talkers,
  'POST /api/callbacks/:id/done': talkers,
  'GET /api/desk/pop': talkers,
  // These answer with what is one's own, and nothing of anybody else's
  'GET /api/desk/day': talkers,
  'GET /api/desk/talks': talkers,
  'GET /api/wrap-ups': talkers,
  'GET /api/wrap-ups/:talk': talkers,
  'PUT /api/wrap-ups/:talk': talkers,
  'POST /api/wrap-ups/:talk/done': talkers,

  // What one does in one's own talk; listening in also needs that the house allows it
  'GET /api/talks': talkers,
  'GET /api/talks/colleagues': talkers,
  'GET /api/talks/queues': talkers,
  'POST /api/talks': talkers,
  'POST /api/talks/pick-up': talkers,
  'POST /api/talks/:talk': talkers,
  'POST /api/talks/:talk/supervise': supervisors,

  // One's own desk
  'GET /api/desk': talkers,
  'GET /api/desk/stream': talkers,
  'GET /api/desk/stored': talkers,
  'PUT /api/desk/state': talkers,
  'PUT /api/desk/queues/:queue': talkers,
  'PUT /api/desk/devices': talkers,
  'PUT /api/desk/recording': talkers,
  'POST /api/desk/offers/:offer/answer': talkers,
  'POST /api/desk/offers/:offer/decline': talkers,
  'POST /api/desk/wrap-up/end': talkers,
  'POST /api/desk/wrap-up/extend': talkers,
  'POST /api/desk/waiting/:ticket/take': talkers,
  'POST /api/desk/help': talkers,
  'DELETE /api/desk/help': talkers,

  // What was changed, by whom
  'GET /api/changes': { roles: ['data-protection'] },
  'GET /api/changes/known': { roles: ['data-protection'] },

  // The installation
  'GET /api/installation': { ...everyone, scope: 'installation.read' },
  'DELETE /api/samples': admins,
};
