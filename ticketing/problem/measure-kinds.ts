import type { MeasureKind } from '../db/schema/index.ts';

/** What a measure is, in the words of the register. */
export const measureKindNames: Record<MeasureKind, string> = { document: '出台文件', works: '工程整改', ruleChange: '规则调整', explanation: '解释说明' };
