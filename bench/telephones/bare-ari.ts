// What somebody would write by hand who needs one menu and nothing else: no store, no flow, no way to go on after a crash.
const { ASTERISK = '', PROMPT = '', GOODBYE = '' } = process.env;
const APP = 'bare';
const authorization = `Basic ${Buffer.from('lab:lab').toString('base64')}`;
const waiting = new Set<string>();
const leaving = new Map<string, string>();

async function order(method: string, path: string): Promise<void> {
  const answer = await fetch(`${ASTERISK}/ari${path}`, { method, headers: { authorization } });
  await answer.arrayBuffer();
}

async function begin(channel: string): Promise<void> {
  await order('POST', `/channels/${channel}/answer`);
  waiting.add(channel);
  await order('POST', `/channels/${channel}/play/${channel}.prompt?media=${encodeURIComponent(PROMPT)}`);
}

async function leave(channel: string): Promise<void> {
  if (!waiting.delete(channel)) return;
  await order('DELETE', `/playbacks/${channel}.prompt`);
  leaving.set(`${channel}.goodbye`, channel);
  await order('POST', `/channels/${channel}/play/${channel}.goodbye?media=${encodeURIComponent(GOODBYE)}`);
}

type Message = { type: string; channel?: { id: string }; digit?: string; playback?: { id: string } };

const socket = new WebSocket(`${ASTERISK.replace('http', 'ws')}/ari/events?app=${APP}&api_key=lab:lab`);
socket.addEventListener('open', () => process.send?.('ready'));
socket.addEventListener('message', ({ data }) => {
  const { type, channel, digit, playback } = JSON.parse(String(data)) as Message;
  const id = channel?.id ?? '';
  if (type === 'StasisStart') void begin(id);
  if (type === 'ChannelDtmfReceived' && digit === '1') void leave(id);
  if (type === 'StasisEnd') waiting.delete(id);
  const left = type === 'PlaybackFinished' ? leaving.get(playback?.id ?? '') : undefined;
  if (left !== undefined) void order('DELETE', `/channels/${left}`);
});
