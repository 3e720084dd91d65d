/** Fills a notice's text. The text is data that people edit, so it can do no more than name its fields. */
import { cityDay } from '../deadline/city-day.ts';
import { oneStop } from '../event/wording/one-stop.ts';

const field = /\{([A-Za-z]+)\}/g;
const optional = /\[([^[\]]*)\]/g;
/** Letters of one value in a notice: an SMS carrier refuses what fills more than ten parts. */
const mostLetters = 300;

/** The names a text uses, in order, each once. */
export const fieldsIn = (text: string): string[] => [...new Set([...text.matchAll(field)].map((m) => m[1]!))];

/**
 * @param data values by name; a moment in ISO form becomes its day in the city; a long value is cut and says where the rest is
 * @returns the text with every `{name}` filled in; a part in brackets is left out where one of its values is empty
 */
export function render(text: string, data: Record<string, string>): string {
  const value = (name: string) => shortened(asDay(data[name] ?? ''));
  const kept = text.replace(optional, (_, part: string) => (fieldsIn(part).every((name) => data[name]) ? part : ''));
  return oneStop(kept.replace(field, (_, name: string) => value(name)));
}

const asDay = (value: string) => (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? cityDay(new Date(value)) : value);

/** The whole text stands in the portal. */
function shortened(value: string): string {
  const letters = [...value];
  return letters.length <= mostLetters ? value : `${letters.slice(0, mostLetters).join('')}…（全文请凭工单号和查询码查询）`;
}
