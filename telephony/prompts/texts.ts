/**
 * What callers hear, by the name of its file. The files beside this are placeholders spoken by a machine (make.ts); a city puts its own voice into PROMPT_DIR.
 * Numbers are put together from `number-…`: see index.ts.
 */
export const texts = {
  // greetings, one a line
  'greeting': '您好，这里是政务服务便民热线，很高兴为您服务。',
  'greeting-12345': '您好，这里是一二三四五政务服务便民热线，很高兴为您服务。',
  'greeting-12319': '您好，这里是一二三一九城市管理服务热线，请讲。',
  'greeting-12358': '您好，这里是一二三五八价格监督举报热线，请讲。',
  'greeting-12350': '您好，这里是一二三五零安全生产举报热线，请讲。',
  'greeting-enterprise': '您好，这里是企业服务专席，很高兴为您服务。',
  'recorded-notice': '为了保证服务质量，本次通话将被录音。',
  // while waiting
  'waiting': '现在坐席都在通话中，请不要挂机，我们会尽快接听。',
  'place-next': '您是下一位。',
  'place-before': '您前面还有',
  'place-after': '位。',
  'place-many': '现在来电较多。',
  'minutes-before': '预计等候',
  'minutes-after': '分钟。',
  'minutes-short': '预计等候不到一分钟。',
  'press-call-back': '不想等候，请按一，我们给您回电，您的顺序保留。',
  'call-back-noted': '已经记下，我们会尽快用这个号码给您回电。',
  // not answered by a person now
  'closed-hours': '现在不是人工服务时间。',
  'full': '现在来电太多，暂时不能接听。',
  /** Asterisk alone says it, when the application is not there */
  'call-again': '系统正在恢复，暂时不能接听。请稍后再拨，我们也会给您回电。',
  'offer-call-back': '需要回电，请按一。',
  // not put through (security/inbound)
  'not-put-through': '您的号码因多次影响热线秩序，暂时不能接入。有诉求请在网上提交；确有急事，请过后再拨。遇到危险，请拨打一一零、一一九或一二零。',
  'already-noted': '您的来电已多次接通，情况已经记录。需要补充，请在网上提交，或稍后再拨。遇到危险，请拨打一一零、一一九或一二零。',
  // around a talk
  'transferring': '正在为您转接，请稍候。',
  'reconnecting': '通话刚才中断了，正在为您重新接通，请不要挂机。',
  'calling-back': '您好，这里是一二三四五热线，现在给您回电，请稍候。',
  // after it
  'survey-question': '请您评价本次服务：非常满意请按五，满意请按四，基本满意请按三，不满意请按二，很不满意请按一。',
  'survey-again': '没有听清，请再按一次。',
  'survey-thanks': '感谢您的评价。',
  'goodbye': '感谢您的来电，再见。',
  // numbers
  'number-0': '零', 'number-1': '一', 'number-2': '二', 'number-3': '三', 'number-4': '四', 'number-5': '五', 'number-6': '六', 'number-7': '七', 'number-8': '八', 'number-9': '九', 'number-10': '十',
  /** before a word that counts: 两位, 两分钟 */
  'number-two-of': '两',
} as const;

/** Music while waiting, synthesised too. */
export const music = 'music';

export type PromptName = keyof typeof texts | typeof music;
