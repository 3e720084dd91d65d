import type { Gate } from './gate.ts';
import { dateWords, measureWords, notSolvedWords, politeWords, solvedWords } from './stock-phrases.ts';

const names = (reply: string, words: readonly string[]) => words.some((word) => word.length >= 2 && reply.includes(word));

/** Shown as a checklist to the unit while it writes and to the reviewer; nothing is refused for them. */
export const softGates: readonly Gate[] = [
  {
    code: 'namesPlace', level: 'soft', zh: '点明地点', en: 'Names the place',
    fails: ({ reply, placeWords }) => placeWords.length && !names(reply, placeWords) ? { zh: '没有提到诉求的地点。', en: 'The place is not named.' } : null,
  },
  {
    code: 'namesMatter', level: 'soft', zh: '点明事项', en: 'Names the matter',
    fails: ({ reply, matterWords }) => matterWords.length && !names(reply, matterWords) ? { zh: '没有提到诉求说的事或物，看不出答的是哪一件。', en: 'What it was about is not named.' } : null,
  },
  { code: 'namesDate', level: 'soft', zh: '写明时间', en: 'Gives a date', fails: ({ reply }) => dateWords.test(reply) ? null : { zh: '没有写明何时办的、何时完成。', en: 'No date: when it was done, or will be.' } },
  { code: 'namesMeasure', level: 'soft', zh: '写明做了什么', en: 'Says what was done', fails: ({ reply }) => measureWords.test(reply) ? null : { zh: '没有写明采取的措施或依据。', en: 'No measure and no rule is named.' } },
  { code: 'polite', level: 'soft', zh: '称呼和语气得当', en: 'Polite form', fails: ({ reply }) => politeWords.test(reply) ? null : { zh: '建议用“您”“请”等称呼市民。', en: 'Speak to the citizen politely (您, 请).' } },
  {
    code: 'outcomeMatches', level: 'soft', zh: '办理结果与答复一致', en: 'Outcome matches the words',
    fails({ reply, outcome }) {
      if (outcome === 'solved' && notSolvedWords.test(reply)) return { zh: '选了“已解决”，答复却说没有解决。', en: 'Marked solved, but the words say it is not.' };
      return outcome === 'unsolved' && solvedWords.test(reply) ? { zh: '选了“未解决”，答复却说已经解决。', en: 'Marked unsolved, but the words say it is solved.' } : null;
    },
  },
  {
    code: 'contactEvidence', level: 'soft', zh: '有联系市民的记录', en: 'Contact is recorded',
    fails({ contact }) {
      if (contact.nobody || contact.reached) return null;
      return contact.tries ? { zh: `尝试${contact.tries}次，未联系上市民。`, en: `${contact.tries} tries, nobody reached.` } : { zh: '没有联系市民的记录。', en: 'No contact is recorded.' };
    },
  },
  {
    code: 'supportsDone', level: 'soft', zh: '协办单位均已反馈', en: 'Supporting units are done',
    fails({ supports }) {
      const open = supports.filter((s) => !s.done);
      return open.length ? { zh: `${open.map((s) => s.unit).join('、')}尚未办结。`, en: `Not done: ${open.map((s) => s.unit).join(', ')}.` } : null;
    },
  },
];
