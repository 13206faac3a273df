import type { AsteriskSetup, PhoneAccount, Trunk } from './asterisk-setup.ts';
import { BadSetting, configFile, type Entries, hostName, plainName, section } from './config-text.ts';
import { ENTRY, TRUNK } from './dialplan-names.ts';

/** What all endpoints have in common. */
const LINE = 'callwright-line';

/** Signalling: the line to the outside, agents' telephones, telephones in browsers. */
export function pjsipConf({ sip, trunk, telephones, browsers }: AsteriskSetup): string {
  const names = [...telephones, ...browsers].map(({ name }) => plainName('The telephone', name));
  const twice = names.find((name, i) => names.indexOf(name) !== i || name === TRUNK);
  if (twice !== undefined)
    throw new BadSetting(`The telephone “${twice}”`, 'Give each a name of its own, and none “trunk”.');
  const nat: Entries =
    sip.externalAddress === null
      ? []
      : [
          ['external_media_address', sip.externalAddress],
          ['external_signaling_address', sip.externalAddress],
          ...sip.localNetworks.map((network) => ['local_net', network] as const),
        ];
  return configFile([
    section('global', [
      ['type', 'global'],
      ['user_agent', 'Callwright'],
      // A telephone says who it is; only who doesn't is known by address.
      ['endpoint_identifier_order', 'username,ip'],
    ]),
    section('udp', [['type', 'transport'], ['protocol', 'udp'], ['bind', `${sip.bind}:${sip.port}`], ...nat]),
    // Served by the HTTP server at /ws; the address here is not used.
    section('ws', [
      ['type', 'transport'],
      ['protocol', 'ws'],
      ['bind', sip.bind],
    ]),
    section(
      LINE,
      [
        ['type', 'endpoint'],
        ['context', ENTRY],
        ['disallow', 'all'],
        ['allow', 'alaw,ulaw,g722'],
        ['dtmf_mode', 'rfc4733'],
        // Sound always goes through Asterisk: else keys, recordings and listening in would be missed.
        ['direct_media', 'no'],
        ['rtp_symmetric', 'yes'],
        ['force_rport', 'yes'],
        // Far ends that die without a word are noticed.
        ['rtp_timeout', 60],
        ['rtp_timeout_hold', 300],
        ['send_pai', 'yes'],
        // Who talks to whom is nobody else's business, and some providers take such a message for a new call.
        ['send_connected_line', 'no'],
      ],
      '!',
    ),
    ...(trunk === null ? [] : trunkSections(trunk)),
    ...telephones.flatMap((phone) => phoneSections(phone, [['rewrite_contact', 'yes']])),
    ...browsers.flatMap((phone) =>
      phoneSections(phone, [
        ['webrtc', 'yes'],
        ['allow', '!all,opus,alaw,ulaw'],
      ]),
    ),
  ]);
}

function trunkSections(trunk: Trunk): string[] {
  const host = hostName('The provider’s host', trunk.host);
  const endpoint = (more: Entries) =>
    section(TRUNK, [['transport', 'udp'], ['aors', TRUNK], ['trust_id_inbound', 'yes'], ...more], LINE);
  if (trunk.kind === 'address') {
    return [
      endpoint([]),
      section(TRUNK, [
        ['type', 'aor'],
        ['contact', `sip:${host}`],
      ]),
      section(`${TRUNK}-from`, [
        ['type', 'identify'],
        ['endpoint', TRUNK],
        ...trunk.from.map((network) => ['match', network] as const),
      ]),
    ];
  }
  const { user, password } = trunk;
  return [
    endpoint([
      ['outbound_auth', `${TRUNK}-auth`],
      ['from_user', user],
      ['from_domain', host],
    ]),
    section(TRUNK, [
      ['type', 'aor'],
      ['contact', `sip:${host}`],
      ['qualify_frequency', 60],
    ]),
    section(`${TRUNK}-auth`, [
      ['type', 'auth'],
      ['auth_type', 'userpass'],
      ['username', user],
      ['password', password],
    ]),
    section(`${TRUNK}-sign-in`, [
      ['type', 'registration'],
      ['transport', 'udp'],
      ['server_uri', `sip:${host}`],
      ['client_uri', `sip:${user}@${host}`],
      ['contact_user', user],
      ['outbound_auth', `${TRUNK}-auth`],
      ['line', 'yes'],
      ['endpoint', TRUNK],
      ['retry_interval', 30],
      // However long the provider is away, and whatever it says meanwhile, it is tried again.
      ['forbidden_retry_interval', 300],
      ['fatal_retry_interval', 300],
      ['max_retries', 1_000_000],
    ]),
    section(`${TRUNK}-from`, [
      ['type', 'identify'],
      ['endpoint', TRUNK],
      ['match', host.replace(/:.*/, '')],
    ]),
  ];
}

function phoneSections({ name, password }: PhoneAccount, more: Entries): string[] {
  return [
    section(name, [['aors', name], ['auth', name], ['callerid', `"${name}" <${name}>`], ...more], LINE),
    section(name, [
      ['type', 'auth'],
      ['auth_type', 'userpass'],
      ['username', name],
      ['password', password],
    ]),
    section(name, [
      ['type', 'aor'],
      ['max_contacts', 1],
      ['remove_existing', 'yes'],
      ['qualify_frequency', 60],
    ]),
  ];
}
