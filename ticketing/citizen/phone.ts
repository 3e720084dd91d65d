const SEPARATORS = /[\s\-‐‑‒–—―()]/g;
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
const LANDLINE_WITHOUT_ZERO = /^(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
const COUNTRYWIDE = /^[48]00\d{7}$/;
const SHORT_NUMBER = /^[1-9]\d{2,7}$/;
const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;

/**
 * One spelling for one line, so that a number finds itself however it was typed:
 * separators, full-width digits and the country code of China are dropped, `00`
 * before another country becomes `+`. Accepts mobiles, landlines with area code,
 * 400/800 numbers, short numbers of 3 to 8 digits and international numbers.
 * Returns null for anything else. Normalising twice changes nothing.
 */
export function normalisePhone(text: string): string | null {
  const dialled = text.normalize('NFKC').replace(SEPARATORS, '').replace(/^00/, '+');
  const fromChina = /^\+86(.+)$/.exec(dialled)?.[1];
  if (fromChina !== undefined) return homeNumber(fromChina);
  if (INTERNATIONAL.test(dialled)) return dialled;
  // Some carriers send 8613812345678 without a plus.
  const bare = /^861[3-9]\d{9}$/.test(dialled) ? dialled.slice(2) : dialled;
  return [MOBILE, LANDLINE, COUNTRYWIDE, SHORT_NUMBER].some((form) => form.test(bare)) ? bare : null;
}

/** A number after +86, where the area code comes without its zero. */
function homeNumber(digits: string): string | null {
  if ([MOBILE, LANDLINE, COUNTRYWIDE].some((form) => form.test(digits))) return digits;
  return LANDLINE_WITHOUT_ZERO.test(digits) ? `0${digits}` : null;
}

/** Splits a normalised landline into area code and local number; null for other numbers. */
export function landlineParts(phone: string): { area: string; local: string } | null {
  const found = /^(0(?:10|2\d|[3-9]\d{2}))(\d{7,8})$/.exec(phone);
  return found ? { area: found[1]!, local: found[2]! } : null;
}

/** Is a normalised number a mobile of mainland China? */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone);
}
