/** Where somebody lives: what follows 家住, and every unit and room. Which street it happened in is no secret. */
import { find } from '../find.ts';
import type { Finder } from '../personal-data.ts';

const n = '[0-9A-Za-z甲乙丙丁一二三四五六七八九十百零〇]';
/** 家住…: to the last word that makes it a place; 我家楼下 alone is none. */
const home = /(?:家住|现住址?|我(?:们)?家?(?:就)?住(?:在)?|我(?:们)?家(?:就)?在|(?:家庭|居住|联系)?(?:住址|地址)\s*(?:是|为|在|位于|:){0,2}|户籍(?:在|地址?[:是]?)|老家(?:在|是)?)\s*(?<clue>[^，。；！？,;!?\n]{1,36}?(?:\d+\s*(?:室|号|户)|单元|号楼|栋|幢|小区|花园|家园|苑|新村|公寓|宿舍|社区|庄园|府|村|屯|队|组)(?:[0-9A-Za-z一二三四五六七八九十\-号栋幢楼单元室户层组队]{0,24}))/gud;
const building = `${n}{1,5}\\s{0,3}(?:号楼|栋|幢|座)`;
const unit = `${n}{1,4}\\s{0,3}单元`;
const door = `(?:[0-9一二三四五六七八九十]{1,5}\\s{0,3}(?:室|户|号)|\\d{3,5}(?![\\d年月日元米人层楼]))`;
/** The way to one's own door: at least the unit or the room. A building alone is nobody's home. */
const room = new RegExp(`${building}\\s{0,3}${unit}(?:\\s{0,3}${door})?|${building}\\s{0,3}${door}|${unit}(?:\\s{0,3}${door})?|(?<![\\d.])\\d{3,4}\\s{0,3}室|(?<![\\d.\\-/])\\d{1,3}(?:-\\d{1,4}){2}(?![\\d\\-/])`, 'gud');
const isRoom = (clue: string, after: string) => !/^[A-Za-z一二三四五六七八九十]座/.test(clue) && !/^(?:大桥|山|城市|高楼|庙|坟|雕|[公天立]桥|[0-9]*[年月日])/.test(after);
/** Nor is a room of a school or an office. */
const nobodysHome = /(?:教学|办公|门诊|住院|实验|综合|图书|行政|写字)楼?.{0,2}$/;

export const addresses: Finder = (text) => [
  ...find(text, home, 'address', (clue) => !/^(?:的|也|我|原|附近|旁边|楼下|楼上|对面|周边|周围)/.test(clue)),
  ...find(text, room, 'address', (clue, before, after) => isRoom(clue, after) && !nobodysHome.test(before)),
];
