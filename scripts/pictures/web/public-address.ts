import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address belongs to the public internet: not this machine, not its network, no tunnel into one, no
 * group of machines, not reserved. `::ffff:127.0.0.1` counts as `127.0.0.1`.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // All that IANA has given out so far; `::127.0.0.1`, outside of it, has no range of its own.
  return (
    parsed.kind() === 'ipv4' ||
    (parsed as ipaddr.IPv6).match(ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number])
  )
}
