import type { AsteriskSetup } from './asterisk-setup.ts';
import { configFile, plainName, section } from './config-text.ts';

/** Where everything lies, and how Asterisk runs: in front, telling its container or service manager. */
export function asteriskConf({
  folders: { config, modules, data, lib, spool, run, log, cache },
}: AsteriskSetup): string {
  return configFile([
    section('directories', [
      ['astetcdir', config],
      ['astmoddir', modules],
      ['astvarlibdir', lib],
      ['astdbdir', lib],
      ['astkeydir', lib],
      ['astdatadir', data],
      ['astagidir', `${data}/agi-bin`],
      ['astspooldir', spool],
      ['astrundir', run],
      ['astlogdir', log],
      ['astcachedir', cache],
    ]),
    section('options', [
      ['nocolor', 'yes'],
      ['lockconfdir', 'no'],
      ['defaultlanguage', 'en'],
      ['documentation_language', 'en_US'],
      ['cache_record_files', 'no'],
    ]),
  ]);
}

export function httpConf({ ari: { bind, port } }: AsteriskSetup): string {
  return configFile([
    section('general', [
      ['enabled', 'yes'],
      ['bindaddr', bind],
      ['bindport', port],
      // The stock limit of 100 open connections is soon reached.
      ['sessionlimit', 2000],
      ['session_inactivity', 30_000],
      ['session_keep_alive', 15_000],
    ]),
  ]);
}

export function ariConf({ ari: { user, password } }: AsteriskSetup): string {
  return configFile([
    section('general', [
      ['enabled', 'yes'],
      ['pretty', 'no'],
      ['websocket_write_timeout', 1000],
    ]),
    section(plainName('The user of ARI', user), [
      ['type', 'user'],
      ['read_only', 'no'],
      ['password_format', 'plain'],
      ['password', password],
    ]),
  ]);
}

export function rtpConf({ rtp, sip, browsers }: AsteriskSetup): string {
  const { ownAddress, externalAddress } = sip;
  const translated = ownAddress === null || externalAddress === null ? null : `${ownAddress} => ${externalAddress}`;
  return configFile([
    section('general', [
      ['rtpstart', rtp.from],
      ['rtpend', rtp.to],
      // Only browsers need it, and it costs each call memory.
      ['icesupport', browsers.length > 0 ? 'yes' : 'no'],
    ]),
    ...(translated === null ? [] : [`[ice_host_candidates]\n${translated}`]),
  ]);
}

export function loggerConf(): string {
  return configFile([
    section('general', [['dateformat', '%F %T.%3q']]),
    section('logfiles', [['console', 'notice,warning,error']]),
  ]);
}

export function musicOnHoldConf({ folders: { config } }: AsteriskSetup): string {
  return configFile([
    section('default', [
      ['mode', 'files'],
      ['directory', `${config}/moh`],
    ]),
  ]);
}

/** Tones as most of Europe hears them; Asterisk has none of its own. */
export function indicationsConf(): string {
  return configFile([
    section('general', [['country', 'eu']]),
    section('eu', [
      ['description', 'Europe'],
      ['ringcadence', '1000,4000'],
      ['dial', '425'],
      ['busy', '425/500,0/500'],
      ['ring', '425/1000,0/4000'],
      ['congestion', '425/250,0/250'],
    ]),
  ]);
}

/** Modules by what they are for. Only what Callwright needs: a short list starts in a second and leaves little to attack. */
const MODULES = {
  'time, sound and codecs': [
    'res_timing_timerfd',
    'codec_ulaw',
    'codec_alaw',
    'codec_a_mu',
    'codec_gsm',
    'codec_g722',
    'codec_resample',
    'codec_opus_open_source',
    'res_format_attr_opus',
    'format_pcm',
    'format_wav',
    'format_gsm',
    'format_sln',
    'res_musiconhold',
  ],
  bridges: [
    'bridge_simple',
    'bridge_softmix',
    'bridge_holding',
    'bridge_native_rtp',
    'bridge_builtin_features',
    'chan_bridge_media',
  ],
  SIP: [
    'res_sorcery_config',
    'res_sorcery_memory',
    'res_sorcery_astdb',
    'res_pjproject',
    'res_pjsip',
    'res_pjsip_session',
    'res_pjsip_pubsub',
    'res_pjsip_sdp_rtp',
    'res_pjsip_authenticator_digest',
    'res_pjsip_outbound_authenticator_digest',
    'res_pjsip_outbound_registration',
    'res_pjsip_registrar',
    'res_pjsip_endpoint_identifier_user',
    'res_pjsip_endpoint_identifier_ip',
    'res_pjsip_caller_id',
    'res_pjsip_diversion',
    'res_pjsip_dtmf_info',
    'res_pjsip_empty_info',
    'res_pjsip_header_funcs',
    'res_pjsip_nat',
    'res_pjsip_rfc3326',
    'res_srtp',
    'res_rtp_asterisk',
    'chan_pjsip',
  ],
  'telephones in browsers': ['res_http_websocket', 'res_pjsip_transport_websocket'],
  ARI: [
    'res_websocket_client',
    'res_stasis',
    'res_stasis_answer',
    'res_stasis_playback',
    'res_stasis_recording',
    'res_stasis_snoop',
    'res_stasis_device_state',
    'app_stasis',
    'res_ari',
    'res_ari_model',
    'res_ari_applications',
    'res_ari_asterisk',
    'res_ari_bridges',
    'res_ari_channels',
    'res_ari_device_states',
    'res_ari_endpoints',
    'res_ari_events',
    'res_ari_playbacks',
    'res_ari_recordings',
    'res_ari_sounds',
  ],
  'sounds from Callwright': ['res_curl', 'res_http_media_cache'],
  dialplan: [
    'pbx_config',
    'func_callerid',
    'func_channel',
    'func_cut',
    'func_global',
    'func_hangupcause',
    'func_logic',
    'func_strings',
    'func_talkdetect',
    'func_timeout',
    'app_channelredirect',
    'app_dial',
    'app_echo',
    'app_exec',
    'app_originate',
    'app_playback',
    'app_playtones',
    'app_record',
    'app_softhangup',
    'app_stack',
    'app_verbose',
  ],
} as const;

export function modulesConf(): string {
  const lists = Object.entries(MODULES).map(([what, names]) =>
    [`; ${what}`, ...names.map((name) => `load = ${name}.so`)].join('\n'),
  );
  return configFile([[section('modules', [['autoload', 'no']]), ...lists].join('\n\n')]);
}

/** Files that Asterisk looks for and complains about when they are missing. */
export const EMPTY_FILES = [
  'stasis',
  'cdr',
  'cel',
  'features',
  'udptl',
  'manager',
  'ccss',
  'acl',
  'codecs',
  'pjproject',
  'res_http_media_cache',
  'websocket_client',
] as const;
