import { mix } from './random.ts';

/** A person who appeals. The number decides everything, so nobody has to be remembered. */
export interface Citizen {
  id: string;
  name: string;
  /** 11 digits that begin with 154, a prefix no subscriber holds. */
  phone: string;
}

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢'];
const given = '伟 芳 娜 秀英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 超 明 霞 平 刚 桂英 建华 玉兰 志强 春梅 晓东 文静 国庆 海燕 小红 德福 子涵 雨欣 浩然 梓萱 建国 淑珍 立新 永强 佳慧 鹏飞 婷婷 红梅 俊杰 雪梅 志远 丹丹 光明 凤英'.split(' ');

/** Numbers below 154 1000 0000 are kept for staff. */
const phoneSpace = 90_000_000;

/**
 * @param number 0 ≤ number < 90,000,000; different numbers have different phones
 * @param seed changes who is called what
 */
export function citizen(number: number, seed: number): Citizen {
  const bits = mix(number * 31 + seed);
  const surname = surnames[bits % surnames.length] as string;
  const first = given[(bits >>> 8) % given.length] as string;
  // 48,271 is prime and does not divide the space, so the walk meets every phone once.
  const phone = 15_410_000_000 + ((number * 48_271 + (mix(seed) % phoneSpace)) % phoneSpace);
  return { id: `C${String(number).padStart(8, '0')}`, name: surname + first, phone: String(phone) };
}
