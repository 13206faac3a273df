import { Type } from 'typebox';

/** What the fields of a form may hold. Forms know text alone: numbers and flags are read from it. */
const address = () => Type.String({ pattern: '^https?://[^\\s]+$' });
const method = () => Type.Optional(Type.Enum(['GET', 'POST']));
const flag = () => Type.Optional(Type.Enum(['true', 'false']));
const number = (least: number, most: number) => Type.Optional(Type.Integer({ minimum: least, maximum: most }));
const words = (...all: string[]) => Type.Optional(Type.Array(Type.Enum(all)));
const line = () => Type.Optional(Type.String({ maxLength: 4000 }));
const form = <P extends Parameters<typeof Type.Object>[0]>(fields: P) =>
  Type.Object(fields, { additionalProperties: false });

const legEvents = words('initiated', 'ringing', 'answered', 'completed');
const recordingFields = {
  RecordingStatusCallback: Type.Optional(address()),
  RecordingStatusCallbackMethod: method(),
  RecordingStatusCallbackEvent: words('in-progress', 'completed', 'absent'),
  RecordingChannels: Type.Optional(Type.Enum(['mono', 'dual', 'single'])),
  RecordingTrack: Type.Optional(Type.Enum(['both', 'inbound', 'outbound'])),
  Trim: Type.Optional(Type.Enum(['trim-silence', 'do-not-trim'])),
};

/** What can be asked of the REST API: below the account's path, without what names end in. `{}` stands for a name. */
export const OPERATIONS = {
  'POST Calls': form({
    To: Type.String({ minLength: 1 }),
    From: Type.String({ minLength: 1 }),
    Url: Type.Optional(address()),
    Twiml: line(),
    ApplicationSid: line(),
    Method: method(),
    FallbackUrl: Type.Optional(address()),
    FallbackMethod: method(),
    StatusCallback: Type.Optional(address()),
    StatusCallbackMethod: method(),
    StatusCallbackEvent: legEvents,
    Timeout: number(1, 600),
    TimeLimit: number(1, 86_400),
    CallerId: line(),
  }),
  'GET Calls': form({ ParentCallSid: line(), To: line(), From: line(), Status: line(), PageSize: number(1, 1000) }),
  'GET Calls/{}': form({}),
  'POST Calls/{}': form({
    Url: Type.Optional(address()),
    Method: method(),
    Twiml: line(),
    Texml: line(),
    Status: Type.Optional(Type.Enum(['canceled', 'completed'])),
    FallbackUrl: Type.Optional(address()),
    FallbackMethod: method(),
    StatusCallback: Type.Optional(address()),
    StatusCallbackMethod: method(),
  }),
  'POST Calls/{}/Recordings': form(recordingFields),
  'GET Calls/{}/Recordings': form({}),
  'POST Calls/{}/Recordings/{}': form({
    Status: Type.Enum(['paused', 'in-progress', 'stopped']),
    PauseBehavior: Type.Optional(Type.Enum(['skip', 'silence'])),
  }),
  'GET Recordings/{}': form({}),
  'DELETE Recordings/{}': form({}),
  'DELETE Calls/{}/Recordings/{}': form({}),
  'GET Conferences': form({ FriendlyName: line(), Status: line(), PageSize: number(1, 1000) }),
  'GET Conferences/{}': form({}),
  'POST Conferences/{}': form({
    Status: Type.Optional(Type.Enum(['completed'])),
    AnnounceUrl: Type.Optional(address()),
    AnnounceMethod: method(),
  }),
  'GET Conferences/{}/Participants': form({ PageSize: number(1, 1000) }),
  'GET Conferences/{}/Participants/{}': form({}),
  'POST Conferences/{}/Participants/{}': form({
    Muted: flag(),
    Hold: flag(),
    HoldUrl: Type.Optional(address()),
    HoldMethod: method(),
    Coaching: flag(),
    CallSidToCoach: line(),
    EndConferenceOnExit: flag(),
    BeepOnExit: flag(),
  }),
  'DELETE Conferences/{}/Participants/{}': form({}),
  'GET IncomingPhoneNumbers': form({ PhoneNumber: line(), PageSize: number(1, 1000), Page: number(0, 1000) }),
  'GET IncomingPhoneNumbers/{}': form({}),
  'POST IncomingPhoneNumbers/{}': form({
    VoiceUrl: Type.Optional(address()),
    VoiceMethod: method(),
    VoiceFallbackUrl: Type.Optional(address()),
    VoiceFallbackMethod: method(),
    StatusCallback: Type.Optional(address()),
    StatusCallbackMethod: method(),
    FriendlyName: line(),
  }),
} as const;

export type Operation = keyof typeof OPERATIONS;
