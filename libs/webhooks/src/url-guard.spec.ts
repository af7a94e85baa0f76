import fc from 'fast-check';
import { checkWebhookUrl } from './url-guard';

const open = (text: string) => checkWebhookUrl(text, { allowPrivate: false }).href;
const openPrivate = (text: string) => checkWebhookUrl(text, { allowPrivate: true }).href;
const refusal = expect.objectContaining({ code: 'WEBHOOK.URL_FORBIDDEN' }) as Error;

describe('checkWebhookUrl', () => {
  it.each([
    ['https://hooks.example.com/juzheng', 'https://hooks.example.com/juzheng'],
    ['http://hooks.example.com', 'http://hooks.example.com/'],
    ['https://hooks.example.com:8443/a?b=c#d', 'https://hooks.example.com:8443/a?b=c#d'],
    ['https://hooks.example.com:443/', 'https://hooks.example.com/'],
    ['HTTPS://Hooks.Example.COM./x', 'https://hooks.example.com./x'],
    ['https://举证.中国/回调', 'https://xn--wiqp31m.xn--fiqs8s/%E5%9B%9E%E8%B0%83'],
    ['https://8.8.8.8/hook', 'https://8.8.8.8/hook'],
    ['https://[2400:3200::1]/hook', 'https://[2400:3200::1]/hook'],
    ['https://localhost.example.com/', 'https://localhost.example.com/'],
    ['https://127.0.0.1.example.com/', 'https://127.0.0.1.example.com/'],
  ])('answers %s with %s', (text, href) => {
    expect(open(text)).toBe(href);
  });

  describe('whatever is allowed on private networks', () => {
    it.each([
      ['is empty', ''],
      ['is no URL', 'hooks.example.com'],
      ['is relative', '/hook'],
      ['has no host', 'http://'],
      ['is a file', 'file:///etc/passwd'],
      ['is ftp', 'ftp://example.com/'],
      ['is gopher', 'gopher://example.com:70/_x'],
      ['is script', 'javascript:alert(1)'],
      ['is data', 'data:text/plain,x'],
      ['is a websocket', 'wss://example.com/'],
      ['is a unix socket', 'unix:/var/run/docker.sock'],
      ['is a view of the source', 'view-source:http://example.com/'],
      ['has a user', 'https://user@example.com/'],
      ['has a user and a password', 'https://user:pass@example.com/'],
      ['hides its host behind a user', 'https://example.com@127.0.0.1/'],
      ['hides a password', 'https://:pass@example.com/'],
      ['has the SSH port', 'http://example.com:22/'],
      ['has the SMTP port', 'http://example.com:25/'],
      ['has the SMB port', 'http://example.com:445/'],
      ['has port zero', 'http://example.com:0/'],
      ['has the NFS port', 'http://example.com:2049/'],
      ['has an IRC port', 'http://example.com:6667/'],
      ['has a port beyond the last', 'http://example.com:65536/'],
    ])('refuses a URL that %s', (_what, text) => {
      expect(() => open(text)).toThrow(refusal);
      expect(() => openPrivate(text)).toThrow(refusal);
    });
  });

  describe('without private networks', () => {
    it.each([
      ['loopback', '127.0.0.1'],
      ['the end of loopback', '127.255.255.254'],
      ['loopback as one number', '2130706433'],
      ['loopback in hex', '0x7f000001'],
      ['loopback in octal', '017700000001'],
      ['loopback in octal parts', '0177.0.0.01'],
      ['loopback in two parts', '127.1'],
      ['loopback in three parts', '127.0.1'],
      ['loopback in mixed parts', '0x7f.0.0.1'],
      ['loopback with a dot behind', '127.0.0.1.'],
      ['loopback in full-width digits', '１２７.０.０.１'],
      ['loopback with ideographic dots', '127。0。0。1'],
      ['loopback in circled digits', '①②⑦.⓪.⓪.①'],
      ['loopback percent-encoded', '%31%32%37.0.0.1'],
      ['loopback with a tab inside', '127.0.\t0.1'],
      ['unspecified', '0.0.0.0'],
      ['unspecified as a number', '0'],
      ['this network', '0.1.2.3'],
      ['private 10', '10.0.0.1'],
      ['private 172.16', '172.16.0.1'],
      ['the end of private 172', '172.31.255.255'],
      ['private 192.168', '192.168.1.1'],
      ['link-local', '169.254.0.1'],
      ['cloud metadata', '169.254.169.254'],
      ['cloud metadata as a number', '2852039166'],
      ['Alibaba Cloud metadata', '100.100.100.200'],
      ['Azure platform', '168.63.129.16'],
      ['Oracle Cloud metadata', '192.0.0.192'],
      ['carrier-grade NAT', '100.64.0.1'],
      ['benchmarking', '198.18.0.1'],
      ['documentation 1', '192.0.2.1'],
      ['documentation 2', '198.51.100.1'],
      ['documentation 3', '203.0.113.1'],
      ['6to4 relay', '192.88.99.1'],
      ['multicast', '224.0.0.1'],
      ['reserved', '240.0.0.1'],
      ['broadcast', '255.255.255.255'],
      ['IPv6 loopback', '[::1]'],
      ['IPv6 loopback in full', '[0:0:0:0:0:0:0:1]'],
      ['IPv6 unspecified', '[::]'],
      ['mapped loopback', '[::ffff:127.0.0.1]'],
      ['mapped loopback in hex', '[::ffff:7f00:1]'],
      ['mapped loopback in full', '[0:0:0:0:0:ffff:7f00:0001]'],
      ['mapped private', '[::ffff:10.0.0.1]'],
      ['mapped metadata', '[::ffff:169.254.169.254]'],
      ['translated loopback', '[::ffff:0:127.0.0.1]'],
      ['compatible loopback', '[::127.0.0.1]'],
      ['NAT64 of loopback', '[64:ff9b::127.0.0.1]'],
      ['local NAT64', '[64:ff9b:1::a00:1]'],
      ['6to4 of loopback', '[2002:7f00:1::]'],
      ['Teredo', '[2001:0:7f00:1::]'],
      ['unique local', '[fd00::1]'],
      ['AWS metadata', '[fd00:ec2::254]'],
      ['IPv6 link-local', '[fe80::1]'],
      ['site-local', '[fec0::1]'],
      ['IPv6 multicast', '[ff02::1]'],
      ['IPv6 documentation', '[2001:db8::1]'],
      ['newer IPv6 documentation', '[3fff::1]'],
      ['discard', '[100::1]'],
      ['segment routing', '[5f00::1]'],
      ['not handed out', '[4000::1]'],
    ])('refuses %s: %s', (_what, host) => {
      expect(() => open(`http://${host}/`)).toThrow(refusal);
      expect(() => open(`https://${host}:8443/x`)).toThrow(refusal);
    });

    it.each([
      'localhost',
      'LOCALHOST',
      'localhost.',
      'localhoſt',
      'x.localhost',
      'localhost.localdomain',
      'ip6-localhost',
      'mysql',
      'redis',
      'metadata',
      'metadata.google.internal',
      'host.docker.internal',
      'gateway.docker.internal',
      'nas.local',
      'router.lan',
      'wiki.intranet',
      'printer.home.arpa',
      'kubernetes.default.svc.cluster.local',
      'nas.local.',
    ])('refuses the local name %s', (host) => {
      expect(() => open(`http://${host}/`)).toThrow(refusal);
    });

    it('refuses 127.0.0.1 however it is written', () => {
      fc.assert(fc.property(loopback, (host) => expect(() => open(`http://${host}/`)).toThrow(refusal)));
    });

    it('refuses every private IPv4 address, bare or inside IPv6', () => {
      fc.assert(
        fc.property(privateIpv4, fc.constantFrom('', '::ffff:', '::', '64:ff9b::'), (address, prefix) => {
          const host = prefix === '' ? address : `[${prefix}${address}]`;
          expect(() => open(`http://${host}/`)).toThrow(refusal);
        }),
      );
    });

    it('says why in both languages', () => {
      expect(() => open('http://127.0.0.1/')).toThrow(/须为公网地址.*public internet/);
    });
  });

  it('gives either a public http URL without a user or WEBHOOK.URL_FORBIDDEN for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withFragments: true })), (text) => {
        try {
          expect(open(text)).toMatch(/^https?:\/\/[^@/]+\//);
        } catch (error) {
          expect(error).toEqual(refusal);
        }
      }),
    );
  });

  it.each(['http://127.0.0.1:8080/', 'http://localhost:3000/hook', 'http://[::1]:9000/', 'http://erp/'])(
    'allows %s for development',
    (text) => {
      expect(openPrivate(text)).toBe(text);
    },
  );
});

const octet = fc.integer({ min: 0, max: 255 });

const privateIpv4 = fc
  .oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), octet, octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), octet, octet),
  )
  .map((parts) => parts.join('.'));

/** A number as the URL standard reads parts of an address: decimal, hex or octal, with zeros in front where they may be. */
const spelled = (value: number) =>
  fc
    .tuple(fc.constantFrom('decimal', 'hex', 'HEX', 'octal'), fc.integer({ min: 0, max: 4 }))
    .map(([radix, zeros]) => {
      const pad = '0'.repeat(zeros);
      if (radix === 'hex') return `0x${pad}${value.toString(16)}`;
      if (radix === 'HEX') return `0X${pad}${value.toString(16).toUpperCase()}`;
      if (radix === 'octal') return `0${pad}${value.toString(8)}`;
      return String(value);
    });

const fullWidth = (text: string) =>
  text.replace(/[0-9a-zA-Z.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** 127.0.0.1 in one to four parts, each in its own radix, and some of it in full-width characters. */
const loopback = fc
  .constantFrom([2_130_706_433], [127, 1], [127, 0, 1], [127, 0, 0, 1])
  .chain((parts) => fc.tuple(...parts.map(spelled)))
  .chain((parts) =>
    fc
      .tuple(fc.boolean(), fc.constantFrom('', '.'), fc.constantFrom('.', '。', '．', '｡'))
      .map(([wide, end, dot]) => (wide ? fullWidth(parts.join('.')) : parts.join(dot)) + end),
  );
