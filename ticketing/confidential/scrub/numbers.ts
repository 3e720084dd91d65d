/** Numbers and accounts that belong to one person. The text is half-width. */
import type { Finder } from '../scrub.ts';
import { find } from './find.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');
/** Four digits of the city, a day, seven running digits: a ticket's number is no card. */
const isTicketNo = (digits: string) => /^\d{6}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{7}$/.test(digits);
const amount = /^(?:\.\d+)?\s*[万亿]?(?:[美欧日港]?元(?!旦)|块|圆)/;

export const idNumbers: Finder = (text) => find(text, /(?<![\dA-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/gd, 'idNumber')
  .concat(find(text, /(?:身份证|证件|护照|社保卡?|医保卡?|住院|病历|学籍|工)(?:号码|号|证号)\s*(?:是|为|:)?\s*(?<clue>[A-Za-z]{0,2}\d[\dA-Za-z]{3,19})/gd, 'idNumber'))
  .concat(find(text, /身份证(?:后[四六4六6]位|尾号)\s*(?:是|为|:)?\s*(?<clue>\d{3,6}[Xx]?)/gd, 'idNumber'));

export const bankCards: Finder = (text) => find(text, /(?<!\d)\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gd, 'bankCard',
  (clue, _before, after) => !isTicketNo(digitsOf(clue)) && !amount.test(after) && /^[3-69]/.test(clue)).concat(find(text, /(?:银行卡|卡号|账号|帐号)(?:号码|号)?\s*(?:是|为|:)?\s*(?<clue>\d[\d -]{6,24}\d)/gd, 'bankCard'));

export const phones: Finder = (text) => [
  ...find(text, /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/gd, 'phone', (_clue, _before, after) => !amount.test(after)),
  ...find(text, /(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/gd, 'phone'),
  // 幺三八零…: said digit by digit
  ...find(text, /[一幺](?:[-、 ]?[一二三四五六七八九零〇幺两]){10}(?![一二三四五六七八九零〇幺])/gd, 'phone'),
  ...find(text, /(?:电话|手机|座机|号码|联系方式|短号)\s*(?:号码|号)?\s*(?:是|为|:)?\s*(?<clue>\d[\d -]{4,12}\d)/gd, 'phone', (clue) => !/^12345$|^1[12]\d$|^123\d\d$/.test(clue)),
];

export const emails: Finder = (text) => find(text, /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/gd, 'email');

export const messengers: Finder = (text) => [
  ...find(text, /(?:微信号?|[vw]x号?|weixin|QQ号?|抖音号?|快手号?|微博)\s*(?:号码|账号)?\s*(?:是|为|:|叫)?\s*(?<clue>(?:[A-Za-z_][-\w]{4,19}|\d{5,12}))/gid, 'messenger'),
  ...find(text, /(?:微信名|网名|昵称)\s*(?:是|为|:|叫)?\s*["“「]?(?<clue>[\p{L}\w]{2,12})/gud, 'messenger'),
];

/** Plates of vehicles that are complained about are what the unit needs. */
const reportedVehicle = /(?:出租车|公交|网约车|货车|渣土车|大车|泥头车|面包车|该车|对方|这辆|那辆|一辆|司机|肇事|违停|黑车|校车|客车|罐车)(?!.*我的)[^。；;]{0,10}$/u;
export const plates: Finder = (text) => find(text, /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·•]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gud, 'plate', (_clue, before) => !reportedVehicle.test(before));
