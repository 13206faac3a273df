import type { Kysely } from 'kysely';
import { type CallLogRepository, callLogRepository } from './calls/call-log-repository.ts';
import { type CallRepository, callRepository } from './calls/call-repository.ts';
import { type PerformedRepository, performedRepository } from './calls/performed-repository.ts';
import { type RecordingRepository, recordingRepository } from './calls/recording-repository.ts';
import type { Database, DatabaseKind } from './database.ts';
import { type AliasRepository, aliasRepository } from './flows/alias-repository.ts';
import { type DraftRepository, draftRepository } from './flows/draft-repository.ts';
import { editLive, type LiveEdit, type LiveEdited } from './flows/edit-live.ts';
import { type FlowRepository, flowRepository } from './flows/flow-repository.ts';
import { type FrontRepository, frontRepository } from './flows/front-repository.ts';
import { type NumberRepository, numberRepository } from './flows/number-repository.ts';
import { type RevisionRepository, revisionRepository } from './flows/revision-repository.ts';
import { type TransferRepository, transferRepository } from './flows/transfer-repository.ts';
import { type ChangeRepository, changeRepository } from './office/change-repository.ts';
import { type ContactRepository, contactRepository } from './office/contact-repository.ts';
import { type CredentialRepository, credentialRepository } from './office/credential-repository.ts';
import { type CustomerRepository, customerRepository } from './office/customer-repository.ts';
import { type InstallationRepository, installationRepository } from './office/installation-repository.ts';
import { type ListRepository, listRepository } from './office/list-repository.ts';
import { type ListRowRepository, listRowRepository } from './office/list-row-repository.ts';
import { type MessageRepository, messageRepository } from './office/message-repository.ts';
import { type NamedRepository, namedRepository } from './office/named-repository.ts';
import { type SampleRepository, sampleRepository } from './office/sample-repository.ts';
import { type SurveyRepository, surveyRepository } from './office/survey-repository.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import { type AttemptRepository, attemptRepository } from './people/attempt-repository.ts';
import { type KeyRepository, keyRepository } from './people/key-repository.ts';
import { type PersonLinkRepository, personLinkRepository } from './people/person-link-repository.ts';
import { type PersonRepository, personRepository } from './people/person-repository.ts';
import { type SessionRepository, sessionRepository } from './people/session-repository.ts';
import { type PlanRepository, planRepository } from './plans/plan-repository.ts';
import { type PromptRepository, promptRepository } from './prompts/prompt-repository.ts';
import { type AcdRepository, acdRepository } from './queues/acd-repository.ts';
import { type AgentRepository, agentRepository } from './queues/agent-repository.ts';
import { type AgentStateRepository, agentStateRepository } from './queues/agent-state-repository.ts';
import { type CallbackRepository, callbackRepository } from './queues/callback-repository.ts';
import { type DeskPersonRepository, deskPersonRepository } from './queues/desk-person-repository.ts';
import { type DeskPhoneRepository, deskPhoneRepository } from './queues/desk-phone-repository.ts';
import { type FollowUpRepository, followUpRepository } from './queues/follow-up-repository.ts';
import { type HelpRequestRepository, helpRequestRepository } from './queues/help-request-repository.ts';
import { type LiveRepository, liveRepository } from './queues/live-repository.ts';
import { type MemberRepository, memberRepository } from './queues/member-repository.ts';
import { type TalkFactsRepository, talkFactsRepository } from './queues/talk-facts-repository.ts';
import { type TalkRepository, talkRepository } from './queues/talk-repository.ts';
import { type TicketRepository, ticketRepository } from './queues/ticket-repository.ts';
import { type WrapUpRepository, wrapUpRepository } from './queues/wrap-up-repository.ts';
import type { Tables } from './tables.ts';
import { type ConnectionRepository, connectionRepository } from './telephony/connection-repository.ts';
import { type DialCountRepository, dialCountRepository } from './telephony/dial-count-repository.ts';
import { type IncidentRepository, incidentRepository } from './telephony/incident-repository.ts';
import { type LeaseRepository, leaseRepository } from './telephony/lease-repository.ts';
import { type ProcessNewsRepository, processNewsRepository } from './telephony/process-news-repository.ts';
import { type TwimlCallerRepository, twimlCallerRepository } from './telephony/twiml-caller-repository.ts';
import { type TwimlLegRepository, twimlLegRepository } from './telephony/twiml-leg-repository.ts';
import { type BeforeCommit, nothingBefore, type TurnWriter } from './turns/turn-writer.ts';

/** Everything that is kept, by aggregate. */
export type Store = {
  readonly kind: DatabaseKind;
  readonly flows: FlowRepository;
  readonly drafts: DraftRepository;
  readonly revisions: RevisionRepository;
  /** What `live`, `test` and own names point at. */
  readonly aliases: AliasRepository;
  /** Changes values of what is live, without publishing; noted. */
  readonly editLive: (edit: LiveEdit) => Promise<LiveEdited>;
  readonly numbers: NumberRepository;
  /** What stands before flows for a while. */
  readonly fronts: FrontRepository;
  /** What is switched at a time. */
  readonly plans: PlanRepository;
  /** Call flows from elsewhere, all at once. */
  readonly transfer: TransferRepository;
  readonly calls: CallRepository;
  readonly callLog: CallLogRepository;
  readonly performed: PerformedRepository;
  readonly recordings: RecordingRepository;
  /** Opening hours, announcements, boxes, and the lists themselves. */
  readonly named: NamedRepository;
  /** Who changed what of the named things. */
  readonly changes: ChangeRepository;
  /** Recordings that flows name. */
  readonly prompts: PromptRepository;
  readonly listRows: ListRowRepository;
  /** Lists as their owners edit them. */
  readonly lists: ListRepository;
  readonly messages: MessageRepository;
  readonly surveys: SurveyRepository;
  readonly contacts: ContactRepository;
  /** Contacts as people look them up and edit them. */
  readonly customers: CustomerRepository;
  /** What agents write of their talks. */
  readonly wrapUps: WrapUpRepository;
  /** What is still to be done for customers. */
  readonly followUps: FollowUpRepository;
  /** Talks and waits, as customers' cards and agents' own figures are made from them. */
  readonly talkFacts: TalkFactsRepository;
  readonly talks: TalkRepository;
  /** What web services are shown to let us in. */
  readonly credentials: CredentialRepository;
  readonly installation: InstallationRepository;
  readonly samples: SampleRepository;
  readonly connections: ConnectionRepository;
  readonly dialCounts: DialCountRepository;
  readonly incidents: IncidentRepository;
  /** Which process alone may act on a telephone system. */
  readonly leases: LeaseRepository;
  /** What processes tell each other. */
  readonly processNews: ProcessNewsRepository;
  /** Telephones and callers at providers that ask whichever process they reach. */
  readonly twimlLegs: TwimlLegRepository;
  readonly twimlCallers: TwimlCallerRepository;
  readonly people: PersonRepository;
  /** Who waited, and what became of them. */
  readonly tickets: TicketRepository;
  /** What queues' decisions are made from. */
  readonly acd: AcdRepository;
  /** Those of them who take calls of queues. */
  readonly agents: AgentRepository;
  /** Who works in which queue. */
  readonly members: MemberRepository;
  /** What people were when, where it may be kept. */
  readonly agentStates: AgentStateRepository;
  /** What the live view shows besides what the queues know. */
  readonly live: LiveRepository;
  /** Who is to be rung back. */
  readonly callbacks: CallbackRepository;
  /** Invitations, and links to set a new password. */
  readonly personLinks: PersonLinkRepository;
  readonly sessions: SessionRepository;
  /** Attempts to get in. */
  readonly attempts: AttemptRepository;
  readonly keys: KeyRepository;
  /** Who was told what is stored about them as an agent. */
  readonly deskPeople: DeskPersonRepository;
  /** Agents whose telephone is in the page of their desk. */
  readonly deskPhones: DeskPhoneRepository;
  /** Agents who ask for help. */
  readonly helpRequests: HelpRequestRepository;
  /** Tables for better-auth, which asks the database itself. */
  readonly signInTables: Kysely<Tables>;
  /** The hot path: what a turn writes. */
  readonly turns: TurnWriter;
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Where the data lie: a file of SQLite's, or a PostgreSQL named by its URL. */
export type StoreTarget = { readonly file: string } | { readonly url: string };

/** Opens the store and brings its schema up to date. @throws when the database can't be reached or migrated. */
export async function openStore(target: StoreTarget, beforeCommit: BeforeCommit = nothingBefore): Promise<Store> {
  return storeOn(
    'file' in target ? await openSqlite(target.file, beforeCommit) : await openPostgres(target.url, beforeCommit),
  );
}

export function storeOn({ kind, db, turns, ping, close }: Database): Store {
  return {
    kind,
    flows: flowRepository(db),
    drafts: draftRepository(db),
    revisions: revisionRepository(db),
    aliases: aliasRepository(db),
    editLive: (edit) => editLive(db, edit),
    numbers: numberRepository(db),
    fronts: frontRepository(db),
    plans: planRepository(db),
    transfer: transferRepository(db),
    calls: callRepository(db),
    callLog: callLogRepository(db),
    performed: performedRepository(db),
    recordings: recordingRepository(db),
    named: namedRepository(db),
    changes: changeRepository(db),
    prompts: promptRepository(db),
    listRows: listRowRepository(db),
    lists: listRepository(db),
    messages: messageRepository(db),
    surveys: surveyRepository(db),
    contacts: contactRepository(db),
    customers: customerRepository(db),
    wrapUps: wrapUpRepository(db),
    followUps: followUpRepository(db),
    talkFacts: talkFactsRepository(db),
    talks: talkRepository(db),
    credentials: credentialRepository(db),
    installation: installationRepository(db),
    samples: sampleRepository(db),
    connections: connectionRepository(db),
    dialCounts: dialCountRepository(db),
    incidents: incidentRepository(db),
    leases: leaseRepository(db),
    processNews: processNewsRepository(db),
    twimlLegs: twimlLegRepository(db),
    twimlCallers: twimlCallerRepository(db),
    people: personRepository(db, kind),
    tickets: ticketRepository(db),
    acd: acdRepository(db),
    agents: agentRepository(db),
    members: memberRepository(db),
    live: liveRepository(db),
    agentStates: agentStateRepository(db),
    callbacks: callbackRepository(db),
    personLinks: personLinkRepository(db, kind),
    sessions: sessionRepository(db),
    attempts: attemptRepository(db),
    keys: keyRepository(db),
    deskPeople: deskPersonRepository(db),
    deskPhones: deskPhoneRepository(db),
    helpRequests: helpRequestRepository(db),
    signInTables: db,
    turns,
    ping,
    close,
  };
}
