/** A title from the first sentence of what was said, at most 30 characters, without greetings. */
export function proposeTitle(content: string): string {
  const plain = content.replace(/\s+/g, ' ').replace(/^(尊敬的[^,\uff0c。!\uff01:\uff1a]{0,20}|您好|你好|领导好|[,\uff0c。!\uff01:\uff1a\s])+/u, '').trim() || content.trim();
  const sentence = plain.split(/[。!\uff01?\uff1f;\uff1b\n]/u)[0]!.trim() || plain;
  const letters = [...sentence];
  return letters.length <= 30 ? sentence : `${letters.slice(0, 29).join('')}…`;
}
