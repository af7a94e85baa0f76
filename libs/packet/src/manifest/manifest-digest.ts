import { MANIFEST_NAME } from './packet-manifest';

/** Content of `manifest.sha256`, in the form that `sha256sum -c` reads. */
export function manifestDigest(sha256: string): Buffer {
  return Buffer.from(`${sha256}  ${MANIFEST_NAME}\n`);
}
