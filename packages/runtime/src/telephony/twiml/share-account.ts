import type { Twiml } from './twiml.ts';

/** Where only webhooks tell the account, the process that hears it first tells all, also those that are started later. */
export type SharedAccount = {
  readonly learn: (account: string) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

export function shareAccount({ rest, parts, settings }: Pick<Twiml, 'rest' | 'parts' | 'settings'>): SharedAccount {
  const topic = `account ${settings.name}`;
  let off = () => {};

  async function keep(account: string): Promise<void> {
    await parts.store.installation.set(topic, account);
    await parts.others.tell(topic, account);
  }

  return {
    learn: (account) => {
      if (rest === null || account === '' || rest.knowsAccount()) return;
      rest.learnAccount(account);
      keep(account).catch((error: unknown) => parts.log.warn({ err: error }, 'An account could not be noted'));
    },
    start: async () => {
      if (rest === null || rest.knowsAccount()) return;
      off = parts.others.listen(topic, (account) => rest.learnAccount(String(account)));
      rest.learnAccount((await parts.store.installation.get(topic)) ?? '');
    },
    stop: () => off(),
  };
}
