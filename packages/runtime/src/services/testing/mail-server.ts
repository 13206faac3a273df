import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export type MailServer = {
  readonly url: string;
  /** Mails as they came, headers and all. */
  readonly mails: readonly string[];
  /** How the next mails are answered: an SMTP code, 0 takes them. */
  refuseWith: number;
  readonly close: () => Promise<void>;
};

/** A real mail server on a free port that keeps what it gets. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (mail.refuseWith === 0) return done();
      done(Object.assign(new Error('not now'), { responseCode: mail.refuseWith }));
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString('utf8');
      });
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${port}?from=calls@callwright.example`,
    mails,
    refuseWith: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mail;
}
