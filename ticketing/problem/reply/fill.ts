/** The places to fill of a joint reply: a closed list, so that nothing of one citizen can get into another's reply. */
import { regionName } from '../../catalogue/city.ts';
import { maskName } from '../../citizen/mask.ts';
import type { Core } from '../../core.ts';
import { cityDay } from '../../deadline/city-day.ts';
import { errors } from '../../errors.ts';
import { words } from '../../http/present/words.ts';
import type { TicketRow } from '../../verb/verb.ts';

export const places = ['称呼', '地址', '诉求日期', '工单号', '受理渠道', '诉求标题', '所在区域', '承办单位'] as const;
export type Place = (typeof places)[number];
const place = /\{([^{}]*)\}/g;

/** @throws HotlineError placeUnknown, placeOpen: every {…} is one of the list, and every brace has its other half */
export function checkPlaces(text: string): void {
  const unknown = [...text.matchAll(place)].map((m) => m[1]!).filter((name) => !(places as readonly string[]).includes(name));
  if (unknown.length) throw errors.ruleRefused('placeUnknown', `没有「{${unknown[0]}}」这一项，可用：${places.map((p) => `{${p}}`).join('、')}。`, `There is no place {${unknown[0]}}; these may be used: ${places.join(', ')}.`);
  if (/[{}]/.test(text.replace(place, ''))) throw errors.ruleRefused('placeOpen', '花括号没有成对，请检查要填写的位置。', 'A brace has no other half.');
}

export interface Filled { ticket: Pick<TicketRow, 'ticketNo' | 'title' | 'address' | 'regionCode' | 'appealedAt' | 'channel'>; /** as the citizen gave it; null: nobody said */ name: string | null; leadUnitId: string }

/** Each place with this member's own value; none is ever empty. */
export function valuesOf(core: Pick<Core, 'city'>, { ticket, name, leadUnitId }: Filled): Record<Place, string> {
  const region = regionName(core.city, ticket.regionCode);
  const [year, month, day] = cityDay(ticket.appealedAt).split('-').map(Number);
  return {
    称呼: salutation(name), 地址: ticket.address?.trim() || region, 诉求日期: `${year}年${month}月${day}日`, 工单号: ticket.ticketNo, 受理渠道: words.channel[ticket.channel],
    诉求标题: ticket.title, 所在区域: region, 承办单位: core.city.units.get(leadUnitId)?.name ?? leadUnitId,
  };
}

export const fill = (text: string, values: Record<Place, string>): string => text.replace(place, (_, name: Place) => values[name]);

/** No more of a name than staff see of it anyway: the surname. 市民朋友 where nobody gave one, or gave it in other letters. */
function salutation(name: string | null): string {
  const given = name?.trim() ?? '';
  if (/^\p{Script=Han}{1,2}(?:先生|女士|小姐|同志|师傅|老师|阿姨|大爷|大妈)$/u.test(given)) return given;
  const surname = maskName(given).replace(/\*.*$/su, '');
  return /^\p{Script=Han}{1,2}$/u.test(surname) ? `${surname}先生/女士` : '市民朋友';
}
