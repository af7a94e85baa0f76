import ipaddr from 'ipaddr.js';

/** Every IPv6 address in use on the internet is in here; what is outside it is local, reserved or embeds an IPv4 address. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** A public address by its range, yet on every Azure machine it answers with that machine's own platform services. */
const AZURE_PLATFORM = '168.63.129.16';

/**
 * Says whether an IP address (as `net` or DNS writes it) is one on the open internet. Loopback, private, link-local,
 * carrier-grade NAT (where Alibaba Cloud has its metadata service), documentation, multicast and reserved addresses are
 * not, nor are IPv6 addresses that carry an IPv4 address inside. A text that is no address is not.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_IPV6);
  return parsed.toString() !== AZURE_PLATFORM;
}
