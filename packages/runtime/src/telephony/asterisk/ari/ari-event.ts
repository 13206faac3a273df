/** A channel as Asterisk describes it; only what is read. */
export type AriChannel = {
  readonly id: string;
  readonly state: string;
  /** Caller's number as it came; empty when withheld. */
  readonly caller: string;
  /** What makes it: `PJSIP`, `Snoop`, … */
  readonly technology: string;
  /** What the dialplan gave to the application: `app,arg,…`; empty for channels that we made. */
  readonly appData: string;
};

/** Asterisk's messages that are read, cut to what is read of them. */
export type AriEvent =
  | { readonly type: 'StasisStart'; readonly channel: AriChannel; readonly args: readonly string[] }
  | { readonly type: 'StasisEnd' | 'ChannelHangupRequest' | 'ChannelStateChange'; readonly channel: AriChannel }
  /** `cause` is the Q.850 cause of the release. */
  | { readonly type: 'ChannelDestroyed'; readonly channel: AriChannel; readonly cause: number }
  | { readonly type: 'ChannelDtmfReceived'; readonly channel: AriChannel; readonly digit: string }
  | {
      readonly type: 'ChannelEnteredBridge' | 'ChannelLeftBridge';
      readonly channel: AriChannel;
      readonly bridge: string;
    }
  | { readonly type: 'PlaybackFinished'; readonly playback: string; readonly failed: boolean }
  | { readonly type: 'RecordingStarted' | 'RecordingFinished' | 'RecordingFailed'; readonly recording: string }
  | { readonly type: 'ChannelUserevent'; readonly name: string }
  | { readonly type: 'ApplicationReplaced' };

/** The types that Asterisk is asked to send. */
export const HEARD: readonly AriEvent['type'][] = [
  'StasisStart',
  'StasisEnd',
  'ChannelHangupRequest',
  'ChannelStateChange',
  'ChannelDestroyed',
  'ChannelDtmfReceived',
  'ChannelEnteredBridge',
  'ChannelLeftBridge',
  'PlaybackFinished',
  'RecordingStarted',
  'RecordingFinished',
  'RecordingFailed',
  'ChannelUserevent',
  'ApplicationReplaced',
];

/** Reads a message; null for those that nobody reads, and for what is none. */
export function ariEvent(text: string): AriEvent | null {
  const event = eventIn(text);
  return event !== null && 'channel' in event && event.channel.id === '' ? null : event;
}

function eventIn(text: string): AriEvent | null {
  const message = objectOf(parsed(text));
  const { type } = message;
  const channel = () => ariChannel(message.channel);
  switch (type) {
    case 'StasisStart':
      return { type, channel: channel(), args: arrayOf(message.args).map(textOf) };
    case 'StasisEnd':
    case 'ChannelHangupRequest':
    case 'ChannelStateChange':
      return { type, channel: channel() };
    case 'ChannelDestroyed':
      return { type, channel: channel(), cause: typeof message.cause === 'number' ? message.cause : 0 };
    case 'ChannelDtmfReceived':
      return { type, channel: channel(), digit: textOf(message.digit) };
    case 'ChannelEnteredBridge':
    case 'ChannelLeftBridge':
      return { type, channel: channel(), bridge: textOf(objectOf(message.bridge).id) };
    case 'PlaybackFinished': {
      const { id, state } = objectOf(message.playback);
      return { type, playback: textOf(id), failed: state === 'failed' };
    }
    case 'RecordingStarted':
    case 'RecordingFinished':
    case 'RecordingFailed':
      return { type, recording: textOf(objectOf(message.recording).name) };
    case 'ChannelUserevent':
      return { type, name: textOf(message.eventname) };
    case 'ApplicationReplaced':
      return { type };
    default:
      return null;
  }
}

/** A channel out of a message or an answer. */
export function ariChannel(given: unknown): AriChannel {
  const channel = objectOf(given);
  return {
    id: textOf(channel.id),
    state: textOf(channel.state),
    caller: textOf(objectOf(channel.caller).number),
    technology: textOf(channel.name).split('/')[0] ?? '',
    appData: textOf(objectOf(channel.dialplan).app_data),
  };
}

/** The number that a caller has dialled to get into an application; null for channels that didn't come that way. */
export function dialledIn(channel: AriChannel | undefined): string | null {
  const dialled = channel?.appData.split(',')[1];
  return dialled === undefined || dialled === '' || dialled.startsWith('callwright-') ? null : dialled;
}

export function objectOf(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

export function arrayOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? given : [];
}

export function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
