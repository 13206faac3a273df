/** The socket of events. It tells once that it is closed, whatever the reason. */
export type AriSocket = { readonly close: () => void };

export type AriSocketEvents = {
  readonly opened: () => void;
  readonly heard: (text: string) => void;
  readonly closed: () => void;
};

export type AriAccess = {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly app: string;
};

/** Opens the socket for an application's events; Asterisk makes the application with it. */
export function openAriSocket({ url, user, password, app }: AriAccess, events: AriSocketEvents): AriSocket {
  const address = new URL(`${url.replace(/\/+$/, '')}/ari/events`);
  address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
  address.searchParams.set('app', app);
  address.searchParams.set('api_key', `${user}:${password}`);
  const socket = new WebSocket(address);
  let over = false;
  function close(): void {
    if (over) return;
    over = true;
    // A dead peer never answers the closing: nobody waits for it.
    socket.close();
    events.closed();
  }
  socket.addEventListener('open', () => over || events.opened());
  socket.addEventListener('message', ({ data }) => {
    if (!over && typeof data === 'string') events.heard(data);
  });
  socket.addEventListener('error', close);
  socket.addEventListener('close', close);
  return { close };
}
