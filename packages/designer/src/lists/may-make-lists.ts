import { useSignedIn } from '../people/signed-in/use-signed-in.ts';

/** Whether who is signed in may make lists: whoever has all of them. The server decides for itself. */
export function useMayMakeLists(): boolean {
  const person = useSignedIn();
  if (person === null) return true;
  const all = person.grants.some(({ kind, name }) => kind === 'list' && name === '*');
  return all || person.roles.includes('admin');
}
