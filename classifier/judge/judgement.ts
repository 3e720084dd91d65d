import type { TransformerState } from '../transformer/state.ts';

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

/** Where in the input something stands: `text.slice(from, to)` of the field. */
export interface Span {
  field: 'title' | 'content';
  from: number;
  to: number;
}

/** A place as the writer named it. Which region it lies in is the city's knowledge, not the classifier's. */
export interface PlaceMention extends Span {
  kind: 'region' | 'road' | 'estate' | 'poi' | 'number';
  text: string;
}

/** Who or what is complained about, as the writer named it. */
export interface Party extends Span {
  kind: 'company' | 'property' | 'shop' | 'institution' | 'unit' | 'person' | 'vehicle';
  text: string;
}

/** What in the text tells who somebody is. */
export interface PersonalDatum extends Span {
  kind: 'phone' | 'idNumber' | 'name' | 'address' | 'plate' | 'bankCard' | 'email' | 'account';
  text: string;
  /** `writer`: of who writes or people around them; `other`: of somebody named or complained about */
  whose: 'writer' | 'other';
}

/** BCP 47. `und`: nothing to tell it by. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en' | 'ug' | 'bo' | 'mn' | 'kk' | 'ko' | 'ja' | 'ru' | 'ii' | 'za' | 'und';

/** What a city may train on its own tickets. `matter` and `unit` exist only when it has. */
export type ModelKind = 'category' | 'matter' | 'unit';

export interface ModelName {
  name: string;
  version: string;
}

export interface Judgement {
  categories: Ranked<Category>[];
  /** codes of matters and ids of units as a model trained on the city's own tickets ranks them; empty without one */
  matters: Ranked[];
  units: Ranked[];
  places: PlaceMention[];
  parties: Party[];
  personalData: PersonalDatum[];
  languages: Ranked<Language>[];
  types: Ranked<AppealType>[];
  urgency: Ranked<Urgency>[];
  alarms: Alarm[];
  /** every model that had a part in it */
  models: Partial<Record<ModelKind, ModelName>>;
}

export interface Appeal {
  title?: string | null;
  content: string;
}

export interface Classifier {
  /** Judges a text of any kind and length; never rejects on account of the text. */
  judge(input: Appeal): Promise<Judgement>;
  /**
   * Puts a model in charge of its kind, or with null the shipped one (of `matter` and `unit`: none).
   * @throws ModelError when the bytes are no model; the one before stays in charge
   */
  install(kind: ModelKind, bytes: Uint8Array | null): Promise<void>;
  readonly models: Partial<Record<ModelKind, ModelName>>;
  /** how it stands with the transformer of MODEL_DIR */
  readonly transformer: TransformerState;
  close(): Promise<void>;
}
