/** Where the reporter lives, and every house, building and room number. Which street it happened in stays. */
import type { Finder } from '../scrub.ts';
import { find } from './find.ts';

const n = '[0-9A-Za-z甲乙丙丁一二三四五六七八九十百零〇]';
/** 家住…: to the last word that makes it a place; 我家楼下 alone is none. */
const home = /(?:家住|现住址?|我(?:们)?家?(?:就)?住(?:在)?|我(?:们)?家(?:就)?在|(?:家庭|居住|联系)?(?:住址|地址)\s*(?:是|为|:)?|户籍(?:在|地址?[:是]?)|老家(?:在|是)?)\s*(?<clue>[^，。；！？,;!?\n]{1,36}?(?:\d+\s*(?:室|号|户)|单元|号楼|栋|幢|小区|花园|家园|苑|新村|公寓|宿舍|社区|庄园|府|村|屯|队|组)(?:[0-9A-Za-z一二三四五六七八九十\-号栋幢楼单元室户层组队]*))/gud;
const room = new RegExp(`${n}{1,5}\\s*(?:号楼|栋|幢|座)(?:\\s*${n}{1,4}\\s*单元)?(?:\\s*${n}{1,5}\\s*(?:室|户|号|层|楼))?|${n}{1,4}\\s*单元(?:\\s*${n}{1,5}\\s*(?:室|户|号|层|楼))?|(?<![\\d.])\\d{3,4}\\s*室|(?<![\\d.\\-/])\\d{1,3}(?:-\\d{1,4}){2}(?![\\d\\-/])`, 'gud');
/** 12号 is a house only after a street, a lane or an estate; elsewhere it is a day, a bus or a file. */
const house = /(?<=路|街|巷|道|弄|里|胡同|小区|花园|家园|苑|院|村|公寓|大厦|广场|市场)\s*(?<clue>[0-9]{1,5}(?:[-之][0-9]{1,4})?\s*号(?:院|楼|门|附[0-9]+号?)?(?!线|公交|车|地铁|台))/gud;
const bed = /\d{1,3}\s*(?:病房|病床|床|号床)(?!铺|位紧张)|\d{1,4}\s*(?:宿舍|工位|包间)/gud;

export const addresses: Finder = (text) => [...find(text, home, 'address', (clue) => !/^(?:附近|旁边|楼下|楼上|对面|周边|周围)/.test(clue)), ...find(text, room, 'address', (clue, _b, afterwards) => !/^[一二三四五六七八九十]座/.test(clue) && !/^[A-Za-z一]座/.test(clue) && !/^(?:大桥|山|城市|高楼)/.test(afterwards)), ...find(text, house, 'address'), ...find(text, bed, 'address')];
