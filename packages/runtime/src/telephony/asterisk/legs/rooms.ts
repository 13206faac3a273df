import type { Ari } from '../ari/ari.ts';

/** Bridges by name. A room is there while anybody is in it; a channel is in one room at most. */
export type Rooms = {
  /** Lets channels talk, or only listen, in a room; each leaves the room in which it was. */
  readonly join: (room: string, channels: readonly string[], how?: { muted: boolean }) => Promise<'done' | 'gone'>;
  /** Takes a channel out of its room; does nothing when it is in none. */
  readonly part: (channel: string) => Promise<void>;
  readonly roomOf: (channel: string) => string | null;
  /** Channels that can be heard in a room. */
  readonly talking: (room: string) => readonly string[];
  /** Told whenever somebody came or went, until the returned function is called. */
  readonly watch: (room: string, changed: () => void) => () => void;
  /** The bridges as they are found at Asterisk after a start, or when the connection was lost: all rooms are there. */
  readonly takeUp: (bridges: readonly { readonly id: string; readonly channels: readonly string[] }[]) => void;
  /** Forgets everything: another process has it, or Asterisk has begun anew. */
  readonly forget: () => void;
  readonly close: (room: string) => Promise<void>;
};

type Room = { readonly members: Map<string, { muted: boolean; off: () => void }>; last: Promise<unknown> };

const SUFFIX = '.room';
const bridgeOf = (room: string): string => encodeURIComponent(room) + SUFFIX;
/** The room whose bridge this is; null when it isn't one of ours. */
export function roomOfBridge(bridge: string): string | null {
  return bridge.endsWith(SUFFIX) ? decodeURIComponent(bridge.slice(0, -SUFFIX.length)) : null;
}

export function createRooms(ari: Ari): Rooms {
  const rooms = new Map<string, Room>();
  const places = new Map<string, string>();
  const watchers = new Map<string, Set<() => void>>();

  const changed = (room: string): void => {
    for (const watcher of [...(watchers.get(room) ?? [])]) watcher();
  };

  /** One thing after the other in a room: it may be made and removed in the same moment. */
  function inTurn<T>(name: string, task: (room: Room) => Promise<T>): Promise<T> {
    const room = rooms.get(name) ?? { members: new Map(), last: Promise.resolve() };
    rooms.set(name, room);
    const done = room.last.then(() => task(room));
    room.last = done.catch(() => undefined);
    return done;
  }

  function put(name: string, room: Room, channel: string, muted: boolean): void {
    places.set(channel, name);
    const known = room.members.get(channel);
    if (known !== undefined) {
      known.muted = muted;
      return;
    }
    const off = ari.on(`channel:${channel}`, (event) => {
      if (event.type === 'StasisEnd' || event.type === 'ChannelDestroyed') left(name, channel);
      else if (event.type === 'ChannelLeftBridge' && event.bridge === bridgeOf(name)) left(name, channel);
    });
    room.members.set(channel, { muted, off });
  }

  function left(name: string, channel: string): void {
    const room = rooms.get(name);
    const member = room?.members.get(channel);
    if (room === undefined || member === undefined) return;
    member.off();
    room.members.delete(channel);
    if (places.get(channel) === name) places.delete(channel);
    changed(name);
    if (room.members.size === 0) void remove(name).catch(() => undefined);
  }

  const remove = (name: string): Promise<void> =>
    inTurn(name, async (room) => {
      if (room.members.size > 0) return;
      await ari.order('DELETE', `/bridges/${encodeURIComponent(bridgeOf(name))}`);
      if (room.members.size === 0 && rooms.get(name) === room) rooms.delete(name);
    });

  async function part(channel: string): Promise<void> {
    const name = places.get(channel);
    if (name === undefined) return;
    await inTurn(name, async () => {
      if (places.get(channel) !== name) return;
      const muted = rooms.get(name)?.members.get(channel)?.muted ?? false;
      await ari.order('POST', `/bridges/${encodeURIComponent(bridgeOf(name))}/removeChannel`, { channel });
      left(name, channel);
      if (muted) await mute(channel, false);
    });
  }

  async function mute(channel: string, on: boolean): Promise<void> {
    await ari.order(on ? 'POST' : 'DELETE', `/channels/${encodeURIComponent(channel)}/mute`, { direction: 'in' });
  }

  return {
    join: async (name, channels, { muted } = { muted: false }) => {
      for (const channel of channels) if (places.get(channel) !== name) await part(channel);
      const outcome = await inTurn(name, async (room) => {
        const fresh = channels.filter((channel) => !room.members.has(channel));
        // Without dtmf_events Asterisk passes keys on without telling them.
        if (room.members.size === 0)
          await ari.order('POST', `/bridges/${encodeURIComponent(bridgeOf(name))}`, {
            type: 'mixing,dtmf_events',
            name,
          });
        for (const channel of channels) {
          const before = room.members.get(channel)?.muted ?? false;
          if (before !== muted) await mute(channel, muted);
        }
        // Before the order: its end may be told before the order is confirmed.
        for (const channel of channels) put(name, room, channel, muted);
        if (fresh.length === 0) return 'done';
        return ari.order('POST', `/bridges/${encodeURIComponent(bridgeOf(name))}/addChannel`, {
          channel: fresh.join(','),
        });
      });
      if (outcome !== 'done') for (const channel of channels) left(name, channel);
      changed(name);
      return outcome === 'done' ? 'done' : 'gone';
    },
    part,
    roomOf: (channel) => places.get(channel) ?? null,
    talking: (name) =>
      [...(rooms.get(name)?.members ?? [])].flatMap(([channel, { muted }]) => (muted ? [] : [channel])),
    watch: (name, watcher) => {
      const mine = watchers.get(name) ?? new Set();
      watchers.set(name, mine.add(watcher));
      return () => {
        mine.delete(watcher);
        if (mine.size === 0) watchers.delete(name);
      };
    },
    takeUp: (bridges) => {
      const found = new Map(bridges.map(({ id, channels }) => [roomOfBridge(id) ?? '', channels]));
      for (const [name, room] of rooms) {
        for (const channel of [...room.members.keys()])
          if (found.get(name)?.includes(channel) !== true) left(name, channel);
      }
      for (const [name, channels] of found) {
        if (name === '' || channels.length === 0) continue;
        const room = rooms.get(name) ?? { members: new Map(), last: Promise.resolve() };
        rooms.set(name, room);
        for (const channel of channels) put(name, room, channel, room.members.get(channel)?.muted ?? false);
      }
    },
    forget: () => {
      for (const room of rooms.values()) for (const { off } of room.members.values()) off();
      rooms.clear();
      places.clear();
    },
    close: async (name) => {
      const room = rooms.get(name);
      if (room === undefined) return;
      for (const channel of [...room.members.keys()]) left(name, channel);
      await room.last;
    },
  };
}
