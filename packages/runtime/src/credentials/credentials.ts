import type { SecretBox } from '../secrets/index.ts';
import type { CredentialRepository } from '../store/office/credential-repository.ts';

/** A header that lets us in. */
export type AccessHeader = { readonly name: string; readonly value: string };

/** Opens credentials where a request leaves the house, and nowhere else. */
export type Credentials = {
  /** `null`: there is none of this name, it isn't for this address, or it can't be opened any more. */
  readonly headerFor: (name: string, url: string) => Promise<AccessHeader | null>;
};

/** Where calls are played that leave the house with nothing. */
export const NO_CREDENTIALS: Credentials = { headerFor: async () => null };

export function createCredentials(
  repository: Pick<CredentialRepository, 'find'>,
  box: Pick<SecretBox, 'open'>,
  onUnreadable: (name: string, error: unknown) => void,
): Credentials {
  return {
    headerFor: async (name, url) => {
      const credential = await repository.find(name);
      if (credential === null || !isFor(credential.hosts, url)) return null;
      try {
        return { name: credential.header, value: box.open(credential.sealed, placeOf(name)) };
      } catch (error) {
        onUnreadable(name, error);
        return null;
      }
    },
  };
}

/** Where a sealed value belongs: moved to another credential it can't be opened. */
export function placeOf(name: string): string {
  return `credential ${name}`;
}

/** Only over an encrypted line, except within this machine. */
function isFor(hosts: readonly string[], url: string): boolean {
  const address = URL.parse(url);
  if (address === null || !hosts.includes(address.hostname.toLowerCase())) return false;
  return address.protocol === 'https:' || address.hostname === 'localhost' || address.hostname === '127.0.0.1';
}
