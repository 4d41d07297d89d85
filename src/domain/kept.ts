/** A map of so many at most: whatever was asked for longest ago makes room. */
export class Kept<Value> {
  private readonly values = new Map<string, Value>()

  constructor(private readonly most: number) {}

  get(key: string): Value | undefined {
    const value = this.values.get(key)
    if (value === undefined) return undefined
    // A map tells its keys in the order in which they were put.
    this.values.delete(key)
    this.values.set(key, value)
    return value
  }

  set(key: string, value: Value): void {
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size <= this.most) return
    const [oldest] = this.values.keys()
    this.values.delete(oldest!)
  }

  delete(key: string): void {
    this.values.delete(key)
  }

  get size(): number {
    return this.values.size
  }
}
