import { createTransport } from 'nodemailer';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same once more, for mail programs that show pictures and buttons. */
  readonly html?: string;
  readonly key: string;
};

/** Hands a mail to the mail server. Rejects when it isn't taken; `lasting` failures are not worth another try. */
export type Mailer = (mail: Mail) => Promise<void>;

/** The mail server refuses this mail for good, e.g. because nobody has that address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

const PATIENCE_MS = 15_000;
const DEFAULT_SENDER = 'callwright@localhost';

/** A mailer for `smtp://user:password@host:587?from=calls@example.com`. */
export function createMailer(smtpUrl: string): Mailer {
  const url = new URL(smtpUrl);
  const from = url.searchParams.get('from') ?? DEFAULT_SENDER;
  url.searchParams.delete('from');
  const transport = createTransport({
    url: url.href,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ key, ...mail }) => {
    try {
      // The same request has the same id: mail programs show a mail that was sent twice once.
      await transport.sendMail({ from, ...mail, messageId: `<${key}@callwright>` });
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
      if (code >= 500) throw new MailRefused('the mail server refuses this mail', { cause: error });
      throw error;
    }
  };
}
