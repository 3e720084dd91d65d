/** Numbers and accounts that belong to one person, also where their middle is starred out. The text is as `readField` gives it. */
import { find } from '../find.ts';
import type { Finder } from '../personal-data.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');
/** A ticket's number is no card: six digits with the year, a day, seven running digits (ticketing's own form). */
const isTicketNo = (digits: string) => /^\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}$/.test(digits);
/** 13800000000元 is an amount; 元旦 is a holiday. */
const amount = /^(?:\.\d+)?\s*[万亿]?(?:[美欧日港]?元(?!旦)|块|圆)/;

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
/** First two digits of an identity number (GB/T 2260): 11 北京 … 65 新疆, 71 台湾, 81 香港, 82 澳门, 91 abroad. */
const ID_PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/;

/** The check character of an 18-digit identity number (GB 11643, MOD 11-2). */
export function passesIdCheck(id: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(id)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(id[i]) * ID_WEIGHTS[i]!;
  return ID_CHECKS[sum % 11] === id[17]!.toUpperCase();
}

/** The check digit of payment cards (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = digit * 2;
    sum += place % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 0 && sum % 10 === 0;
}

const isId = (clue: string) => {
  const id = clue.replace(/[^\dXx]/g, '');
  // A mistyped check digit is personal too, where the rest has the form.
  return passesIdCheck(id) || ID_PROVINCE.test(id);
};

export const idNumbers: Finder = (text) => [
  ...find(text, /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/gd, 'idNumber', isId),
  ...find(text, /(?<!\d)\d{3,6}\*{6,14}[\dXx]{2,4}(?![\dXx])/gd, 'idNumber'),
  ...find(text, /(?:身份证|证件|护照|社保卡?|医保卡?|住院|病历|学籍|工|驾驶证|残疾证|军官证)(?:号码|号|证号)\s*(?:是|为|:)?\s*(?<clue>[A-Za-z]{0,2}\d[\dA-Za-z]{3,19})/gd, 'idNumber'),
  ...find(text, /身份证(?:后[四六46]位|尾号)\s*(?:是|为|:)?\s*(?<clue>\d{3,6}[Xx]?)/gd, 'idNumber'),
];

export const bankCards: Finder = (text) => [
  ...find(text, /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gd, 'bankCard', (clue, _before, after) => {
    const digits = digitsOf(clue);
    // UnionPay cards begin with 62; of others the check digit tells them from the numbers of orders.
    return !isTicketNo(digits) && !amount.test(after) && (digits.startsWith('62') || (/^[3-69]/.test(digits) && passesLuhn(digits)));
  }),
  ...find(text, /\*{4} \*{4} \*{4} \d{4}|(?<!\d)\d{4}\*{8,12}\d{4}(?!\d)/gd, 'bankCard'),
  ...find(text, /(?:银行卡|卡号|账号|帐号)(?:号码|号)?\s*(?:是|为|:)?\s*(?<clue>\d[\d -]{6,24}\d)/gd, 'bankCard', (clue) => !isTicketNo(digitsOf(clue))),
];

const saidDigit = '[一二三四五六七八九零〇幺两]';
const said = new RegExp(`[一幺](?:[-、 ]?${saidDigit}){10}(?!${saidDigit})`, 'gd');
export const phones: Finder = (text) => [
  ...find(text, /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ .·-]?\d{4}){2}(?!\d)/gd, 'phone', (_clue, _before, after) => !amount.test(after)),
  ...find(text, /(?<![\d.])(?:\(0\d{2,3}\)|0\d{2,3})[ -]?[2-8]\d{6,7}(?!\d)/gd, 'phone', (clue) => !/^0(?:0|1[1-9])/.test(digitsOf(clue))),
  ...find(text, /(?<!\d)(?:1[3-9]\d?\*{3,6}\d{2,4}|0\d{2,3}\*{3,5}\d{3,4})(?!\d)/gd, 'phone'),
  // 幺三八零…: said digit by digit
  ...find(text, said, 'phone'),
  ...find(text, /(?:电话|手机|座机|号码|联系方式|短号|小灵通)\s*(?:号码|号)?\s*(?:是|为|:)?\s*(?<clue>\d[\d -]{4,12}\d)/gd, 'phone', (clue) => !/^(?:12345|1[12]\d|123\d\d|1[02]\d{3,4}|[48]00\d{7})$/.test(digitsOf(clue))),
];

export const emails: Finder = (text) => find(text, /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/gd, 'email');

export const accounts: Finder = (text) => [
  ...find(text, /(?:微信号?|[vw]x号?|weixin|QQ号?|抖音号?|快手号?|微博|支付宝)\s*(?:号码|账号)?\s*(?:是|为|:|叫)?\s*(?<clue>(?:[A-Za-z_][-\w]{4,19}|(?<!\d)\d{5,12}))/gid, 'account'),
  ...find(text, /(?:微信名|网名|昵称)\s*(?:是|为|:|叫)\s*["“「]?(?<clue>[\p{L}\w]{2,12})/gud, 'account'),
];

/** Ordinary (5 signs), new-energy (6), and those with 学警港澳挂领试超 at the end; Q and O are never used but heard. */
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Za-z][ ·-]?(?:(?=[A-Za-z]{0,5}[\d*])[A-Za-z0-9*]{5,6}|(?=[A-Za-z]{0,3}\d)[A-Za-z0-9]{4}[学警港澳挂领试超])(?![A-Za-z0-9])/gd;
/** Plates of vehicles that are complained about are what the unit needs. */
const reportedVehicle = /(?:出租车|公交|网约车|货车|渣土车|大车|泥头车|面包车|该车|对方|这辆|那辆|一辆|司机|肇事|违停|黑车|校车|客车|罐车)(?!.*我的)[^。；;]{0,10}$/;
export const plates: Finder = (text) => find(text, plate, 'plate');
export const isReportedVehicle = (before: string): boolean => reportedVehicle.test(before);
