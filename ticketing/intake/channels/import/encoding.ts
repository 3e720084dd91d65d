import { errors } from '../../../errors.ts';

/**
 * The text of a file: UTF-8 with or without a mark, UTF-16 with one, else GBK as Excel in China writes it.
 * @throws HotlineError malformed when it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes); // drops a mark at the start
    } catch {
      // the next one
    }
  }
  throw errors.malformed('无法识别文件编码，请另存为 UTF-8。', 'The encoding of the file is not known; save it as UTF-8.');
}
