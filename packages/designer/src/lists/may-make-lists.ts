import { useIs } from '../people/signed-in/use-signed-in.ts';

/** Whether who is signed in may make and delete lists; whoever has a list may change what is in it. */
export const useMayMakeLists = (): boolean => useIs('designer');
