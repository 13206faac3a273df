import type { AsteriskSettings } from '@callwright/runtime/telephony';

/** The Stasis application of the product under test. */
export const APP = 'callwright';

/** How Callwright is connected to an Asterisk of the tests. */
export function settingsFor(url: string): AsteriskSettings {
  return {
    kind: 'asterisk',
    name: 'asterisk',
    ownNumber: '+493055500',
    url,
    user: 'lab',
    password: 'lab',
    app: APP,
    trunk: 'PJSIP/{number}@trunk',
    extensions: 'PJSIP/{number}',
    browsers: 'PJSIP/{number}',
    browserSocket: null,
    browserDomain: '127.0.0.1',
    browserAccounts: [],
    mediaUrl: 'http://127.0.0.1',
  };
}
