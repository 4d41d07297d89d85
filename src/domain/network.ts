/**
 * What guesses from an address are counted by. Of IPv6 it is the network, its first 64 bits, in
 * which whoever has one address has them all; of IPv4 the address itself.
 */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const [before = '', after] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = (text: string) => text.split(':').filter(each => each !== '')
  const [left, right] = [groups(before), groups(after ?? '')]
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const all = [...left, ...Array.from({ length: zeros }, () => '0'), ...right]
  const network = all.slice(0, 4).map(each => each.replace(/^0+(?=.)/, ''))
  return `${network.join(':')}::/64`
}
