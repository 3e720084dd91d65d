/** What carries notices out of the house, by the settings of this installation. */
import type { Config } from '../../config.ts';
import type { Core } from '../../core.ts';
import { signedSmsCarrier } from './signed-sms.ts';
import { twilioCarrier } from './twilio.ts';
import { wechatCarrier } from './wechat.ts';

/** Channels without a carrier are absent: their notices stay in the portal. A WeChat account without `appSecret` can answer but not write first. */
export function carriersFrom({ twilio, smsGateway, wechat }: Pick<Config, 'twilio' | 'smsGateway' | 'wechat'>): Core['carriers'] {
  const carriers: Core['carriers'] = new Map();
  if (twilio) carriers.set('sms', twilioCarrier(twilio));
  if (smsGateway) carriers.set('sms', signedSmsCarrier(smsGateway));
  if (wechat?.appSecret) carriers.set('wechat', wechatCarrier({ appId: wechat.appId, appSecret: wechat.appSecret }));
  return carriers;
}
