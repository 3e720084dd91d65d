/** Sentences put together from what people wrote: where a part already ends with a full stop, no second mark follows it (“。，” “。；” “。。”). */
export const oneStop = (text: string): string => text.replaceAll(/([。！？])[。，；](?=.)|([。！？])。$/gu, '$1$2');
