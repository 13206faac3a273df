import type { UA, WebSocketInterface } from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession';
import { PHONE_OFF, type PhoneTalk, type SoftphoneState } from './softphone-state.ts';
import { talkOf } from './talk-of.ts';
import { troubleOf } from './trouble-of.ts';

export type SoftphoneAccount = {
  readonly name: string;
  readonly password: string;
  readonly domain: string;
  readonly socket: string;
};

/** What is needed of JsSIP; loaded with the page that telephones. */
export type Sip = { readonly UA: typeof UA; readonly WebSocketInterface: typeof WebSocketInterface };

/** A telephone in the browser: registers, rings, and talks, one call at a time. */
export type Softphone = {
  readonly state: () => SoftphoneState;
  readonly subscribe: (changed: () => void) => () => void;
  readonly call: (address: string) => void;
  readonly answer: () => void;
  /** Also declines a call that rings. */
  readonly hangUp: () => void;
  readonly press: (key: string) => void;
  readonly mute: (on: boolean) => void;
  readonly hold: (on: boolean) => void;
  /** Hangs up, unregisters, and is done with. */
  readonly close: () => void;
};

/** A candidate that is not there by then will not help: without a bound, an unreachable server delays every call. */
const ICE_MS = 1500;
const MEDIA = { mediaConstraints: { audio: true, video: false } };

/** `loudspeaker` plays the other side. */
export function openSoftphone(sip: Sip, account: SoftphoneAccount, loudspeaker: HTMLAudioElement): Softphone {
  const watchers = new Set<() => void>();
  let state: SoftphoneState = { ...PHONE_OFF, line: 'connecting' };
  let session: RTCSession | null = null;

  function set(change: Partial<SoftphoneState>): void {
    state = { ...state, ...change };
    for (const watcher of watchers) watcher();
  }
  function setTalk(change: Partial<PhoneTalk>): void {
    if (state.talk !== null) set({ talk: { ...state.talk, ...change } });
  }

  const ua = new sip.UA({
    sockets: [new sip.WebSocketInterface(account.socket)],
    uri: `sip:${account.name}@${account.domain}`,
    password: account.password,
    session_timers: false,
    user_agent: 'Callwright',
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 10,
  });
  ua.on('registered', () => set({ line: 'ready', trouble: null }));
  ua.on('unregistered', () => set({ line: 'connecting' }));
  ua.on('disconnected', () => set({ line: 'connecting', trouble: 'unreachable' }));
  ua.on('registrationFailed', () => set({ line: 'connecting', trouble: 'refused' }));
  ua.on('newRTCSession', ({ session: fresh, originator }: { session: RTCSession; originator: string }) => {
    if (session !== null) {
      fresh.terminate({ status_code: 486 });
      return;
    }
    session = fresh;
    const direction = originator === 'remote' ? 'in' : 'out';
    set({ talk: talkOf(direction, fresh.remote_identity.uri.user ?? ''), trouble: null });
    follow(fresh);
  });

  function follow(one: RTCSession): void {
    one.on('progress', () => setTalk({ stage: 'ringing' }));
    one.on('accepted', () => setTalk({ stage: 'connecting' }));
    one.on('confirmed', () => setTalk({ stage: 'talking', since: Date.now() }));
    one.on('hold', () => setTalk({ stage: 'held' }));
    one.on('unhold', () => setTalk({ stage: 'talking' }));
    one.on('muted', () => setTalk({ muted: true }));
    one.on('unmuted', () => setTalk({ muted: false }));
    one.on('ended', () => over(one, null));
    one.on('failed', ({ cause }) => over(one, troubleOf(cause)));
    boundIce(one);
    // An outgoing call has its connection by now, an incoming one makes it on answering.
    if (one.connection) listen(one.connection);
    else one.on('peerconnection', ({ peerconnection }) => listen(peerconnection));
  }

  function over(one: RTCSession, trouble: SoftphoneState['trouble']): void {
    if (session !== one) return;
    session = null;
    loudspeaker.srcObject = null;
    set({ talk: null, trouble });
  }

  function listen(connection: RTCPeerConnection): void {
    connection.addEventListener('track', ({ track }) => {
      loudspeaker.srcObject = new MediaStream([track]);
      void loudspeaker.play().catch(() => undefined);
    });
  }

  const bye = () => ua.stop();
  // A page that goes without a word leaves its call up until the engine misses the sound.
  addEventListener('pagehide', bye);
  ua.start();

  return {
    state: () => state,
    subscribe: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    call: (address) => {
      if (session === null) ua.call(`sip:${address}@${account.domain}`, MEDIA);
    },
    answer: () => session?.answer(MEDIA),
    hangUp: () => {
      if (session !== null && !session.isEnded()) session.terminate();
    },
    press: (key) => {
      // Keys travel in the sound: before it flows they would be lost with an error.
      if (session?.connection?.connectionState === 'connected') session.sendDTMF(key, RFC_4733);
    },
    mute: (on) => (on ? session?.mute({ audio: true }) : session?.unmute({ audio: true })),
    hold: (on) => void (on ? session?.hold() : session?.unhold()),
    close: () => {
      removeEventListener('pagehide', bye);
      ua.stop();
      set({ ...PHONE_OFF });
      watchers.clear();
    },
  };
}

const RFC_4733 = { transportType: 'RFC2833', duration: 120, interToneGap: 80 } as Parameters<RTCSession['sendDTMF']>[1];

function boundIce(session: RTCSession): void {
  let bounded = false;
  session.on('icecandidate', ({ ready }) => {
    if (bounded) return;
    bounded = true;
    setTimeout(ready, ICE_MS);
  });
}
