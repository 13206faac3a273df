import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { describe, expect, test } from 'vitest';
import { addressesOf } from '../addresses.ts';
import { DIALECTS, type Dialect } from '../dialects/index.ts';
import { all, readDocument } from '../testing/read-document.ts';
import { emitLine } from './emit-line.ts';
import type { PreparedLine } from './prepared-line.ts';
import { writeDocument } from './write-document.ts';

const ADDRESSES = addressesOf('phones', 'https://x.example');
const LINE = ADDRESSES.line('c', 7);
const HELLO = { verb: 'speak', text: 'Guten Tag & „willkommen“ <hier>', language: 'de' } as const;
const TUNE = { verb: 'play', url: 'https://x.example/media/a.wav' } as const;

function documentOf(line: PreparedLine, { dialect = DIALECTS.twilio, n = 0, piece = 0 } = {}): Promise<string> {
  const music = { piece, seconds: 4, address: ADDRESSES.musicPiece };
  return writeDocument(emitLine(line, { dialect, line: LINE, n, music }));
}

describe('documents are what the provider’s own builder writes', () => {
  const golden = (build: (response: VoiceResponse) => void) => {
    const response = new VoiceResponse();
    build(response);
    return response.toString();
  };
  const german = { language: 'de-DE', voice: 'Polly.Vicki' } as const;

  test('texts, then a report', async () => {
    const line: PreparedLine = {
      tells: [HELLO, { verb: 'pause', seconds: 2 }, TUNE],
      waits: { verb: 'finish', heard: '3-abc' },
    };
    expect(await documentOf(line)).toBe(
      golden((response) => {
        response.say(german, HELLO.text);
        response.pause({ length: 2 });
        response.play({}, TUNE.url);
        response.redirect({ method: 'POST' }, LINE.finished('3-abc'));
      }),
    );
  });

  test('a menu: texts stand inside, so that a key interrupts them', async () => {
    const line: PreparedLine = { tells: [HELLO, TUNE], waits: { verb: 'gather', keys: ['1', '#'], seconds: 5 } };
    expect(await documentOf(line)).toBe(
      golden((response) => {
        const gather = response.gather({
          action: LINE.keys(0),
          method: 'POST',
          input: ['dtmf'],
          numDigits: 1,
          finishOnKey: '',
          timeout: 5,
        });
        gather.say(german, HELLO.text);
        gather.play({}, TUNE.url);
        response.redirect({ method: 'POST' }, LINE.silence(0));
      }),
    );
  });

  test('words beside keys', async () => {
    const words = { 1: ['Verkauf', 'kaufen'], 2: ['Technik'] };
    const line: PreparedLine = { tells: [HELLO], waits: { verb: 'gather', keys: ['1', '2'], seconds: 5, words } };
    expect(await documentOf(line)).toBe(
      golden((response) => {
        const gather = response.gather({
          action: LINE.keys(0),
          method: 'POST',
          input: ['dtmf', 'speech'],
          hints: 'Verkauf, kaufen, Technik',
          language: 'de-DE',
          speechTimeout: 'auto',
          numDigits: 1,
          finishOnKey: '',
          timeout: 5,
        });
        gather.say(german, HELLO.text);
        response.redirect({ method: 'POST' }, LINE.silence(0));
      }),
    );
  });

  test('a message', async () => {
    const line: PreparedLine = {
      tells: [HELLO],
      waits: { verb: 'record', maxSeconds: 120, silenceSeconds: 4, beep: true },
    };
    expect(await documentOf(line)).toBe(
      golden((response) => {
        response.say(german, HELLO.text);
        response.record({
          action: LINE.recorded,
          method: 'POST',
          maxLength: 120,
          timeout: 4,
          finishOnKey: '1234567890*#',
          playBeep: true,
          trim: 'trim-silence',
          recordingStatusCallback: LINE.message,
          recordingStatusCallbackMethod: 'POST',
        });
        response.redirect({ method: 'POST' }, LINE.unrecorded);
      }),
    );
  });

  test('telephones that ring at once', async () => {
    const targets = [
      { index: 0, to: '+49891' },
      { index: 2, to: 'sip:7001@pbx.example' },
    ];
    const line: PreparedLine = { tells: [], waits: { verb: 'dial', targets, from: '+4930', seconds: 20 } };
    const asks = (index: number) => ({
      url: LINE.leg(index, 'answered', 0),
      method: 'POST',
      statusCallback: LINE.legStatus(index),
      statusCallbackMethod: 'POST',
      statusCallbackEvent: ['completed' as const],
    });
    expect(await documentOf(line)).toBe(
      golden((response) => {
        const dial = response.dial({ action: LINE.dialled, method: 'POST', timeout: 20, callerId: '+4930' });
        dial.number(asks(0), '+49891');
        dial.sip(asks(2), 'sip:7001@pbx.example');
      }),
    );
  });
});

describe('what a line says and does', () => {
  const tags = async (line: PreparedLine, more: Parameters<typeof documentOf>[1] = {}) =>
    all(readDocument(await documentOf(line, more)))
      .map(({ tag }) => tag)
      .join(' ');

  test('texts that must be heard stand before the gather', async () => {
    const line: PreparedLine = { tells: [HELLO], waits: { verb: 'gather', keys: ['1'], seconds: 5, bargeIn: false } };
    expect(readDocument(await documentOf(line)).map(({ tag }) => tag)).toEqual(['Say', 'Gather', 'Redirect']);
  });

  test('a text is not said again to whoever has pressed a key that says nothing', async () => {
    const line: PreparedLine = { tells: [HELLO], waits: { verb: 'gather', keys: ['1'], seconds: 5 } };
    expect(await tags(line, { n: 1 })).toBe('Gather Redirect');
  });

  test('a text that is too long for one verb is said in pieces', async () => {
    const text = 'Das ist ein Satz. '.repeat(300).trim();
    const line: PreparedLine = { tells: [{ ...HELLO, text }], waits: { verb: 'hangup' } };
    const said = readDocument(await documentOf(line)).filter(({ tag }) => tag === 'Say');
    expect(said.map((one) => one.text).join(' ')).toBe(text);
    expect(said.every((one) => one.text.length <= 3000 && one.text.endsWith('.'))).toBe(true);
  });

  test('signs that XML does not know do no harm', async () => {
    const line: PreparedLine = { tells: [{ ...HELLO, text: 'a\u0000b\u0007c' }], waits: { verb: 'hangup' } };
    expect(readDocument(await documentOf(line))[0]?.text).toBe('a b c');
  });

  test('music goes on piece by piece', async () => {
    const line: PreparedLine = { tells: [], waits: { verb: 'hold', music: 'jazz trio' } };
    const [gather, next] = readDocument(await documentOf(line, { piece: 3 }));
    expect(gather?.children[0]?.text).toBe('https://x.example/telephony/phones/music/jazz%20trio/4/3.wav');
    expect(next?.text).toBe(LINE.waiting(4, 0));
  });
});

describe.each(Object.values(DIALECTS))('$kind', (dialect: Dialect) => {
  const digits = { min: 1, max: 8, terminator: '#', betweenSeconds: 3 } as const;

  test('the first digit may take longer than the next, and the key that ends them may come when they are complete', async () => {
    const line: PreparedLine = { tells: [], waits: { verb: 'gather', digits, seconds: 8 } };
    const [gather] = readDocument(await documentOf(line, { dialect }));
    expect(gather?.attributes).toMatchObject({
      timeout: '3',
      numDigits: '9',
      finishOnKey: '#',
      action: LINE.digits(0),
    });
    const [quiet] = gather?.children ?? [];
    if (dialect.pauseInGather) expect(quiet).toMatchObject({ tag: 'Pause', attributes: { length: '5' } });
    else expect(quiet?.text).toContain('/music/none/5/0.wav');
  });

  test('speaks the installation’s languages by voices of its own', async () => {
    for (const language of ['en', 'de', 'hu', 'de-AT']) {
      const line: PreparedLine = { tells: [{ ...HELLO, language }], waits: { verb: 'hangup' } };
      const [say] = readDocument(await documentOf(line, { dialect }));
      expect(say?.attributes.language).toMatch(/^(en-US|de-DE|hu-HU)$/);
      expect(say?.attributes.voice).toMatch(/\w+\./);
    }
  });

  test('rings no longer than it can', async () => {
    const targets = [{ index: 0, to: '+49891' }];
    const line: PreparedLine = { tells: [], waits: { verb: 'dial', targets, from: '', seconds: 1000 } };
    const [dial] = readDocument(await documentOf(line, { dialect }));
    expect(dial?.attributes.timeout).toBe(String(dialect.ringing.most));
    expect(dial?.attributes).not.toHaveProperty('callerId');
  });
});
