import { randomUUID } from 'node:crypto';
import type { Log } from '../log/index.ts';
import type { Mailer } from '../services/index.ts';

export type MailLanguage = 'en' | 'de' | 'hu';
export type MailKind = 'invitation' | 'reset';

type Texts = { readonly subject: string; readonly text: (link: string, by: string) => string };

const TEXTS: Readonly<Record<MailKind, Readonly<Record<MailLanguage, Texts>>>> = {
  invitation: {
    en: {
      subject: 'Your invitation to Callwright',
      text: (link, by) =>
        `Hello,\n\n${by || 'Somebody'} has invited you to Callwright, which answers your telephone.\nOpen this link and choose a password:\n\n${link}\n\nThe link can be used once, within seven days.\n`,
    },
    de: {
      subject: 'Ihre Einladung zu Callwright',
      text: (link, by) =>
        `Guten Tag,\n\n${by || 'Jemand'} hat Sie zu Callwright eingeladen, das Ihre Anrufe annimmt.\nÖffnen Sie diesen Link, und wählen Sie ein Passwort:\n\n${link}\n\nDer Link gilt einmal und sieben Tage lang.\n`,
    },
    hu: {
      subject: 'Meghívó a Callwright rendszerbe',
      text: (link, by) =>
        `Jó napot kívánok!\n\n${by || 'Valaki'} meghívta Önt a Callwright rendszerbe, amely a hívásokat fogadja.\nNyissa meg ezt a hivatkozást, és válasszon jelszót:\n\n${link}\n\nA hivatkozás egyszer használható, hét napon belül.\n`,
    },
  },
  reset: {
    en: {
      subject: 'A new password for Callwright',
      text: (link) =>
        `Hello,\n\na new password was asked for at Callwright. Open this link and choose one:\n\n${link}\n\nThe link can be used once, within an hour. If it wasn’t you, do nothing: your password stays as it is.\n`,
    },
    de: {
      subject: 'Ein neues Passwort für Callwright',
      text: (link) =>
        `Guten Tag,\n\nbei Callwright wurde ein neues Passwort angefordert. Öffnen Sie diesen Link, und wählen Sie eines:\n\n${link}\n\nDer Link gilt einmal und eine Stunde lang. Wenn Sie es nicht waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.\n`,
    },
    hu: {
      subject: 'Új jelszó a Callwright rendszerhez',
      text: (link) =>
        `Jó napot kívánok!\n\nA Callwright rendszerben új jelszót kértek. Nyissa meg ezt a hivatkozást, és válasszon egyet:\n\n${link}\n\nA hivatkozás egyszer használható, egy órán belül. Ha nem Ön kérte, nincs teendője: a jelszava marad a régi.\n`,
    },
  },
};

export type PeopleMails = {
  /** Whether mails can be sent at all. */
  readonly ready: boolean;
  /** Returns whether the mail server took it. */
  readonly send: (mail: {
    readonly kind: MailKind;
    readonly to: string;
    readonly link: string;
    readonly by?: string;
    readonly language: MailLanguage;
  }) => Promise<boolean>;
};

/** `mailer` null: nothing can be sent. */
export function peopleMails(mailer: Mailer | null, log: Log): PeopleMails {
  return {
    ready: mailer !== null,
    send: async ({ kind, to, link, by = '', language }) => {
      if (mailer === null) return false;
      const { subject, text } = TEXTS[kind][language];
      try {
        await mailer({ to, subject, text: text(link, oneLine(by)), key: randomUUID() });
        return true;
      } catch (error) {
        log.warn({ err: error }, `the mail server doesn’t take the ${kind} mail`);
        return false;
      }
    },
  };
}

/** Names are chosen by people: they add no lines to a mail, and no address that looks like ours. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/https?:\/\/|[<>]/gi, '')
    .slice(0, 100);
}

export function mailLanguage(...wanted: readonly (string | null | undefined)[]): MailLanguage {
  for (const one of wanted) {
    const short = one?.slice(0, 2).toLowerCase();
    if (short === 'en' || short === 'de' || short === 'hu') return short;
  }
  return 'en';
}
