/** What kind of number somebody wants to call. Kinds are what rules speak of; a number is in one only. */
import { isMobile, landlineParts, normalisePhone } from '../../../ticketing/index.ts';

export const numberKinds = ['emergency', 'hotline', 'service', 'freephone', 'cityLandline', 'otherLandline', 'mobile', 'satellite', 'premium', 'international', 'unknown'] as const;
export type NumberKind = (typeof numberKinds)[number];
export const numberKindNames: Record<NumberKind, { zh: string; en: string }> = {
  emergency: { zh: '紧急号码（110、119、120、122）', en: 'emergency (110, 119, 120, 122)' }, hotline: { zh: '政务热线（12345、123xx）', en: 'government hotlines (12345, 123xx)' }, service: { zh: '服务短号（95、96、100 等）', en: 'short service numbers (95, 96, 100 …)' },
  freephone: { zh: '400、800 号码', en: '400 and 800 numbers' }, cityLandline: { zh: '本市固话', en: 'landlines of the city' }, otherLandline: { zh: '外地固话（长途）', en: 'other landlines (long distance)' }, mobile: { zh: '手机', en: 'mobiles of China' },
  satellite: { zh: '卫星电话', en: 'satellite telephones' }, premium: { zh: '声讯台（高额收费）', en: 'premium services' }, international: { zh: '国际及港澳台', en: 'international' }, unknown: { zh: '无法识别的号码', en: 'unknown numbers' },
};

const EMERGENCY = /^(110|119|120|122)$/;
/** 12345 and the lines of ministries: 123xx, 12119, 12110 */
const HOTLINE = /^(123\d{2,3}|121\d{2,3}|118114)$/;
/** 168, 160 and others of 声讯台, and 1259x of the carriers' own */
const PREMIUM = /^(16[08]\d*|1259\d+|1258\d+|1253\d+)$/;
const SERVICE = /^(1\d{2,4}|9[56]\d{2,6}|[2-8]\d{2,5})$/;
/** 1349 (before 北斗, 天通 1740…): mobiles by their length, priced by the minute as satellites are */
const SATELLITE = /^(1349|174[0-5])\d+$/;

/** @returns the one spelling of a number and its kind; `unknown` keeps what was typed */
export function numberKind(text: string, cityArea: string): { number: string; kind: NumberKind } {
  const number = normalisePhone(text);
  if (number === null) return { number: text.normalize('NFKC').trim().slice(0, 40), kind: 'unknown' };
  return { number, kind: kindOf(number, cityArea) };
}

function kindOf(number: string, cityArea: string): NumberKind {
  if (number.startsWith('+')) return 'international';
  if (EMERGENCY.test(number)) return 'emergency';
  if (isMobile(number)) return SATELLITE.test(number) ? 'satellite' : 'mobile';
  const landline = landlineParts(number);
  if (landline) return PREMIUM.test(landline.local) ? 'premium' : landline.area === cityArea ? 'cityLandline' : 'otherLandline';
  if (/^[48]00/.test(number) && number.length === 10) return 'freephone';
  if (HOTLINE.test(number)) return 'hotline';
  if (PREMIUM.test(number)) return 'premium';
  // Seven or eight digits without an area code are dialled within the city.
  if (/^[2-8]\d{6,7}$/.test(number)) return 'cityLandline';
  return SERVICE.test(number) ? 'service' : 'unknown';
}
