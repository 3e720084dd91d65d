/** Waits until something is so. @throws Error saying what was so instead, after `most` ms */
export async function until(so: () => boolean, instead: () => string, most = 10_000): Promise<void> {
  for (const end = performance.now() + most; !so(); ) {
    if (performance.now() > end) throw new Error(instead());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
