import { runsOf, type Unit } from './units.ts';

/** What an address names, from wide to exact; '' where it names nothing of the kind. */
export interface Address {
  /** District or county ("望川区"). */
  district: string;
  /** Street office, town or township ("柳林街道"). */
  town: string;
  /** Road with its number ("科技北路28号"). */
  road: string;
  /** Estate, building, school, village ("瑞祥公馆"). */
  spot: string;
}

const SHAPE = /^(?:[^省市区县]{2,6}?(?:省|自治区))?(?:[^市区县]{2,6}?市)?([^区县]{1,6}?(?:(?<![小社园校景片])区|县|旗))?([^号]{1,6}?(?:街道|镇|乡))?(.*)$/u;
const ROAD = /^(.{1,8}?(?:路|街|大道|道|巷|弄|胡同)(?:\d+弄)?\d+(?:-\d+)?号?院?|.{1,8}?(?:路|街|大道|巷|弄|胡同)$)(.*)$/u;
/** Where an estate's name ends and the way to one's own door begins. */
const DOOR = /(?:[\d一二三四五六七八九十]+(?:期|区|栋|幢|座|号楼|号|单元|楼|层|室|-).*|\d.*)$/u;

/** Take an address as staff write it to pieces. Never throws; what has no such form is all `spot`. */
export function readAddress(address: string): Address {
  const plain = address.slice(0, 120).normalize('NFKC').replace(/[\s,，。;；()（）]/gu, '');
  const [, district = '', town = '', rest = ''] = SHAPE.exec(plain) ?? [];
  const [, road = '', behind = rest] = ROAD.exec(rest) ?? [];
  return { district, town, road, spot: behind.replace(DOOR, '') };
}

/** The most exact name in an address, for people to read: the estate, else the road with its number, else ''. */
export function exactName({ road, spot }: Address): string {
  return [...spot].length >= 2 ? spot : road;
}

/** The units of one piece of an address. */
export function unitsOf(piece: string): Unit[] {
  return runsOf(piece).flat();
}
