/** What every verb and endpoint of ticketing works with. Made once by main.ts (or by a test) and passed as an argument. */
import type { Logger } from 'pino';
import type { Classifier } from '../classifier/index.ts';
import type { City } from './catalogue/city.ts';
import type { Cipher } from './citizen/cipher.ts';
import type { Config } from './config.ts';
import type { Db, Sql } from './db/connect.ts';
import type { Calendar } from './deadline/calendar.ts';
import type { SensitiveInForce } from './duty/dictionary/in-force.ts';
import type { DeadlinesInForce } from './deadline/in-force.ts';
import type { ModelsInForce } from './learning/models/in-force.ts';
import type { Trainer } from './learning/trainer.ts';
import type { CallFigures } from './calls/port.ts';
import type { ScoreAppeals } from './scoring/port.ts';
import type { KeyName } from './secrets.ts';
import type { Profile } from './deadline/profile.ts';
import type { Carrier } from './notify/carrier.ts';
import type { NoticesInForce } from './notify/in-force.ts';
import type { CallSurvey } from './visit/call-survey.ts';

export interface Core {
  config: Config;
  db: Db;
  sql: Sql;
  now(): Date;
  log: Logger;
  cipher: Cipher;
  /** with a key of its own: who reported in confidence, and their words as they came */
  reporterCipher: Cipher;
  /** keys derived from the master key, by purpose */
  subkey(name: KeyName): Buffer;
  classifier: Classifier;
  /** regions, units, hotlines, matters and catalogue rules, in memory; reloaded when the catalogue changes */
  city: City;
  calendarFor(regionCode: string, on: Date): Calendar;
  readonly profile: Profile;
  /** what is read again when a process changes it (reload.ts): calendars and limits, notice texts and hours, models in charge, sensitive words */
  kept: { deadlines: DeadlinesInForce; notices: NoticesInForce; models: ModelsInForce; sensitive: SensitiveInForce };
  /** trains on the city's own tickets, in a process of its own */
  trainer: Trainer;
  /** event kind → job kinds to queue in the same transaction; other modules add theirs at start-up */
  reactions: Map<string, string[]>;
  /** whoever keeps the scores, for appeals against them; set when the modules are joined (start/jobs.ts) */
  scoreAppeals?: ScoreAppeals;
  /** whoever knows the calls, for the figures about them; set when the modules are joined */
  callFigures?: CallFigures;
  /** whoever asks callers what they think of a call takes their answers by SMS; set when the modules are joined (start/jobs.ts) */
  callSurvey?: CallSurvey;
  /** carriers for notices to citizens, by channel */
  carriers: Map<'sms' | 'wechat', Carrier>;
}

/** Ask for a job of `jobKind` whenever an event of `eventKind` is recorded, in the same transaction. */
export function react(core: Pick<Core, 'reactions'>, eventKind: string, jobKind: string): void {
  core.reactions.set(eventKind, [...(core.reactions.get(eventKind) ?? []), jobKind]);
}
