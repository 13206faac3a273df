import type { Exchange, OwnNumber } from '../exchange.ts';
import type { Answers } from './order.ts';
import { Refused } from './refused.ts';

export const answerNumbers: Answers = (exchange, { operation, names, form }) => {
  const all = [...exchange.numbers.values()];
  const found = all.find(({ sid }) => sid === names[0]);
  switch (operation) {
    case 'GET IncomingPhoneNumbers': {
      const asked = all.filter(({ number }) => (form.PhoneNumber ?? number) === number);
      return { incoming_phone_numbers: asked.map((one) => numberOf(exchange, one)), next_page_uri: null };
    }
    case 'GET IncomingPhoneNumbers/{}':
    case 'POST IncomingPhoneNumbers/{}':
      if (found === undefined) throw new Refused(404, 20_404, 'There is no such number.');
      if (typeof form.VoiceUrl === 'string') found.voiceUrl = form.VoiceUrl;
      if (typeof form.VoiceFallbackUrl === 'string') found.fallbackUrl = form.VoiceFallbackUrl;
      if (typeof form.StatusCallback === 'string') found.statusUrl = form.StatusCallback;
      return numberOf(exchange, found);
    default:
      return undefined;
  }
};

function numberOf({ account }: Exchange, { sid, number, title, voiceUrl, fallbackUrl, statusUrl }: OwnNumber): object {
  return {
    sid,
    account_sid: account,
    phone_number: number,
    friendly_name: title,
    voice_url: voiceUrl,
    voice_fallback_url: fallbackUrl,
    status_callback: statusUrl,
    capabilities: { voice: true },
  };
}
