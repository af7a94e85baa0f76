import { packagesToUnpack, parseInstalled, parseSimulation } from './apt.mjs';

it('parseSimulation lists what apt would install, in its order', () => {
  const output = `NOTE: This is only a simulation!
Inst libssl3 (3.0.22-1~deb12u2 Debian-Security:12/oldstable-security [amd64]) []
Inst redis-tools [5:6.0] (5:7.0.15-1~deb12u10 Debian:12 [amd64])
Conf libssl3 (3.0.22-1~deb12u2 Debian-Security:12/oldstable-security [amd64])
`;
  expect(parseSimulation(output)).toEqual(['libssl3', 'redis-tools']);
});

it('parseInstalled counts what is installed, held ones too, and not what was removed', () => {
  const output = 'ii  adduser\nhi  libssl3\nrc  redis-server\nun  mysql-server\n';
  expect(parseInstalled(output)).toEqual(new Set(['adduser', 'libssl3']));
});

describe('packagesToUnpack', () => {
  const closure = [
    'gcc-12-base',
    'libc6',
    'libssl3',
    'perl-base',
    'libfoo-perl',
    'libaio1',
    'mariadb-server-core',
  ];

  it('takes the libraries that are not installed', () => {
    const installed = new Set(['libssl3', 'mariadb-server-core']);
    expect(packagesToUnpack(closure, installed, [])).toEqual(['libaio1']);
  });

  it('takes what is wanted even when it is installed, and once', () => {
    const installed = new Set(['mariadb-server-core', 'libssl3', 'libaio1']);
    expect(packagesToUnpack(closure, installed, ['mariadb-server-core'])).toEqual(['mariadb-server-core']);
  });

  it('never takes the C library', () => {
    expect(packagesToUnpack(['libc6', 'libc6-i386'], new Set(), [])).toEqual([]);
  });
});
