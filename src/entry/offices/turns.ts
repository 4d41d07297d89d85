/** Works on all of them, so many side by side, each taking the next one that nobody has. */
export async function inTurns<Each>(
  all: Each[],
  side: number,
  work: (each: Each) => Promise<void>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < all.length) {
      const each = all[next]!
      next += 1
      await work(each)
    }
  }
  await Promise.all(Array.from({ length: Math.min(side, all.length) }, worker))
}
