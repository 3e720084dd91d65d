import type { AppealType, Channel } from '../../ticketing/db/schema/types.ts';
import type { Random } from './random.ts';

const openers: Partial<Record<Channel, readonly string[]>> = {
  call: ['市民来电反映:', '来电人称,', '来电人反映,', '市民来电咨询并反映:', '来电人表示,', ''],
  web: ['您好,', '尊敬的领导:', '领导您好!', '我想反映一个问题,', '', ''],
  wechat: ['', '', '你好,', '在吗,', '反映个事,'],
  sms: [''],
};

const troubles = ['一家老小都受影响。', '之前也找过他们,一直没人管。', '向社区反映过两次,没有结果。', '邻居们都有意见,希望重视。', '已经严重影响正常生活。', '我拍了照片和视频,需要的话可以提供。', '不是第一次了,去年也是这样。', '打了好几个电话都是互相推。', '为这事跑了好几趟了。', '真的很着急。', '问过旁边的人,都说有同样情况。', '说是会处理,到现在没动静。', '再拖下去不知道会怎么样。', '我们不是无理取闹,只想要个说法。'];
const askings: Record<'ask' | 'do' | 'thank', readonly string[]> = {
  ask: ['请问具体怎么规定的?', '请告知办理流程,谢谢。', '想了解一下政策,麻烦回复。', '应该找哪个部门?', '请给个明确答复。', '谢谢。'],
  do: ['请相关部门尽快处理。', '希望尽快解决,谢谢!', '请派人到现场看看。', '诉求:核实并给予答复。', '请管一管。', '望尽快回复处理结果。', '麻烦督促整改。', '什么时候能解决,请给个时间。'],
  thank: ['特来电表示感谢。', '希望提出表扬。', '为他们点赞。', '请转达谢意。'],
};

/** How people mistype: the right word and what the input method offers instead. */
const slips: readonly (readonly [string, string])[] = [
  ['反映', '反应'], ['噪音', '燥音'], ['一直', '一只'], ['已经', '以经'], ['严重', '严种'], ['影响', '影想'], ['物业', '无业'], ['希望', '西望'], ['再', '在'], ['的时候', '得时候'], ['问题', '问提'], ['处理', '处里'], ['小区', '小驱'], ['孩子', '孩纸'], ['什么', '神马'],
];

/** Bounds of a content, in characters. */
const shortest = 22;
const longest = 300;

/** Wraps what happened in the manner of a channel: an opening, what it does to people, what they want; a slip now and then. */
export function speak(random: Random, channel: Channel, type: AppealType, what: string): string {
  const asking = type === 'consult' ? askings.ask : type === 'praise' ? askings.thank : askings.do;
  let text = random.pick(openers[channel] ?? ['']) + what;
  const upset = type !== 'consult' && type !== 'praise' && type !== 'suggestion';
  const more = upset ? { call: 0.45, web: 0.84, wechat: 0.3, sms: 0.1 }[channel as 'call' | 'web' | 'wechat' | 'sms'] ?? 0.3 : 0;
  const start = random.below(troubles.length);
  // Steps of 5 through 14 sentences: none comes twice.
  for (let i = 0; i < 7 && random.chance(more); i += 1) text += troubles[(start + i * 5) % troubles.length];
  if (random.chance(channel === 'sms' ? 0.4 : 0.8)) text += random.pick(asking);
  while (text.length < shortest) text += random.pick(asking);
  if (channel !== 'call' && random.chance(0.09)) text = slip(random, text);
  if (channel === 'wechat' && random.chance(0.15)) text = text.replaceAll('。', random.chance(0.5) ? '!!' : ' ');
  return text.length > longest ? text.slice(0, longest) : text;
}

function slip(random: Random, text: string): string {
  const start = random.below(slips.length);
  for (let i = 0; i < slips.length; i += 1) {
    const [right, wrong] = slips[(start + i) % slips.length] as readonly [string, string];
    if (text.includes(right)) return text.replace(right, wrong);
  }
  return text;
}
