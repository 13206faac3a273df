import type { Hono } from 'hono';
import webhooks from 'twilio/lib/webhooks/webhooks.js';

export const TOKEN = 'secret-token';
const PUBLIC = 'https://calls.example';

/** Posts a form as the provider does, signed by its own package. `to`: an address from a document, or a path. */
export async function signedPost(
  app: Hono,
  to: string,
  form: Record<string, string>,
  token = TOKEN,
): Promise<{ status: number; text: string }> {
  const url = to.startsWith('/') ? PUBLIC + to : to;
  const signature = webhooks.getExpectedTwilioSignature(token, url, form);
  const response = await app.request(url.replace(PUBLIC, 'http://inside:8080'), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body: new URLSearchParams(form).toString(),
  });
  return { status: response.status, text: await response.text() };
}
