// The office under test lives on the bench's own day: BENCH_NOW is the moment at which it begins.
const real = Date
const ahead = real.parse(process.env.BENCH_NOW) - real.now()

globalThis.Date = class extends real {
  constructor(...given) {
    if (given.length === 0) super(real.now() + ahead)
    else super(...given)
  }
  static now() {
    return real.now() + ahead
  }
}
