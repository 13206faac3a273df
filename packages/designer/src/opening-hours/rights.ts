import { useIs, useSignedIn } from '../people/signed-in/use-signed-in.ts';

/** Whether who is signed in may change opening hours that they see; others only look at them. */
export function useMayEdit(): boolean {
  return useIs('business', 'supervisor');
}

/** Whether they may make new ones: those who look after all of them. */
export function useMayMake(): boolean {
  const all = useIs('supervisor');
  const grants = useSignedIn()?.grants ?? [];
  return all || grants.some(({ kind, name }) => kind === 'schedule' && name === '*');
}

/** Picks the numbers that are theirs: the server tells nothing of the others. */
export function useOwnNumbers(): (numbers: readonly string[]) => readonly string[] {
  const all = useIs('designer', 'supervisor');
  const grants = useSignedIn()?.grants ?? [];
  const own = grants.flatMap(({ kind, name }) => (kind === 'number' ? [name] : []));
  return (numbers) => (all || own.includes('*') ? numbers : numbers.filter((number) => own.includes(number)));
}
