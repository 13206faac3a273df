import { Hono } from 'hono';
import { soundResponse } from '../../../sound/sound-response.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

export type MediaParts = {
  /** The file that a link was made for; null for anything else. `lasting`: whoever fetches it may keep it. */
  readonly linked: (link: string) => Promise<{ readonly file: string; readonly lasting: boolean } | null>;
  /** A file was read to its end. */
  readonly fetched: (file: string) => void;
};

/**
 * Sounds for telephone engines, which sign in nowhere and come from anywhere: mounted outside of the API. Only what a
 * link was made for can be read.
 */
export function mediaRoutes({ linked, fetched }: MediaParts): Hono {
  const routes = new Hono();
  routes.get('/media/:link', async (context) => {
    const sound = await linked(context.req.param('link'));
    const answer =
      sound === null
        ? null
        : await soundResponse(context, {
            file: sound.file,
            type: 'audio/wav',
            keep: sound.lasting ? FOR_EVER : 'private, no-store',
            fetched: () => fetched(sound.file),
          });
    return answer ?? context.text('There is no such sound.', 404, { 'cache-control': 'no-store' });
  });
  return routes;
}
