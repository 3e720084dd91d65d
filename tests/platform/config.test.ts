import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../ticketing/config.ts';

test('a newcomer sets nothing', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1', port: 12_345, publicUrl: 'http://localhost:12345', dataDir: path.resolve('.data'),
    workers: 4, cipherSuite: 'sm', cityCode: '9901', integrationSecrets: {}, voice: { engine: 'embedded' },
  });
});

test('an empty variable is one that is not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}));
});

test('a city sets its own', () => {
  const config = readConfig({
    HOST: '0.0.0.0', PORT: '8080', PUBLIC_URL: 'https://12345.example.cn/', DATA_DIR: '/srv/hotline', WORKERS: '8', CITY_CODE: '3701',
    DATABASE_URL: 'postgres://u:p@db:5432/hotline', REDIS_URL: 'redis://cache:6379', CIPHER_SUITE: 'aes',
    WECHAT_TOKEN: 'token123', WECHAT_APP_ID: 'wx0123456789abcdef', WECHAT_AES_KEY: 'a'.repeat(43),
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'f'.repeat(32), TWILIO_FROM: '+8653112345',
    INTEGRATION_SECRETS: 'grid=0123456789abcdef, water=abc=def=0123456789==',
  });
  expect(config).toMatchObject({
    publicUrl: 'https://12345.example.cn', dataDir: '/srv/hotline', port: 8080, workers: 8, cityCode: '3701',
    wechat: { token: 'token123', appId: 'wx0123456789abcdef', encodingAesKey: 'a'.repeat(43) },
    twilio: { from: '+8653112345' },
    integrationSecrets: { grid: '0123456789abcdef', water: 'abc=def=0123456789==' },
  });
});

test('every wrong variable is named at once with what would be right, and no value is repeated', () => {
  const read = () => readConfig({ PORT: '99999', DATABASE_URL: 'mysql://root:geheim@db/x', CITY_CODE: 'abc', SMS_SECRET: 'short' });
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(/PORT must be a port[^]*DATABASE_URL must be postgres:\/\/[^]*CITY_CODE must be four digits[^]*SMS_SECRET must be at least 16/);
  expect(read).not.toThrow(/geheim|short/);
});

test.each([
  [{ TWILIO_VOICE_SIP: 'sip:sip.example.gov.cn' }, 'TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_FROM must be set too, because TWILIO_VOICE_SIP is'],
  [{ TWILIO_VOICE_SIP: 'sip:me@host', TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'f'.repeat(32), TWILIO_FROM: '+8653112345' }, 'TWILIO_VOICE_SIP must be where Twilio reaches our switch, such as sip:sip.example.gov.cn:5061;transport=tls'],
  [{ TWILIO_AUTH_TOKEN: 'f'.repeat(32) }, 'TWILIO_ACCOUNT_SID and TWILIO_FROM must be set too, because TWILIO_AUTH_TOKEN is'],
  [{ WECHAT_TOKEN: 'token123' }, 'WECHAT_APP_ID must be set too, because WECHAT_TOKEN is'],
  [{ WECHAT_AES_KEY: 'a'.repeat(43) }, 'WECHAT_TOKEN and WECHAT_APP_ID must be set too, because WECHAT_AES_KEY is'],
  [{ MODEL_HEAD: '/srv/head' }, 'MODEL_DIR must be set too, because MODEL_HEAD is'],
])('half of an account is refused: %o', (env, message) => {
  expect(() => readConfig(env)).toThrow(message);
});

test('the folder of a transformer is named from where the server was started', () => {
  expect(readConfig({ MODEL_DIR: 'models/bge', MODEL_HEAD: '/srv/head' })).toMatchObject({ modelDir: `${process.cwd()}/models/bge`, headDir: '/srv/head' });
  expect(readConfig({ MODEL_DIR: '' }).modelDir).toBeUndefined();
});
