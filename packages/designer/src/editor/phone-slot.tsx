/** Whether there is a phone to try the draft with. */
export const HAS_PHONE = false;

/** Where the phone stands beside the drawing. */
export function PhoneSlot(_props: { readonly onClose: () => void }) {
  return null;
}
