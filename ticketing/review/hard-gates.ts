import { hideNumbers } from '../citizen/mask.ts';
import type { Gate } from './gate.ts';
import { plain, withoutStock } from './plain.ts';
import { unkindWords } from './stock-phrases.ts';

/** Letters and digits that a reply to a citizen has at least, and of these at least so many that are about the appeal. */
const leastLetters = 15;
const leastOwnLetters = 8;
const email = /[\w.%+-]{1,64}@[\w.-]{1,120}/g;

/** Refused when a unit resolves, and again when the reviewer lets the reply out. */
export const hardGates: readonly Gate[] = [
  {
    code: 'replyTooShort', level: 'hard', zh: '写清查证情况和处理结果', en: 'Says what was found and done',
    fails: ({ reply }) => plain(reply).length < leastLetters ? { zh: `答复过短：不计标点不少于${leastLetters}个字，请写清查证情况和处理结果。`, en: `Too short: at least ${leastLetters} letters besides punctuation; say what was found and done.` } : null,
  },
  {
    code: 'replyBoilerplate', level: 'hard', zh: '不是套话', en: 'More than stock phrases',
    fails: ({ reply }) => withoutStock(reply).length < leastOwnLetters ? { zh: '答复只有“已转相关部门处理”一类套话，请写明针对本件做了什么、结果如何。', en: 'Only stock phrases; say what was done about this appeal and with what result.' } : null,
  },
  {
    code: 'replyRepeatsAppeal', level: 'hard', zh: '不是照抄诉求', en: 'Not the appeal again',
    fails({ reply, appeal }) {
      const own = plain(reply).replaceAll(plain(appeal.content), '').replaceAll(plain(appeal.title), '');
      return plain(reply).length >= leastLetters && withoutStock(own).length < leastOwnLetters && own.length < plain(reply).length ? { zh: '答复只是重复市民的诉求，请写明办理结果。', en: 'It only repeats the appeal; say what came of it.' } : null;
    },
  },
  {
    code: 'replyCopied', level: 'hard', zh: '不是照搬其他工单的答复', en: 'Not copied from another ticket',
    fails: ({ copiedFrom }) => copiedFrom ? { zh: `与本单位工单${copiedFrom}的答复一字不差，请写明本件的地点、时间和结果；同类诉求可并入问题统一答复。`, en: `Word for word the unit’s reply to ${copiedFrom}; name this one’s place, time and result, or answer through a problem.` } : null,
  },
  {
    code: 'replyPersonalNumber', level: 'hard', zh: '不含个人电话、证件号、银行卡号', en: 'No person’s phone, ID or card number',
    fails: ({ reply }) => hideNumbers(reply.replace(email, ' ')).hidden ? { zh: '答复含有手机号、身份证号或银行卡号，请改用单位公开电话。', en: 'It holds a mobile, identity or bank card number; give the office’s public number instead.' } : null,
  },
  {
    code: 'replyUnkind', level: 'hard', zh: '用语得体', en: 'Decent words',
    fails({ reply }) {
      const found = unkindWords.filter((word) => reply.includes(word));
      return found.length ? { zh: `答复含有不得体的用语：${found.join('、')}，请改写。`, en: `Unfit words: ${found.join(', ')}; put it decently.` } : null;
    },
  },
  {
    code: 'solvedWithoutContact', level: 'hard', zh: '报“已解决”须先联系过市民', en: 'Claims solved only after contact',
    fails: ({ outcome, contact }) => outcome === 'solved' && !contact.nobody && !contact.enough ? { zh: '没有联系上市民的记录，不能报“已解决”：请先联系，或在两天以上尝试三次并登记。', en: 'Nobody reached the citizen, so it cannot be called solved: contact them, or try three times on two days and record it.' } : null,
  },
];
