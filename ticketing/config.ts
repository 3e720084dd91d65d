import path from 'node:path';
import { z } from 'zod';

/** WeChat official account: `encodingAesKey` is set when the account speaks in AES ("security") mode. */
export interface WechatConfig { token: string; appId: string; encodingAesKey?: string; /** lets us write first; without it we only answer */ appSecret?: string }
/** Twilio account that carries the hotline's SMS; `from` is the hotline's own number in E.164. */
export interface TwilioConfig { accountSid: string; authToken: string; from: string; /** where Twilio hands calls to our switch: sip:host[:port][;transport=tls]; without it callers are told and called back */ voiceSip?: string }

/** Which switch carries the calls. `embedded` runs inside, for calls from browsers; `asterisk` has trunks; `off`: agents answer on a telephone of their own and type. */
export interface VoiceConfig {
  engine: 'embedded' | 'asterisk' | 'off';
  /** ARI of a running Asterisk, with its user: http://hotline:secret@127.0.0.1:8088 */
  asteriskUrl?: string;
  /** where Asterisk writes whom it refused; without it that of `npm run asterisk` on this machine */
  asteriskSecurityLog?: string;
  /** the address that browsers send their sound to; without it those of this machine */
  mediaAddress?: string;
  /** a city's own prompts, WAV files that go before ours of the same name */
  promptDir?: string;
  /** recordings, where they are not below `dataDir` */
  recordingDir?: string;
  /** who writes down what is said: a command of this machine, or a WebSocket (ws://, wss://); without it nobody does */
  transcriber?: string;
}

export interface Config {
  /** Address and port the HTTP server listens on. */
  host: string;
  port: number;
  /** How the outside reaches us: links in messages and signature checks use it. No trailing slash. */
  publicUrl: string;
  /** Absolute directory of everything this installation keeps on disk. */
  dataDir: string;
  /** A PostgreSQL of the operator's own; without it an embedded one runs in `dataDir`. */
  databaseUrl?: string;
  /** Set when jobs are carried to worker processes; without it they run inside the server. */
  redisUrl?: string;
  /** Jobs one process works on at the same time. */
  workers: number;
  /** Personal data: `sm` is SM4 with HMAC-SM3 (GB/T 32907, 32905), `aes` is AES-256 with HMAC-SHA-256. */
  cipherSuite: 'sm' | 'aes';
  /** Four digits that begin every ticket number (domain: 编号). 9901 is the fictional city. */
  cityCode: string;
  /** Folder with the tables of a city of the operator's own, for an empty database (administration/found-city.ts). */
  cityDir?: string;
  /** Folder for attachments where it is not below `dataDir`: several servers share one. */
  attachmentDir?: string;
  /** Folder of a transformer that joins in judging (classifier/transformer), and of its head where that lies elsewhere. */
  modelDir?: string;
  headDir?: string;
  /** Folder of the city's own licensed fonts for official documents; without it free ones stand in. */
  fontDir?: string;
  wechat?: WechatConfig;
  twilio?: TwilioConfig;
  /** Any SMS gateway that takes our signed form; goes before Twilio where both are set. */
  smsGateway?: { url: string; secret: string };
  /** Key of the plain signed SMS form; without it one is derived from the installation's own master key. */
  smsSecret?: string;
  voice: VoiceConfig;
  /** One shared secret per outside system that writes to us, by its name. */
  integrationSecrets: Record<string, string>;
}

/** A setting that cannot be used. The message has one line a variable and says what would be right. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** An empty variable means "not set": `PORT= npm start` and env files with blank lines are common. */
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const whole = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).refine((n) => n >= least && n <= most);
const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));
const namedSecrets = z.string()
  .regex(/^\s*[\w-]+=[^,\s]{16,}(\s*,\s*[\w-]+=[^,\s]{16,})*\s*$/)
  .transform((text) => Object.fromEntries(text.split(',').map((pair) => {
    const [name = '', ...rest] = pair.trim().split('=');
    return [name, rest.join('=')];
  })) as Record<string, string>);

/** Variable → its schema, and what a right value looks like. */
const VARIABLES = {
  HOST: [z.string().regex(/^[\w.:-]+$/), 'an address to listen on, such as 127.0.0.1 or 0.0.0.0'],
  PORT: [whole(0, 65_535), 'a port from 1 to 65535 (0 picks a free one)'],
  PUBLIC_URL: [url('http:', 'https:'), 'the address citizens use, such as https://12345.example.gov.cn'],
  DATA_DIR: [z.string(), 'a directory'],
  DATABASE_URL: [url('postgres:', 'postgresql:'), 'postgres://user:password@host:5432/database (PostgreSQL 14 or newer)'],
  REDIS_URL: [url('redis:', 'rediss:'), 'redis://host:6379'],
  WORKERS: [whole(1, 64), 'how many jobs one process works on at once, 1 to 64'],
  CIPHER_SUITE: [z.enum(['sm', 'aes']), 'sm (SM4, SM3) or aes'],
  CITY_CODE: [z.string().regex(/^\d{4}$/), 'four digits, such as 9901'],
  MODEL_DIR: [z.string(), 'a folder of config.json, tokenizer.json and onnx/model.onnx (npm run model -- check DIR)'],
  MODEL_HEAD: [z.string(), 'the folder of head.json and head.bin, where that is not MODEL_DIR'],
  CITY_DIR: [z.string(), 'a folder with the tables of your city (npm run city writes them)'],
  ATTACHMENT_DIR: [z.string(), 'a folder for attachments, shared by all servers'],
  FONT_DIR: [z.string(), 'a folder of fonts for official documents (fangsong, xiaobiaosong, heiti, kaiti, songti; .ttf or .otf)'],
  VOICE: [z.enum(['embedded', 'asterisk', 'off']), 'embedded, asterisk or off'],
  ASTERISK_URL: [url('http:', 'https:'), 'the address of Asterisk with the user of its ARI, such as http://hotline:secret@127.0.0.1:8088'],
  ASTERISK_SECURITY_LOG: [z.string(), 'the security log of Asterisk, a file of this machine'],
  VOICE_MEDIA_ADDRESS: [z.string().regex(/^[\d.:a-fA-F]+$/), 'the IP address under which browsers reach this machine'],
  PROMPT_DIR: [z.string(), 'a folder of prompts (WAV, 8 kHz, one channel), named as in telephony/prompts'],
  RECORDING_DIR: [z.string(), 'a folder for recordings, shared by all servers'],
  TRANSCRIBER: [z.string().min(2).max(2000), 'a command that reads sound and writes words, or the address of a recogniser (ws:// or wss://)'],
  WECHAT_TOKEN: [z.string().regex(/^[A-Za-z0-9]{3,32}$/), '3 to 32 letters and digits, as entered at mp.weixin.qq.com'],
  WECHAT_APP_ID: [z.string().regex(/^wx[0-9a-f]{16}$/), 'the account id: wx and 16 hexadecimal digits'],
  WECHAT_AES_KEY: [z.string().regex(/^[A-Za-z0-9]{43}$/), 'the 43 letters and digits of EncodingAESKey'],
  WECHAT_APP_SECRET: [z.string().regex(/^[0-9a-f]{32}$/), 'the 32 hexadecimal digits of AppSecret'],
  TWILIO_ACCOUNT_SID: [z.string().regex(/^AC[0-9a-f]{32}$/), 'AC and 32 hexadecimal digits'],
  TWILIO_AUTH_TOKEN: [z.string().min(16), 'the auth token of that account'],
  TWILIO_FROM: [z.string().regex(/^(\+\d{5,15}|\d{3,8})$/), 'the number messages come from, such as +8613800000000 or a short code'],
  TWILIO_VOICE_SIP: [z.string().regex(/^sips?:[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?(;transport=(udp|tcp|tls))?$/), 'where Twilio reaches our switch, such as sip:sip.example.gov.cn:5061;transport=tls'],
  SMS_GATEWAY_URL: [url('http:', 'https:'), 'the address that takes our outgoing SMS'],
  SMS_GATEWAY_SECRET: [z.string().min(16), 'at least 16 characters shared with that gateway'],
  SMS_SECRET: [z.string().min(16), 'at least 16 characters shared with the carrier'],
  INTEGRATION_SECRETS: [namedSecrets, 'name=secret pairs with commas between, each secret at least 16 characters'],
} as const satisfies Record<string, readonly [z.ZodType, string]>;

/** Variables that only mean something together: the first set ones need the others. */
const TOGETHER = [['WECHAT_TOKEN', 'WECHAT_APP_ID'], ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'], ['SMS_GATEWAY_URL', 'SMS_GATEWAY_SECRET']] as const;

type Values = { [K in keyof typeof VARIABLES]?: z.output<(typeof VARIABLES)[K][0]> };

function parse(env: NodeJS.ProcessEnv): Values {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, [schema, right]] of Object.entries(VARIABLES)) {
    const result = optional(schema).safeParse(env[name]?.trim());
    if (result.success) values[name] = result.data;
    else problems.push(`${name} must be ${right}`); // the value itself may be a secret: never repeat it
  }
  for (const group of TOGETHER) {
    const missing = group.filter((name) => !env[name]?.trim());
    if (missing.length > 0 && missing.length < group.length) {
      const given = group.filter((name) => env[name]?.trim());
      problems.push(`${missing.join(' and ')} must be set too, because ${given.join(' and ')} ${given.length > 1 ? 'are' : 'is'}`);
    }
  }
  for (const name of ['WECHAT_AES_KEY', 'WECHAT_APP_SECRET'])
    if (env[name]?.trim() && !env.WECHAT_TOKEN?.trim()) problems.push(`WECHAT_TOKEN and WECHAT_APP_ID must be set too, because ${name} is`);
  if (env.VOICE?.trim() === 'asterisk' && !env.ASTERISK_URL?.trim()) problems.push('ASTERISK_URL must be set too, because VOICE is asterisk');
  if (env.TWILIO_VOICE_SIP?.trim() && !env.TWILIO_ACCOUNT_SID?.trim()) problems.push('TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM must be set too, because TWILIO_VOICE_SIP is');
  if (env.MODEL_HEAD?.trim() && !env.MODEL_DIR?.trim()) problems.push('MODEL_DIR must be set too, because MODEL_HEAD is');
  if (problems.length > 0) throw new ConfigError(`The settings cannot be used:\n${problems.map((p) => `  ${p}`).join('\n')}`);
  return values as Values;
}

/**
 * Reads the installation's settings from environment variables; every one has a default or may be absent.
 * @throws {ConfigError} naming every wrong variable and what would be right.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const v = parse(env);
  const port = v.PORT ?? 12_345;
  return {
    host: v.HOST ?? '127.0.0.1',
    port,
    publicUrl: (v.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    dataDir: path.resolve(v.DATA_DIR ?? '.data'),
    databaseUrl: v.DATABASE_URL,
    redisUrl: v.REDIS_URL,
    workers: v.WORKERS ?? 4,
    cipherSuite: v.CIPHER_SUITE ?? 'sm',
    cityCode: v.CITY_CODE ?? '9901',
    modelDir: v.MODEL_DIR && path.resolve(v.MODEL_DIR),
    headDir: v.MODEL_HEAD && path.resolve(v.MODEL_HEAD),
    cityDir: v.CITY_DIR && path.resolve(v.CITY_DIR),
    attachmentDir: v.ATTACHMENT_DIR && path.resolve(v.ATTACHMENT_DIR),
    fontDir: v.FONT_DIR && path.resolve(v.FONT_DIR),
    wechat: v.WECHAT_TOKEN && v.WECHAT_APP_ID ? { token: v.WECHAT_TOKEN, appId: v.WECHAT_APP_ID, encodingAesKey: v.WECHAT_AES_KEY, appSecret: v.WECHAT_APP_SECRET } : undefined,
    twilio: v.TWILIO_ACCOUNT_SID && v.TWILIO_AUTH_TOKEN && v.TWILIO_FROM
      ? { accountSid: v.TWILIO_ACCOUNT_SID, authToken: v.TWILIO_AUTH_TOKEN, from: v.TWILIO_FROM, voiceSip: v.TWILIO_VOICE_SIP }
      : undefined,
    voice: {
      engine: v.VOICE ?? (v.ASTERISK_URL ? 'asterisk' : 'embedded'), asteriskUrl: v.ASTERISK_URL?.replace(/\/+$/, ''), asteriskSecurityLog: v.ASTERISK_SECURITY_LOG && path.resolve(v.ASTERISK_SECURITY_LOG), mediaAddress: v.VOICE_MEDIA_ADDRESS,
      promptDir: v.PROMPT_DIR && path.resolve(v.PROMPT_DIR), recordingDir: v.RECORDING_DIR && path.resolve(v.RECORDING_DIR), transcriber: v.TRANSCRIBER,
    },
    smsGateway: v.SMS_GATEWAY_URL && v.SMS_GATEWAY_SECRET ? { url: v.SMS_GATEWAY_URL, secret: v.SMS_GATEWAY_SECRET } : undefined,
    smsSecret: v.SMS_SECRET,
    integrationSecrets: v.INTEGRATION_SECRETS ?? {},
  };
}
