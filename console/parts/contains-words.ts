/** Do all words of a search stand somewhere in the text? Case and order do not matter. */
export const containsWords = (text: string, search: string) => search.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word));
