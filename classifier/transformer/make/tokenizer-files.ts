import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLS, LINE, MASK, PAD, SEP, UNKNOWN } from './net.ts';

/** A character has its own number when so many texts hold it: a single character of many texts tells of none of them. */
const LEAST_TEXTS = 5;
export const MOST_TOKENS = 512;

/** What stands for a run of digits and for a place code (features/normalise.ts), and what ends the title. */
const DIGITS = '0';
const PLACE = '@';
const END_OF_TITLE = '\n';

const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
/** As tokenizer.json and JavaScript both read them. */
const DIGITS_PATTERN = '[0-9]+';
const PLACE_PATTERN = '[a-z]0?(?=[市县區区州省镇])';
const TOKEN_PATTERN = '[^\\s\\p{P}\\p{S}\\p{C}]|\\n|@';

/** The characters of texts as tokenizer.json will cut them. */
function characters(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(new RegExp(DIGITS_PATTERN, 'gu'), DIGITS).replace(new RegExp(PLACE_PATTERN, 'gu'), PLACE);
  return plain.match(new RegExp(TOKEN_PATTERN, 'gu')) ?? [];
}

/** Characters that enough texts hold, by code point: their order says nothing of the texts. */
export function vocabularyOf(texts: Iterable<string>): string[] {
  const held = new Map<string, number>();
  for (const text of texts) for (const character of new Set(characters(text))) held.set(character, (held.get(character) ?? 0) + 1);
  return [...held].filter(([character, texts]) => texts >= LEAST_TEXTS && character !== END_OF_TITLE).map(([character]) => character).toSorted();
}

export interface About { name: string; labels: readonly string[] }

/** Writes tokenizer.json, tokenizer_config.json and config.json. @returns the number of tokens */
export function writeTokenizer(folder: string, vocabulary: readonly string[], { name, labels }: About): number {
  const tokens = [...SPECIAL, END_OF_TITLE, ...vocabulary];
  const special = (id: number, single: boolean) => ({ id, content: SPECIAL[id], single_word: single, lstrip: false, rstrip: false, normalized: false, special: true });
  const placed = (id: number) => ({ SpecialToken: { id: SPECIAL[id], type_id: 0 } });
  const write = (file: string, content: object) => writeFileSync(join(folder, file), `${JSON.stringify(content, null, 1)}\n`);
  mkdirSync(folder, { recursive: true });
  write('tokenizer.json', {
    version: '1.0', truncation: null, padding: null,
    added_tokens: [PAD, UNKNOWN, CLS, SEP, MASK].map((id) => special(id, false)),
    normalizer: { type: 'Sequence', normalizers: [{ type: 'NFKC' }, { type: 'Lowercase' }, { type: 'Replace', pattern: { Regex: DIGITS_PATTERN }, content: DIGITS }, { type: 'Replace', pattern: { Regex: PLACE_PATTERN }, content: PLACE }] },
    pre_tokenizer: { type: 'Split', pattern: { Regex: TOKEN_PATTERN }, behavior: 'Removed', invert: true },
    post_processor: {
      type: 'TemplateProcessing', single: [placed(CLS), { Sequence: { id: 'A', type_id: 0 } }, placed(SEP)], pair: [placed(CLS), { Sequence: { id: 'A', type_id: 0 } }, placed(SEP), { Sequence: { id: 'B', type_id: 1 } }, placed(SEP)],
      special_tokens: Object.fromEntries([CLS, SEP].map((id) => [SPECIAL[id], { id: SPECIAL[id], ids: [id], tokens: [SPECIAL[id]] }])),
    },
    decoder: null,
    model: { type: 'WordPiece', unk_token: SPECIAL[UNKNOWN], continuing_subword_prefix: '##', max_input_chars_per_word: 4, vocab: Object.fromEntries(tokens.map((token, id) => [token, id])) },
  });
  write('tokenizer_config.json', { tokenizer_class: 'BertTokenizer', model_max_length: MOST_TOKENS, pad_token: SPECIAL[PAD], unk_token: SPECIAL[UNKNOWN], cls_token: SPECIAL[CLS], sep_token: SPECIAL[SEP], mask_token: SPECIAL[MASK] });
  write('config.json', {
    _name_or_path: name, model_type: 'bert', architectures: ['BertForSequenceClassification'], max_position_embeddings: MOST_TOKENS, vocab_size: tokens.length,
    id2label: Object.fromEntries(labels.map((label, c) => [c, label])), label2id: Object.fromEntries(labels.map((label, c) => [label, c])),
  });
  if (tokens[LINE] !== END_OF_TITLE) throw new Error('the end of a title has lost its number');
  return tokens.length;
}
