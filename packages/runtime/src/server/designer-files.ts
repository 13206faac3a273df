import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { securityHeaders } from './security-headers.ts';

/** Where the build puts the web app. */
export const BUILT_DESIGNER = fileURLToPath(new URL('../../../designer/dist', import.meta.url));

const YEAR = 31_536_000;
/** Files of the build: their names hold their content's hash. */
const HASHED = '/assets/';
/** Stands in the built page where each answer has its own. */
const NONCE_IN_PAGE = 'csp-nonce-of-this-page';

/**
 * The built web app. Hashed files are kept for a year, the page itself is asked for anew each time. Any path that is no
 * file is a page of the app, which reads the address itself.
 */
export function designerFiles(folder: string): Hono {
  const files = new Hono();
  files.use(securityHeaders, compress());
  files.use(async (context, next) => {
    await next();
    const kept = context.req.path.startsWith(HASHED) && context.res.ok;
    context.header('cache-control', kept ? `public, max-age=${YEAR}, immutable` : 'no-cache');
  });
  if (existsSync(folder)) files.get('/*', serveStatic({ root: folder, index: 'none' }));
  files.get('/*', async (context) => {
    if (context.req.path.startsWith(HASHED)) return context.text('This file is not part of the web app.', 404);
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return context.text('The web app is not built: run `npm run build`, then reload.', 503);
    const nonce = context.get('secureHeadersNonce') ?? '';
    return context.html((await readFile(page, 'utf8')).replace(NONCE_IN_PAGE, nonce));
  });
  return files;
}
