declare global {
  interface Window {
    /** Where libraries that add styles of their own look for it. */
    __webpack_nonce__?: string;
  }
}

/** What the server lets styles of this page carry; empty where no server has written the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Before anything is drawn: menus and dialogs keep the page from scrolling by a style of their own. */
export function shareStyleNonce(): void {
  window.__webpack_nonce__ = styleNonce();
}
