import { replacePersonalData, type PersonalKind } from '../../../classifier/index.ts';

const put: Record<PersonalKind, string> = { name: '某人', address: '某处', phone: '某号', idNumber: '某号', bankCard: '某号', account: '某号', email: '某邮箱', plate: '某车' };

/** A text for training: what tells who somebody is, is replaced. The model keeps hashes only; this keeps even those from naming anybody. */
export const plainText = (text: string): string => replacePersonalData(text, ({ kind }) => put[kind]);
