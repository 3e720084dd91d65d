/** Why a label was given. `text` is cut from the input, or is the name of a rule. */
export interface Evidence {
  kind: 'word' | 'rule';
  text: string;
  /** How hard it pushed towards the label, in units of the score; comparable within one judgement only. */
  weight: number;
}

/** A label with its probability; a judgement lists all labels, likeliest first, and they sum to 1. */
export interface Ranked<L extends string = string> {
  label: L;
  probability: number;
  because: Evidence[];
}

export type Category = '城乡建设' | '环境保护' | '交通运输' | '教育文体' | '劳动和社会保障' | '商贸旅游' | '卫生计生';

/** 咨询 求助 投诉 举报 建议 表扬 其他 */
export type AppealType = 'consult' | 'help' | 'complaint' | 'report' | 'suggestion' | 'praise' | 'other';

/** 一般 紧急 特急 */
export type Urgency = 'normal' | 'urgent' | 'critical';

/** Why a person must look before anything is dispatched. */
export interface Alarm {
  kind: 'emergency' | 'report' | 'aboutUnit' | 'aboutStaff' | 'instruction' | 'sensitive';
  /** The words of the input that raised it. */
  words: string[];
}

export interface Judgement {
  categories: Ranked<Category>[];
  types: Ranked<AppealType>[];
  urgency: Ranked<Urgency>[];
  alarms: Alarm[];
  model: { name: string; version: string };
}

export interface Appeal {
  title?: string | null;
  content: string;
}

export interface Classifier {
  /** Judges a text of any kind and length; never throws. */
  judge(input: Appeal): Judgement;
  model: { name: string; version: string };
}
