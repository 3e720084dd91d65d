/** What a citizen who writes a short message is answered: the same by SMS and by WeChat. */
import { eq } from 'drizzle-orm';
import { system } from '../../access/actor.ts';
import { normalisePhone } from '../../citizen/phone.ts';
import type { Core } from '../../core.ts';
import { ticket } from '../../db/schema/index.ts';
import { answerConsent, consentWord } from '../../notify/consent.ts';
import { workingTicketStates } from '../../ticket/table.ts';
import { answerVisit } from '../../visit/inbound.ts';
import { citizenStateName } from '../../verb/wording.ts';
import { isQueryCode } from '../query-code.ts';
import { receive, type Receipt } from '../receive.ts';
import { answerToQuestion } from './answer-to-question.ts';
import { storable } from './storable.ts';

export interface CitizenText { channel: 'sms' | 'wechat'; messageId: string; content: string; phone?: string; wechatOpenId?: string }
export interface Answer { text: string; receipt: Receipt | null }

const how = '请用一条文字写明：事情、地点（区、街道、小区或路名）、时间。查询进度请发送“查询 工单号 查询码”。';
export const welcome = `您好，这里是12345政务服务便民热线。${how}`;
export const wordsPlease = `暂时只能受理文字。${how}`;
const GREETING = /^(您好|你好|在吗|有人吗|hi|hello|help|帮助|12345|[1-5?\uff1f])?[!\uff01。,\uff0c.~\s]*$/i;
const QUESTION = /^(查询|查|cx)(?=[\s\d:\uff1a]|$)[\s:\uff1a]*(\d{17})?[\s,\uff0c;\uff1b]*(\d{8})?/i;

/**
 * Answers one text: a rating while a return visit is due, what the sender thinks of a call they were asked about, a greeting with how to go on, "查询 工单号 查询码" with the state, anything else by registering it.
 * @throws HotlineError as `receive` does
 */
export async function answerText(core: Core, message: CitizenText): Promise<Answer> {
  const words = message.content.normalize('NFKC').trim();
  const rated = await answerVisit(core, { ...message, content: storable(message.content) });
  if (rated !== null) return { text: rated, receipt: null };
  const phone = message.channel === 'sms' && message.phone ? normalisePhone(message.phone) : null;
  const surveyed = phone ? await core.callSurvey?.answer({ phone, content: storable(message.content) }) : null;
  if (surveyed) return { text: surveyed, receipt: null };
  if (GREETING.test(words)) return { text: welcome, receipt: null };
  const consent = consentWord(words);
  if (consent) return { text: await answerConsent(core, consent, message), receipt: null };
  const question = QUESTION.exec(words);
  if (question) return { text: await answerQuestion(core, question[2], question[3]), receipt: null };
  const answered = await answerToQuestion(core, message);
  if (answered) return { text: `已收到您对工单${answered.ticketNo}的补充，马上继续办理。如要反映另一件事，请以“新诉求”开头发送。`, receipt: answered };
  const receipt = await receive(core, system(message.channel), { ...message, content: storable(message.content) });
  return { text: `您的诉求已受理，工单号${receipt.ticketNo}，查询码${receipt.queryCode}。查询进度请发送“查询 ${receipt.ticketNo} ${receipt.queryCode}”。`, receipt };
}

/** A wrong number and a wrong code sound the same: nobody learns which tickets exist. */
async function answerQuestion(core: Core, ticketNo: string | undefined, code: string | undefined): Promise<string> {
  if (!ticketNo || !code) return '请发送“查询 工单号 查询码”，例如：查询 99010101010000001 12345678。';
  const [row] = isQueryCode(core, ticketNo, code)
    ? await core.db.select({ state: ticket.state, title: ticket.title, isConfidential: ticket.isConfidential, reply: ticket.publicReply }).from(ticket).where(eq(ticket.ticketNo, ticketNo))
    : [];
  if (!row) return '没有找到该工单，请核对工单号和查询码。';
  const told = `工单${ticketNo}${row.isConfidential ? '' : `“${row.title}”`}：${citizenStateName(row.state).zh}。`;
  return row.reply && !workingTicketStates.includes(row.state) ? `${told}答复：${shorten(row.reply)}` : told;
}

const shorten = (text: string, letters = 300) => ([...text].length <= letters ? text : `${[...text].slice(0, letters - 1).join('')}…`);
