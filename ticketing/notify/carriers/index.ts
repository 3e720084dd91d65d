/** What carries notices out of the house, by the settings of this installation. */
import type { Config } from '../../config.ts';
import type { Core } from '../../core.ts';
import { signedSmsCarrier, type SmsGatewayConfig } from './signed-sms.ts';
import { twilioCarrier } from './twilio.ts';
import { wechatCarrier } from './wechat.ts';

export { CarrierError } from './carrier-error.ts';

/** The settings that choose carriers. A WeChat account without `appSecret` can answer but not write first. */
export interface CarrierSettings {
  twilio?: Config['twilio'];
  /** any other SMS gateway; where both are set, it goes before Twilio */
  smsGateway?: SmsGatewayConfig;
  wechat?: Config['wechat'] & { appSecret?: string };
}

/** Channels without a carrier are absent: their notices stay in the portal. */
export function carriersFrom({ twilio, smsGateway, wechat }: CarrierSettings): Core['carriers'] {
  const carriers: Core['carriers'] = new Map();
  if (twilio) carriers.set('sms', twilioCarrier(twilio));
  if (smsGateway) carriers.set('sms', signedSmsCarrier(smsGateway));
  if (wechat?.appSecret) carriers.set('wechat', wechatCarrier({ appId: wechat.appId, appSecret: wechat.appSecret }));
  return carriers;
}
