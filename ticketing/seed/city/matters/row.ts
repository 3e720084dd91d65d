import type { AppealType, Urgency } from '../../../db/schema/types.ts';

/** The seven categories that the classifier knows. A matter outside them has none. */
export type MatterCategory = '城乡建设' | '环境保护' | '交通运输' | '教育文体' | '劳动和社会保障' | '商贸旅游' | '卫生计生';

/**
 * One line of the matter tree as it is written here. The parent is the code without its last two digits;
 * category, type and urgency are handed down from the parent unless the row gives its own. `words` are the
 * phrases people really use, separated by spaces.
 */
export interface MatterRow {
  code: string;
  name: string;
  category?: MatterCategory | null;
  type?: AppealType;
  urgency?: Urgency;
  words?: string;
}
