import { randomBytes } from 'node:crypto';
import type { SecretBox } from '../../../secrets/index.ts';
import type { InstallationRepository } from '../../../store/office/installation-repository.ts';

const KEY = 'media-secret';

/** The secret that signs links to sounds, the same in every process; made at its first use. */
export async function mediaSecret(installation: InstallationRepository, box: SecretBox): Promise<Buffer> {
  const sealed = await installation.ensure(KEY, box.seal(randomBytes(32).toString('base64'), KEY));
  try {
    return Buffer.from(box.open(sealed, KEY), 'base64');
  } catch {
    // The installation's key was changed. Links that are out there end; new ones are given with each call.
    const fresh = randomBytes(32);
    await installation.set(KEY, box.seal(fresh.toString('base64'), KEY));
    return fresh;
  }
}
