import type { AriClient, AriMessage } from './ari-client.ts';

/** What was played to a channel: `cut` was stopped before its end. `at`: real time of begin and end. */
export type Played = {
  readonly media: string;
  readonly from: number;
  readonly to: number | null;
  readonly how: 'playing' | 'whole' | 'cut';
};

/** Hears what an Asterisk plays to whom, from its own messages, whoever ordered it. */
export type Ear = {
  /** By the name that both ends of a connection have for it: its SIP Call-ID. */
  readonly playedTo: (callId: string) => readonly Played[];
  readonly channelOf: (callId: string) => string | undefined;
};

type Playing = { media: string; from: number; to: number | null; how: Played['how']; id: string };

const LOOKS = 200;
const LOOK_MS = 25;

/** `msOf`: how long a sound lasts; one that ended earlier was cut. */
export function openEar(ari: AriClient, msOf: (media: string) => number): Ear {
  const channels = new Map<string, string>();
  const played = new Map<string, Playing[]>();

  ari.on((message) => {
    if (message.type === 'ChannelCreated' && message.channel?.name.startsWith('PJSIP/')) void name(message.channel.id);
    if (message.playback !== undefined) hear(message, message.playback);
  });

  async function name(channel: string): Promise<void> {
    const callId = await callIdOf(ari, channel);
    if (callId !== null) channels.set(callId, channel);
  }

  function hear({ type, timestamp }: AriMessage, playback: NonNullable<AriMessage['playback']>): void {
    const at = Date.parse(timestamp.replace(/(\d\d)$/, ':$1'));
    const channel = playback.target_uri.replace(/^channel:/, '');
    const all = played.get(channel) ?? [];
    played.set(channel, all);
    // Of several sounds in one order each is told to begin; in between, that the order goes on.
    if (type === 'PlaybackStarted') begin(all, playback.media_uri, playback.id, at);
    else end(all, playback.id, type === 'PlaybackContinuing' ? 'done' : playback.state, at);
  }

  function begin(all: Playing[], media: string, id: string, from: number): void {
    all.push({ media, id, from, to: null, how: 'playing' });
  }

  /** Asterisk also says `done` of a sound that was stopped: its length tells. */
  function end(all: Playing[], id: string, state: string, at: number): void {
    const one = all.findLast((playing) => playing.id === id && playing.how === 'playing');
    if (one === undefined) return;
    one.to = at;
    one.how = state === 'done' && one.to - one.from > msOf(one.media) * SHORTEST - SLACK_MS ? 'whole' : 'cut';
  }

  return {
    playedTo: (callId) => played.get(channels.get(callId) ?? '') ?? [],
    channelOf: (callId) => channels.get(callId),
  };
}

/** Sound is sent in slices, and its begin is told when it is about to. */
const SHORTEST = 0.8;
const SLACK_MS = 60;

/** The SIP Call-ID of a channel, as soon as it has one; null when it is gone. */
export async function callIdOf(ari: AriClient, channel: string): Promise<string | null> {
  for (let looks = 0; looks < LOOKS; looks++) {
    const path = `/channels/${encodeURIComponent(channel)}/variable`;
    const answer = (await ari.ask('GET', path, { variable: 'CHANNEL(pjsip,call-id)' })) as { value?: string } | null;
    if (answer === null) return null;
    if (answer.value) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return null;
}
