import Database from 'better-sqlite3';
import express from 'express';
import twilio from 'twilio';

/**
 * The usual hand-written app: Express, Twilio's own package, SQLite, one upsert a turn. Two menus in turn, the session
 * in a row. As durable as ours (WAL, synchronous FULL); it checks no signature, keeps no log and no history.
 */
const database = new Database(process.env.BENCH_DATABASE ?? ':memory:');
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec(
  'CREATE TABLE IF NOT EXISTS sessions (sid TEXT PRIMARY KEY, step TEXT NOT NULL, digits TEXT NOT NULL, updated INTEGER NOT NULL)',
);
const load = database.prepare<[string], { step: string; digits: string }>(
  'SELECT step, digits FROM sessions WHERE sid = ?',
);
const save = database.prepare(
  'INSERT INTO sessions (sid, step, digits, updated) VALUES (?, ?, ?, ?) ON CONFLICT (sid) DO UPDATE SET step = excluded.step, digits = excluded.digits, updated = excluded.updated',
);

const app = express();
app.use(express.urlencoded({ extended: false }));
app.post('/voice', (request, response) => {
  const { CallSid = '', Digits = '' } = request.body as { CallSid?: string; Digits?: string };
  const session = load.get(CallSid);
  const step = session === undefined || session.step === 'second' ? 'first' : 'second';
  save.run(CallSid, step, Digits, Date.now());
  const voice = new twilio.twiml.VoiceResponse();
  const gather = voice.gather({ numDigits: 1, timeout: 6, action: '/voice', method: 'POST' });
  gather.say({ language: 'en-GB' }, `Please choose. You are in the ${step} menu.`);
  voice.redirect('/voice');
  response.type('text/xml').send(voice.toString());
});

const server = app.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.({ ready: true }));
process.on('disconnect', () => server.close(() => process.exit(0)));
