import type { SignedIn } from '../../api/people-types.ts';

export type FactorDialogProps = { readonly person: SignedIn; readonly onClose: () => void };
