import { describe, expect, it } from 'vitest';
import type { Speech } from '../../api/speech.ts';
import { changeOf, draftOf, withVoice, wrongIn } from './voices-draft.ts';

const service = { url: 'https://speech.example.com/v1', model: 'm', voice: 'v', hasKey: true, fixed: false };
const speech: Speech = {
  engines: { espeak: { there: false, voices: [] }, service },
  languages: { de: { engine: 'service', voice: 'anna' } },
  personalOutside: false,
  music: 'waltz',
};

describe('voices as they are being chosen', () => {
  const draft = draftOf(speech);

  it('keep the stored key, and the hold music', () => {
    expect(changeOf(draft, speech)).toEqual({
      languages: speech.languages,
      personalOutside: false,
      music: 'waltz',
      service: { url: service.url, model: 'm', voice: 'v' },
    });
  });

  it('send a key that replaces the stored one, even by none', () => {
    expect(changeOf({ ...draft, keepKey: false, key: ' new ' }, speech).service).toMatchObject({ key: 'new' });
    expect(changeOf({ ...draft, keepKey: false, key: '' }, speech).service).toMatchObject({ key: '' });
  });

  it('forget the service, but never one that is set where the server is started', () => {
    expect(changeOf({ ...draft, withService: false }, speech).service).toBeNull();
    const fixed: Speech = { ...speech, engines: { ...speech.engines, service: { ...service, fixed: true } } };
    expect(changeOf(draft, fixed)).not.toHaveProperty('service');
    expect(wrongIn({ ...draft, url: '' }, true)).toEqual({});
  });

  it('give a language a voice, or take it back', () => {
    const given = withVoice(draft, 'hu', { engine: 'espeak', voice: '' });
    expect(Object.keys(given.languages)).toEqual(['de', 'hu']);
    expect(withVoice(given, 'de', null).languages).toEqual({ hu: { engine: 'espeak', voice: '' } });
  });

  it.each([
    [{}, {}],
    [{ url: '' }, { url: 'missing' }],
    [{ url: 'speech' }, { url: 'url' }],
    [
      { model: ' ', voice: '' },
      { model: 'missing', voice: 'missing' },
    ],
    [{ url: '', withService: false }, {}],
  ])('with %j say %j', (part, wrong) => expect(wrongIn({ ...draft, ...part }, false)).toEqual(wrong));
});
