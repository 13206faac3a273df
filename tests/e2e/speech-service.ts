import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toneFile } from './tone-file.ts';

/** What a speech service was asked to say. */
type Asked = { readonly input: string; readonly voice: string; readonly authorization: string };

/** A speech service on this machine, as far as the product talks to it; whatever it is asked, it hums. */
export type SpeechService = {
  readonly url: string;
  readonly asked: readonly Asked[];
  close(): void;
};

export async function startSpeechService(): Promise<SpeechService> {
  const asked: Asked[] = [];
  const { buffer } = toneFile('hum.wav');
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request.setEncoding('utf8')) text += chunk;
    const { input, voice }: { input: string; voice: string } = JSON.parse(text);
    asked.push({ input, voice, authorization: request.headers.authorization ?? '' });
    response.writeHead(200, { 'content-type': 'audio/wav' }).end(buffer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1`, asked, close: () => server.close() };
}
