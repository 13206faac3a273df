import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

/** Takes every mail that is sent to it. */
export type MailBox = {
  readonly url: string;
  /** As they came, headers and all. */
  readonly mails: readonly string[];
  readonly close: () => Promise<void>;
};

/** A mail server that speaks just enough SMTP to be sent mails to. */
export async function openMailBox(): Promise<MailBox> {
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    talk(socket, (mail) => mails.push(mail));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}?from=calls@callwright.example`,
    mails,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function talk(socket: Socket, keep: (mail: string) => void): void {
  let heard = '';
  let inMail = false;
  socket.setEncoding('utf8');
  socket.write('220 mailbox.example\r\n');
  socket.on('data', (part: string) => {
    heard += part;
    for (;;) {
      const ending = inMail ? '\r\n.\r\n' : '\r\n';
      const end = heard.indexOf(ending);
      if (end < 0) return;
      const said = heard.slice(0, end);
      heard = heard.slice(end + ending.length);
      if (inMail) {
        keep(said);
        inMail = false;
        socket.write('250 kept\r\n');
      } else inMail = answer(socket, said.toUpperCase());
    }
  });
}

/** Whether a mail follows. */
function answer(socket: Socket, command: string): boolean {
  if (command.startsWith('QUIT')) socket.end('221 bye\r\n');
  else socket.write(command === 'DATA' ? '354 go on\r\n' : '250 ok\r\n');
  return command === 'DATA';
}
