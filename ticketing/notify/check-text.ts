/** Whether a text may become a notice: only names that this stage has, those it must have, and no more than an SMS carries. */
import { fieldsIn, render } from './render.ts';
import { smsLength, type SmsLength } from './sms-parts.ts';
import { common, stageOf, type NoticeTemplate } from './stages.ts';

/** Parts of one SMS that carriers take. */
const mostParts = 10;

interface TextProblem { rule: string; zh: string; en: string }
export interface CheckedText { problems: TextProblem[]; /** the text with values as citizens might read them */ preview: string; length: SmsLength }

/** Names that a stage's text may use. */
export const allowedFields = (stage: NoticeTemplate): string[] => [...new Set([...(stageOf(stage).ofCall ? ['hotline'] : Object.keys(common)), ...Object.keys(stageOf(stage).fields)])];
/** Names that it must use. */
export const neededFields = (stage: NoticeTemplate): string[] => [...(stageOf(stage).ofCall ? [] : ['ticketNo']), ...(stageOf(stage).needs ?? [])];

export function checkText(stage: NoticeTemplate, text: string): CheckedText {
  const used = fieldsIn(text);
  const unknown = used.filter((name) => !allowedFields(stage).includes(name));
  const missing = neededFields(stage).filter((name) => !fieldsIn(text.replace(/\[[^[\]]*\]/g, '')).includes(name));
  const preview = render(text, { ...common, ...stageOf(stage).fields });
  const length = smsLength(preview);
  const braces = (names: string[]) => names.map((name) => `{${name}}`).join('、');
  return {
    preview, length, problems: [
      ...(unknown.length ? [{ rule: 'unknownField', zh: `没有这个占位符：${braces(unknown)}。可用：${braces(allowedFields(stage))}。`, en: `No such placeholder: ${unknown.join(', ')}. There are: ${allowedFields(stage).join(', ')}.` }] : []),
      ...(missing.length ? [{ rule: 'missingField', zh: `必须写明：${braces(missing)}（不能放在方括号内）。`, en: `Must name, outside brackets: ${missing.join(', ')}.` }] : []),
      ...(/[{}[\]]/.test(text.replace(/\[[^[\]]*\]/g, (part) => part.slice(1, -1)).replace(/\{[A-Za-z]+\}/g, '')) ? [{ rule: 'brackets', zh: '括号没有成对：占位符写作 {名称}，可省略的部分写在一对方括号内，不能嵌套。', en: 'Brackets do not match: {name} for a placeholder, [ ] round a part that may be left out, none inside another.' }] : []),
      ...(length.parts > mostParts ? [{ rule: 'tooLong', zh: `最长 ${mostParts} 条短信，现为 ${length.parts} 条。`, en: `At most ${mostParts} SMS parts; this has ${length.parts}.` }] : []),
    ],
  };
}
