import { isMobile, landlineParts, normalisePhone } from './phone.ts';

export { hideNumbers } from './hide-numbers.ts';

/** 138****1234, 0991****567, +44*******00. Short public numbers stay; what is no phone is hidden whole. */
export function maskPhone(text: string): string {
  const phone = normalisePhone(text);
  if (phone === null) return text.trim() === '' ? '' : '****';
  if (isMobile(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  const landline = landlineParts(phone);
  if (landline) return `${landline.area}****${landline.local.slice(4)}`;
  if (phone.length <= 6) return phone;
  const shown = phone.startsWith('+') ? 3 : 2;
  return `${phone.slice(0, shown)}${'*'.repeat(phone.length - shown - 2)}${phone.slice(-2)}`;
}

const COMPOUND_SURNAMES = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 左丘 东门 西门'.split(' '),
);

/**
 * The surname and a star for each further character: 张*, 欧阳**, 阿**·热**.
 * 张先生 already hides the given name and stays. Names in Latin letters keep
 * their first letter.
 */
export function maskName(text: string): string {
  const name = text.trim();
  if (/^.{1,2}(?:先生|女士|小姐|同志|师傅|老师|阿姨|大爷|大妈)$/u.test(name)) return name;
  if (/^\p{Script=Latin}/u.test(name)) return `${[...name][0]}***`;
  return name.split(/(?<=[·•])/u).map(maskPart).join('');
}

function maskPart(part: string): string {
  const letters = [...part];
  const shown = letters.length > 2 && COMPOUND_SURNAMES.has(letters.slice(0, 2).join('')) ? 2 : 1;
  const hidden = letters.slice(shown).map((letter) => (letter === '·' || letter === '•' ? letter : '*'));
  // A lone character may be a whole name: a star says that more could follow.
  return letters.slice(0, shown).join('') + (hidden.length > 0 || letters.length === 0 ? hidden.join('') : '*');
}

const COUNT = '[0-9０-９A-Za-z甲乙丙丁一二三四五六七八九十百零〇]+';
/** A house, building or room: 88号, 3号楼, 二单元, A座, 5-2-1203, or any bare number. */
const HOUSE = new RegExp(
  `${COUNT}(?:[-－—–]${COUNT})*\\s*(?:号楼|号院|号|栋|幢|座|单元|室|户|层|楼|弄|門|门)(?!社区|村|居委会)|[0-9０-９]+(?![0-9０-９]*(?:社区|村|居委会))[-－—–#0-9０-９A-Za-z]*`,
  'u',
);

/**
 * The address down to its community (社区, 村). Where none is named, all before the
 * first house, building or room number. `***` shows that something was cut.
 */
export function maskAddress(text: string): string {
  const address = text.trim();
  const community = /^.*(?:社区|居委会|村委会|行政村|村(?![路街道镇乡口巷东西南北]))/su.exec(address)?.[0];
  if (community === undefined) {
    const house = HOUSE.exec(address);
    return house ? `${tidy(address.slice(0, house.index))}***` : address;
  }
  const kept = community.replace(new RegExp(HOUSE, 'gu'), '');
  return kept === address ? address : `${tidy(kept)}***`;
}

function tidy(text: string): string {
  return text.replace(/[\s,，、。;；(（\-－]+$/u, '');
}
