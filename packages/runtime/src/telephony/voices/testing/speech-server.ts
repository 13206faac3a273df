import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeWav } from '../../../sound/write-wav.ts';

export type SpeechRequest = {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly input: string;
    readonly voice: string;
    readonly response_format: string;
  };
};

/** A speech service as OpenAI has it, on this machine. It says nothing, but hums as long as the text is. */
export type SpeechServer = {
  /** Base address. */
  readonly url: string;
  readonly asked: SpeechRequest[];
  /** Statuses that the next requests are refused with; 0: no answer at all. */
  readonly troubles: number[];
  /** Milliseconds until each answer. */
  slowness: number;
  readonly stop: () => Promise<void>;
};

const RATE = 24_000;

export async function speechServer(): Promise<SpeechServer> {
  const asked: SpeechRequest[] = [];
  const troubles: number[] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    request.on('end', () => {
      const body = JSON.parse(text) as SpeechRequest['body'];
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
      const trouble = troubles.shift();
      if (trouble === 0) request.socket.destroy();
      else if (trouble !== undefined) response.writeHead(trouble).end('{}');
      else setTimeout(() => response.writeHead(200, { 'content-type': 'audio/wav' }).end(hum(body.input)), it.slowness);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const it: SpeechServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    troubles,
    slowness: 0,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return it;
}

/** With lengths in its header that are not known yet, as services that stream write them. */
function hum(text: string): Uint8Array {
  const samples = Float32Array.from(
    { length: text.length * 1200 },
    (_, i) => 0.4 * Math.sin((2 * Math.PI * 440 * i) / RATE),
  );
  const wav = writeWav({ rate: RATE, samples });
  const data = new DataView(wav.buffer);
  data.setUint32(4, 0xffffffff, true);
  data.setUint32(40, 0xffffffff, true);
  return wav;
}
