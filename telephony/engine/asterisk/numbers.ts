/**
 * A called number as its line is named: without the country code, and without the area code that carriers put before a short number (0571 12345, +86 571 12345).
 * 电信网编号计划（2017年版）: short numbers begin with 1, area codes are 010, 02x and 03xx to 09xx.
 */
export function calledNumber(dialled: string): string {
  const abroad = /^(?:\+|00)86/.exec(dialled);
  const rest = abroad ? dialled.slice(abroad[0].length) : dialled;
  const short = (abroad ? /^0?(?:10|2\d|[3-9]\d\d)(1\d{2,5})$/ : /^(?:010|02\d|0[3-9]\d\d)(1\d{2,5})$/).exec(rest);
  return short ? short[1]! : rest;
}

/** As signalled; null when it was withheld. */
export const callerNumber = (signalled: string): string | null => (/^\+?[0-9*#]{2,20}$/.test(signalled) ? signalled : null);
