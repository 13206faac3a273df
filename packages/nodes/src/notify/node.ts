import { defineNode, post, type Run, TemplateField, text } from '@callwright/flow/sdk';
import { type Static, Type } from 'typebox';
import { notify } from '../services/notify.ts';
import { clashingNames, JsonFieldsField, jsonOf } from '../web/json-fields.ts';
import { WebAddressField, webAddress, webAddressFinding } from '../web/web-address.ts';

const exact = { additionalProperties: false };

const email = Type.Object(
  {
    to: TemplateField({ minLength: 1, maxLength: 300 }),
    subject: TemplateField({ maxLength: 300 }),
    body: TemplateField(),
  },
  exact,
);
const webhook = Type.Object({ url: WebAddressField(), body: JsonFieldsField() }, exact);
const config = Type.Object({ email: Type.Optional(email), webhook: Type.Optional(webhook) }, exact);

const HEADER_BREAK = /[\r\n]+/g;

function* sendEmail(mail: Static<typeof email>): Run<void> {
  const to = (yield* text(mail.to)).trim();
  // A line break in a subject would begin another header.
  const subject = (yield* text(mail.subject)).replaceAll(HEADER_BREAK, ' ');
  yield* post(notify, { channel: 'mail', to, subject, text: yield* text(mail.body) });
}

const email1 = {
  to: 'office@example.com',
  subject: 'Call {{ call.reference }}',
  body: 'Please call {{ caller.number }} back.',
};
const webhook1 = {
  url: 'https://example.com/calls',
  body: [
    { name: 'call.reference', value: { cel: 'call.reference' } },
    { name: 'topic', value: { cel: 'topic' } },
  ],
};

/** Tells somebody outside the call by e-mail or to a web address, and goes on at once. */
export default defineNode({
  type: 'notify',
  version: 1,
  category: 'connect',
  icon: 'mail',
  config,
  initial: { email: { to: 'office@example.com', subject: '', body: '' } },
  exits: ['done'],
  summary: ({ email, webhook }) =>
    email && webhook
      ? { key: 'both', values: { to: email.to } }
      : email
        ? { key: 'email', values: { to: email.to } }
        : { key: webhook ? 'webhook' : 'nobody', values: { url: webhook?.url ?? '' } },
  rules: ({ email, webhook }) => [
    ...(email || webhook ? [] : [{ path: [], key: 'nobody' }]),
    ...(email && !email.to.includes('{{') && !/^\s*[^\s@]+@[^\s@]+\s*$/.test(email.to)
      ? [{ path: ['email', 'to'], key: 'noAddress' }]
      : []),
    ...(webhook ? webAddressFinding(webhook.url, ['webhook', 'url'], 'noWebAddress') : []),
    ...(webhook ? clashingNames(webhook.body, ['webhook', 'body'], 'nameTwice') : []),
  ],
  *run({ config }) {
    if (config.email) yield* sendEmail(config.email);
    if (config.webhook) {
      const url = webAddress(yield* text(config.webhook.url));
      if (url === null) return 'error';
      yield* post(notify, { channel: 'webhook', url, body: yield* jsonOf(config.webhook.body) });
    }
    return 'done';
  },
  examples: [
    { title: 'sends an e-mail and goes on', config: { email: email1 }, steps: [], exit: 'done' },
    {
      title: 'tells a web address',
      config: { webhook: webhook1 },
      given: { variables: { topic: 'invoice' } },
      steps: [],
      exit: 'done',
    },
    {
      title: 'a value that would lead to another place',
      config: { webhook: { url: 'https://example.com/calls/{{ topic }}', body: [] } },
      given: { variables: { topic: '../accounts' } },
      steps: [],
      exit: 'error',
    },
    {
      title: 'a text that names something unknown',
      config: { email: { ...email1, body: 'Please call {{ nobody }} back.' } },
      steps: [],
      exit: 'error',
    },
  ],
});
