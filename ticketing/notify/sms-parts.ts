/** How an SMS is cut into parts: 70 letters in one part, 67 in each of several, as UCS-2; 160 and 153 where all letters are of the GSM alphabet (3GPP TS 23.038). */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]*$/;

export interface SmsLength { letters: number; parts: number; /** letters that still fit into the last part */ left: number }

/** Letters are counted as UTF-16 code units, as carriers do. */
export function smsLength(text: string): SmsLength {
  const [alone, each] = gsm.test(text) ? [160, 153] : [70, 67];
  const letters = text.length;
  const parts = letters <= alone ? Math.min(1, letters) : Math.ceil(letters / each);
  return { letters, parts, left: parts <= 1 ? alone - letters : parts * each - letters };
}
