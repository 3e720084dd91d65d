/**
 * The stages at which a citizen may be told something, each with its text in Chinese and English as it is without anybody's edit.
 *
 * `{name}` is filled in; `[…]` is left out as a whole where something in it is empty. A text may use the names in `fields` and those that every stage has
 * (`common`), and no others: that is why nothing of a person or of the appeal's words can get into a notice.
 * Which stages are on was chosen by what a citizen waits for (收件受理、审核审批、批件完成 each with a message, common practice of service halls); steps inside the house
 * (signed, contacted, a hard case, an urging they made themselves) are written but off.
 */
export interface StageDefinition {
  zh: string;
  en: string;
  /** the text in Chinese and in English */
  text: { zh: string; en: string };
  /** names beyond `common` with a value as a citizen might read it, for the preview */
  fields: Record<string, string>;
  /** names that a text must hold, beyond {ticketNo} */
  needs?: readonly string[];
  /** not sent until somebody switches it on */
  off?: true;
  /** does not wait for the morning: an answer to what the citizen just did, or a danger */
  atOnce?: true;
  /** sent however many there were that day: what they appealed for, or what the law owes them */
  owed?: true;
  /** {until} is the ticket's own due day where the verb names no other */
  promise?: true;
  /** about a telephone call, which has no ticket number: sent by SMS alone (notify/to-number.ts) */
  ofCall?: true;
}

/** Names that every stage may use, with a value for the preview. `until`: the day by which an answer is expected. */
export const common: Record<string, string> = { ticketNo: '99012603020000018', unit: '云溪区城市管理局', until: '2026-03-23', hotline: '12345' };

const reply = '经现场查看，已更换损坏灯具三盏，路灯恢复照明。';
const reason = '需待汛期结束后施工';

const stages = {
  registered: { zh: '已受理', en: 'Received', fields: { code: '40817263' }, needs: ['code'], atOnce: true, owed: true, text: { zh: '您的诉求已受理，工单号{ticketNo}，查询码{code}。可凭工单号和查询码查询办理进度。', en: 'Your appeal was received. Number {ticketNo}, code {code}; use both to follow it.' } },
  declined: { zh: '不予受理', en: 'Declined', fields: { route: '请向劳动人事争议仲裁委员会申请仲裁。' }, needs: ['route'], owed: true, text: { zh: '您的诉求（{ticketNo}）不在12345受理范围：{route}', en: 'Your appeal ({ticketNo}) is outside our remit: {route}' } },
  answered: { zh: '直接答复', en: 'Answered', fields: { reply }, needs: ['reply'], owed: true, text: { zh: '您的诉求（{ticketNo}）答复如下：{reply}', en: 'Answer to your appeal ({ticketNo}): {reply}' } },
  dispatched: { zh: '已转办', en: 'Sent to a unit', fields: {}, promise: true, text: { zh: '您的诉求（{ticketNo}）已转{unit}办理，承办单位将与您联系[，预计{until}前答复]。', en: 'Your appeal ({ticketNo}) was sent to {unit}, which will contact you[; an answer is expected by {until}].' } },
  signed: { zh: '已签收', en: 'Taken up', fields: {}, off: true, text: { zh: '{unit}已签收您的诉求（{ticketNo}）。', en: '{unit} took up your appeal ({ticketNo}).' } },
  contacted: { zh: '已联系', en: 'Contacted', fields: {}, off: true, text: { zh: '{unit}已就您的诉求（{ticketNo}）与您联系。如未接到联系，请拨打{hotline}。', en: '{unit} says that it contacted you about {ticketNo}. If it did not, please call {hotline}.' } },
  reassigned: { zh: '改派', en: 'Reassigned', fields: {}, off: true, text: { zh: '您的诉求（{ticketNo}）正在重新确定承办单位。', en: 'The unit responsible for your appeal ({ticketNo}) is being chosen anew.' } },
  askedForMore: { zh: '请补充材料', en: 'Asked for more', fields: { what: '事发的具体门牌号' }, needs: ['what'], owed: true, text: { zh: '您的诉求（{ticketNo}）还需补充：{what}[。请于{until}前补充]，可凭工单号和查询码在网上补充，或拨打{hotline}。', en: 'For your appeal ({ticketNo}) we still need: {what}[, by {until}]. Add it online with your number and code, or call {hotline}.' } },
  supplemented: { zh: '已收到补充', en: 'Supplement received', fields: {}, off: true, text: { zh: '已收到您对诉求（{ticketNo}）的补充，继续办理。', en: 'What you added to {ticketNo} was received; work goes on.' } },
  extended: { zh: '延期', en: 'Extended', fields: {}, promise: true, needs: ['until'], text: { zh: '您的诉求（{ticketNo}）因情况需要延长办理，预计{until}前答复。', en: 'Your appeal ({ticketNo}) needs more time; an answer is expected by {until}.' } },
  suspended: { zh: '暂停计时', en: 'Suspended', fields: { reason }, off: true, text: { zh: '您的诉求（{ticketNo}）因客观原因暂缓办理[：{reason}][，预计{until}前恢复]。', en: 'Work on your appeal ({ticketNo}) stands still for now[: {reason}][; it goes on by {until}].' } },
  resumed: { zh: '恢复计时', en: 'Resumed', fields: {}, promise: true, off: true, text: { zh: '您的诉求（{ticketNo}）已恢复办理[，预计{until}前答复]。', en: 'Work on your appeal ({ticketNo}) goes on[; an answer is expected by {until}].' } },
  amended: { zh: '时限更正', en: 'Date corrected', fields: {}, promise: true, needs: ['until'], text: { zh: '您的诉求（{ticketNo}）的类别已更正，预计{until}前答复。', en: 'The kind of your appeal ({ticketNo}) was corrected; an answer is expected by {until}.' } },
  hardCase: { zh: '疑难会商', en: 'Hard case', fields: {}, off: true, text: { zh: '您的诉求（{ticketNo}）涉及多个单位，正在会商，期间由{unit}先行办理。', en: 'Your appeal ({ticketNo}) concerns several units, which are conferring; {unit} works on it meanwhile.' } },
  parked: { zh: '列入计划（挂账）', en: 'Planned for later', fields: { reason }, owed: true, text: { zh: '您的诉求（{ticketNo}）暂不具备办理条件[：{reason}]，已列入计划[，预计{until}前恢复办理]。条件具备时将告知您。', en: 'Your appeal ({ticketNo}) cannot be done yet[: {reason}]. It is planned[ and goes on by {until}]; you will be told.' } },
  parkedReview: { zh: '挂账进展', en: 'News of the commitment', fields: { progress: '施工图已批复' }, text: { zh: '您的诉求（{ticketNo}）列入计划后的进展[：{progress}][，预计{until}前恢复办理]。', en: 'News of your planned appeal ({ticketNo})[: {progress}][; it goes on by {until}].' } },
  unparked: { zh: '恢复办理', en: 'Brought back', fields: {}, promise: true, text: { zh: '您的诉求（{ticketNo}）已具备办理条件，恢复办理[，预计{until}前答复]。', en: 'Your appeal ({ticketNo}) can now be done and goes on[; an answer is expected by {until}].' } },
  merged: { zh: '并单', en: 'Merged', fields: {}, text: { zh: '您的诉求（{ticketNo}）与另一件反映同一问题，现一并办理。您的工单号不变，答复会发给您，也会单独回访您。', en: 'Your appeal ({ticketNo}) is handled together with another about the same. You keep your number, and get the reply and your own return visit.' } },
  unmerged: { zh: '撤销并单', en: 'Handled on its own', fields: {}, text: { zh: '您的诉求（{ticketNo}）已改为单独办理。', en: 'Your appeal ({ticketNo}) is now handled on its own.' } },
  transferred: { zh: '转接', en: 'Passed on', fields: { unit: '110报警服务台' }, needs: ['unit'], atOnce: true, owed: true, text: { zh: '您的诉求（{ticketNo}）已转{unit}，我们会回查处理情况。如有危险请直接拨打。', en: 'Your appeal ({ticketNo}) was passed to {unit}; we check what came of it. In danger, call them directly.' } },
  joinedProblem: { zh: '并入共性问题', en: 'Joined a problem', fields: { title: '清荷路路灯集中不亮', progress: '预计3月10日前完成线路检修。' }, text: { zh: '您的诉求（{ticketNo}）与多位市民反映的一致，现合并办理：{title}。{progress}', en: 'Your appeal ({ticketNo}) is like that of several others and handled with them: {title}. {progress}' } },
  batchReply: { zh: '统一答复', en: 'Joint reply', fields: { reply }, needs: ['reply'], owed: true, text: { zh: '您反映的问题（{ticketNo}）与多位市民一致，现统一答复：{reply}', en: 'Joint reply to your appeal ({ticketNo}) and others like it: {reply}' } },
  replied: { zh: '已答复', en: 'Replied', fields: { reply }, needs: ['reply'], owed: true, text: { zh: '您的诉求（{ticketNo}）已办理，答复：{reply} 欢迎评价。', en: 'Your appeal ({ticketNo}) was handled. Reply: {reply} Please rate it.' } },
  askRating: { zh: '请您评价', en: 'Asked to rate', fields: { link: 'https://12345.example.gov.cn/track' }, owed: true, text: { zh: '您的诉求（{ticketNo}）已办理，请直接回复数字评价：5已解决、非常满意，4已解决、满意，3部分解决、基本满意，2未解决、不满意，1未解决、很不满意；也可写“解决了，但不满意”并说明原因。[网上评价：{link}]', en: 'Your appeal ({ticketNo}) was handled. Please reply 5 solved, very satisfied; 4 solved, satisfied; 3 partly solved; 2 not solved, dissatisfied; 1 not solved, very dissatisfied.[ Or rate it at {link}]' } },
  unreasonable: { zh: '解释说明', en: 'Explained', fields: { reply: '所反映事项已按规定办理，现行政策不支持另行补偿。' }, needs: ['reply'], owed: true, text: { zh: '您的诉求（{ticketNo}）答复如下：{reply} 如有异议，可凭工单号和查询码提出。', en: 'Answer to your appeal ({ticketNo}): {reply} If you object, say so with your number and code.' } },
  objectionDecided: { zh: '异议结果', en: 'Objection decided', fields: { decision: '异议成立，已重新办理。' }, needs: ['decision'], owed: true, text: { zh: '您对诉求（{ticketNo}）提出的异议已有结果：{decision}', en: 'Your objection about {ticketNo} was decided: {decision}' } },
  reopened: { zh: '重新办理', en: 'Opened again', fields: {}, text: { zh: '您的诉求（{ticketNo}）已重新办理。', en: 'Your appeal ({ticketNo}) is being handled again.' } },
  urged: { zh: '已催办', en: 'Urged', fields: {}, off: true, text: { zh: '已就您的诉求（{ticketNo}）催办承办单位。', en: 'The unit was urged about your appeal ({ticketNo}).' } },
  cancelled: { zh: '已撤单', en: 'Withdrawn', fields: {}, off: true, text: { zh: '您的诉求（{ticketNo}）已按您的要求撤回。', en: 'Your appeal ({ticketNo}) was withdrawn as you asked.' } },
  closed: { zh: '已办结', en: 'Closed', fields: {}, off: true, text: { zh: '您的诉求（{ticketNo}）已办结。如又出现同样问题，15天内可要求重新办理。', en: 'Your appeal ({ticketNo}) is closed. If it comes back within 15 days, you may have it opened again.' } },
  callSurvey: { zh: '通话评价', en: 'Asked to rate a call', fields: { until: '2026-03-23' }, ofCall: true, text: { zh: '感谢您拨打{hotline}热线。请直接回复数字评价本次通话：5非常满意，4满意，3基本满意，2不满意，1很不满意[，{until}前有效]。', en: 'Thank you for calling {hotline}. Please rate this call by replying with a digit, from 5 (very satisfied) to 1 (very dissatisfied)[, by {until}].' } },
  /** Of a confidential ticket the phone in somebody's hand says no more than that there is news. */
  discreet: { zh: '保密件有新进展', en: 'News of a confidential appeal', fields: {}, owed: true, text: { zh: '您的诉求（{ticketNo}）有新进展，请凭工单号和查询码查询。', en: 'There is news of your appeal ({ticketNo}); look with your number and code.' } },
} as const satisfies Record<string, StageDefinition>;

export type NoticeTemplate = keyof typeof stages;
export const stageNames = Object.keys(stages) as NoticeTemplate[];
/** The definition with its optional parts, which `as const` leaves out where they are absent. */
export const stageOf = (stage: NoticeTemplate): StageDefinition => stages[stage];
/** Whether a name is a stage, as it comes from an address or an old row. */
export const isStage = (name: string): name is NoticeTemplate => Object.hasOwn(stages, name);
