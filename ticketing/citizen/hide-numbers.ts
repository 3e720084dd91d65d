import { passesLuhn } from '../../classifier/index.ts';

/** Text safe to show, and whether anything was hidden in it. */
export interface HiddenNumbers {
  text: string;
  hidden: boolean;
}

/** One kind of personal number: where it stands in text, whether it really is one, and what stays to see. */
interface Kind {
  pattern: RegExp;
  is(digits: string): boolean;
  mask(found: string, digits: string): string;
}

const MONTH_DAY = '(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\\d|3[01])';
/** Not the amount 13800000000元; 元旦 is a holiday. */
const NO_AMOUNT = '(?!\\d|(?:\\.\\d+)?\\s*[万亿]?(?:[美欧日港]?元(?!旦)|块|圆))';

const KINDS: Kind[] = [
  {
    // Identity card: 6 digits of region, birth date, 3 digits, check digit or X. A mistyped check digit is personal too.
    pattern: new RegExp(`(?<!\\d)[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}[ -]?${MONTH_DAY}[ -]?\\d{3}[\\dXx](?![\\dA-Za-z])`, 'g'),
    is: () => true,
    mask: (_, digits) => `${digits.slice(0, 4)}************${digits.slice(-2)}`,
  },
  {
    // Bank card: 16 to 19 digits, together or in fours.
    pattern: new RegExp(`(?<!\\d)\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?${NO_AMOUNT}`, 'g'),
    // UnionPay cards begin with 62; for others the check digit tells them from order numbers.
    is: (digits) => digits.startsWith('62') || (/^[3-69]/.test(digits) && passesLuhn(digits)),
    mask: (_, digits) => `**** **** **** ${digits.slice(-4)}`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:(?:\\+|00)?86[ -]?)?1[3-9]\\d(?:[ -]?\\d{4}){2}${NO_AMOUNT}`, 'g'),
    is: () => true,
    mask: (_, digits) => `${digits.slice(-11, -8)}****${digits.slice(-4)}`,
  },
  {
    // The look-behind lets a long run of letters fail at once instead of at each letter.
    pattern: /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g,
    is: () => true,
    mask: (found) => `${found[0]}***${found.slice(found.indexOf('@'))}`,
  },
];

/**
 * Hides mobile, identity card and bank card numbers and e-mail addresses in free
 * text, also when typed with spaces, hyphens or full-width digits. Leaves ticket
 * numbers (`cityCode` + yyMMdd + 7 digits), dates, amounts and short numbers alone.
 */
export function hideNumbers(text: string, cityCode = '9901'): HiddenNumbers {
  const ticketNo = new RegExp(`^${cityCode}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{7}$`);
  const isPersonal = (kind: Kind, digits: string) => !ticketNo.test(digits) && kind.is(digits);
  const shown = KINDS.reduce((left, kind) => hideKind(left, kind, isPersonal), text);
  return { text: shown, hidden: shown !== text };
}

function hideKind(text: string, kind: Kind, isPersonal: (kind: Kind, digits: string) => boolean): string {
  const plain = halfWidth(text);
  const pattern = new RegExp(kind.pattern);
  let copied = 0;
  let shown = '';
  for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
    const [found] = match;
    const digits = found.replace(/[^\dXx]/g, '');
    if (isPersonal(kind, digits)) {
      shown += text.slice(copied, match.index) + kind.mask(found, digits);
      copied = match.index + found.length;
    } else {
      // What was taken for one may hide a real one further on: 2026 6222 0200 0000 0000.
      pattern.lastIndex = match.index + 1;
    }
  }
  return shown + text.slice(copied);
}

/** Full-width letters, digits and signs as ASCII, one for one, so that positions stay. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
