/** A title from the first sentence of what was said, at most 30 characters, without greetings. */
export function proposeTitle(content: string): string {
  const plain = content.replace(/\s+/g, ' ').replace(/^(尊敬的[^,,。!!::]{0,20}|您好|你好|领导好|[,,。!!::\s])+/u, '').trim() || content.trim();
  const sentence = plain.split(/[。!!??;;\n]/u)[0]!.trim() || plain;
  const letters = [...sentence];
  return letters.length <= 30 ? sentence : `${letters.slice(0, 29).join('')}…`;
}
