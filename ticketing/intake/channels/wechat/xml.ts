/** WeChat's XML: one root, flat text fields. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { errors } from '../../../errors.ts';

/** Numbers stay text: a MsgId has more digits than a number holds. Entities stay as written, so none can be blown up. */
const parser = new XMLParser({ processEntities: false, ignoreAttributes: true, parseTagValue: false, trimValues: true, maxNestedTags: 8 });

/**
 * The fields of a message, by their names.
 * @throws HotlineError malformed; a document type is refused whatever it says
 */
export function parseWechatXml(text: string): Record<string, unknown> {
  const refused = errors.malformed('内容不是有效的微信 XML。', 'Not a valid WeChat XML message.');
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refused;
  try {
    if (XMLValidator.validate(text) !== true) throw refused;
    const root: unknown = parser.parse(text)?.xml;
    if (typeof root === 'object' && root !== null && !Array.isArray(root)) return root as Record<string, unknown>;
  } catch {
    // the parser's own errors quote the message
  }
  throw refused;
}

/** Numbers as they are, texts as CDATA. */
export function writeWechatXml(fields: Record<string, string | number>): string {
  const lines = Object.entries(fields).map(([name, value]) => `<${name}>${typeof value === 'number' ? value : cdata(value)}</${name}>`);
  return `<xml>${lines.join('')}</xml>`;
}

const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
