import { type Static, Type } from 'typebox';

const exact = { additionalProperties: false };
const text = (maxLength = 500) => Type.String({ maxLength });
const secret = () => Type.String({ minLength: 1, maxLength: 500 });
const root = () => Type.String({ pattern: '^https?://[^/?#\\s@]+$', maxLength: 500 });
const rootOrEmpty = () => Type.String({ pattern: '^(https?://[^/?#\\s@]+)?$', maxLength: 500 });
/** Empty: there are no such telephones. */
const dialString = () => Type.String({ pattern: '^$|\\{number\\}', maxLength: 200 });
const account = '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$';

const common = { ownNumber: Type.String({ pattern: '^(\\+[1-9][0-9]{6,14})?$' }) };

const Asterisk = Type.Object(
  {
    ...common,
    kind: Type.Literal('asterisk'),
    url: root(),
    user: Type.String({ minLength: 1, maxLength: 200 }),
    app: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$' }),
    trunk: dialString(),
    extensions: dialString(),
    browsers: dialString(),
    browserSocket: Type.Union([Type.String({ pattern: '^wss?://[^\\s@]+$', maxLength: 500 }), Type.Null()]),
    browserDomain: Type.String({ pattern: '^[A-Za-z0-9.:-]*$', maxLength: 255 }),
    browserAccounts: Type.Array(Type.Object({ name: Type.String({ pattern: account }) }, exact), { maxItems: 500 }),
    mediaUrl: rootOrEmpty(),
  },
  exact,
);

const Twiml = Type.Object(
  {
    ...common,
    kind: Type.Unsafe<'twilio' | 'telnyx' | 'signalwire'>({
      type: 'string',
      enum: ['twilio', 'telnyx', 'signalwire'],
    }),
    account: text(200),
    publicKey: text(200),
    apiUrl: Type.Union([Type.String({ pattern: '^https?://[^?#\\s@]+$', maxLength: 500 }), Type.Null()]),
    publicUrl: rootOrEmpty(),
  },
  exact,
);

const content = {
  title: Type.String({ minLength: 1, maxLength: 120 }),
  // By its kind, so that only what is wrong of this kind is told.
  settings: Type.Unsafe<Static<typeof Asterisk> | Static<typeof Twiml>>({
    type: 'object',
    discriminator: { propertyName: 'kind' },
    required: ['kind'],
    oneOf: [Asterisk, Twiml],
  }),
  secrets: Type.Object(
    {
      password: Type.Optional(secret()),
      token: Type.Optional(secret()),
      browsers: Type.Optional(Type.Record(Type.String({ pattern: account }), secret())),
    },
    exact,
  ),
};

/** A new phone connection. Its name stands in webhooks’ addresses and never changes. */
export const NewConnection = Type.Object(
  { name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' }), ...content },
  exact,
);

/** A changed one; secrets that are left out stay as they are. */
export const ChangedConnection = Type.Object({ version: Type.Integer({ minimum: 0 }), ...content }, exact);
