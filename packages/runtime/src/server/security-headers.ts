import type { MiddlewareHandler } from 'hono';
import { NONCE, secureHeaders } from 'hono/secure-headers';

const self = "'self'";

/**
 * For pages. Only what the server itself gave runs in its pages, and no other site may frame them. Styles that the component kit
 * adds carry what this one page was given. No promise of HTTPS: that is the business of whoever puts it in front.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: [self],
    scriptSrc: [self],
    styleSrc: [self, NONCE],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self, 'data:'],
    mediaSrc: [self, 'data:', 'blob:'],
    connectSrc: [self],
    workerSrc: [self, 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: [self],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
});

/** Data are no pages: nobody keeps them, and nobody takes them for anything but JSON. */
export const apiHeaders: MiddlewareHandler = async (context, next) => {
  context.header('cache-control', 'no-store');
  context.header('x-content-type-options', 'nosniff');
  await next();
};
