import type { AriChannel, AriEvent } from './ari/ari-event.ts';

/** The channels that are in our application at this moment: only they do what we order. */
export type Presence = {
  readonly get: (channel: string) => AriChannel | undefined;
  readonly heard: (event: AriEvent) => void;
  /** Nothing is known until `fill`. */
  readonly begin: () => void;
  /** What Asterisk says it has; who has left since it was asked is gone. */
  readonly fill: (channels: Iterable<AriChannel>) => void;
};

const LEAVING = new Set<AriEvent['type']>(['ChannelHangupRequest', 'StasisEnd', 'ChannelDestroyed']);

export function createPresence(): Presence {
  const there = new Map<string, AriChannel>();
  let left: Set<string> | null = null;
  return {
    get: (channel) => there.get(channel),
    heard: (event) => {
      if (event.type === 'StasisStart') there.set(event.channel.id, event.channel);
      if (!LEAVING.has(event.type)) return;
      if (!('channel' in event)) return;
      there.delete(event.channel.id);
      left?.add(event.channel.id);
    },
    begin: () => {
      there.clear();
      left = new Set();
    },
    fill: (channels) => {
      for (const channel of channels) if (left?.has(channel.id) !== true) there.set(channel.id, channel);
      left = null;
    },
  };
}
