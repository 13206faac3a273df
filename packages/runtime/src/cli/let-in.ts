import { ConfigError, readConfig } from '../config/index.ts';
import { randomSecret, secretHash } from '../people/random-secret.ts';
import { openConfiguredStore, StoreError } from '../server/open-configured-store.ts';
import { readArguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const USAGE = 'let-in <e-mail> [--without-code]';
const HOUR = 3_600_000;
const TERMINAL = 'system:command-line';

/**
 * `callwright let-in`: prints a link by which somebody who is here sets a new password, when no mail reaches them and no
 * administrator can help. `--without-code` takes the second factor off as well. Whoever may change the data may do this.
 */
export async function letIn(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { 'without-code': { type: 'boolean' } }, USAGE);
  const [email, ...more] = positionals;
  if (email === undefined || more.length > 0) throw new UsageError(`Usage: callwright ${USAGE}`);
  try {
    const config = readConfig(process.env, process.cwd());
    const store = await openConfiguredStore(config.database);
    try {
      const person = await store.people.findByEmail(email.trim().toLowerCase());
      if (person === null || !person.active) {
        console.error(`Nobody who may come in has the address ${email}.`);
        return 1;
      }
      const at = Date.now();
      const token = randomSecret();
      if (values['without-code'] === true) await store.people.dropSecondFactor(person.id, { at, person: TERMINAL });
      const link = { hash: secretHash(token), kind: 'reset', person: person.id, madeBy: TERMINAL } as const;
      await store.personLinks.put({ ...link, expiresAt: at + HOUR });
      const noted = {
        kind: 'person',
        name: person.id,
        title: person.name,
        before: null,
        after: { newPasswordLink: true },
      };
      await store.changes.note({ at, person: TERMINAL, ...noted });
      console.log(`${config.publicUrl ?? config.localUrl}/reset#${token}`);
      return 0;
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof StoreError)) throw error;
    console.error(error.message);
    return 1;
  }
}
