import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Certificate { certificate: string; key: string; /** for node's own TLS */ pem: { cert: string; key: string } }

/** An authority of the test's own, and what it signs. @param directory where the files go */
export function authority(directory: string, name: string): { ca: string; caPem: string; sign(whom: string): Certificate } {
  const file = (rest: string) => path.join(directory, `${name}-${rest}`);
  const openssl = (...args: string[]) => void execFileSync('openssl', args, { stdio: 'pipe' });
  const fresh = (key: string) => ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key];
  const ca = file('ca.pem');
  openssl('req', '-x509', ...fresh(file('ca.key')), '-out', ca, '-days', '2', '-subj', `/CN=${name}`);
  return {
    ca, caPem: readFileSync(ca, 'utf8'),
    sign(whom) {
      const [certificate, key, request] = [file(`${whom}.pem`), file(`${whom}.key`), file(`${whom}.csr`)];
      openssl('req', ...fresh(key), '-out', request, '-subj', `/CN=${whom}`, '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost');
      openssl('x509', '-req', '-in', request, '-CA', ca, '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2', '-copy_extensions', 'copy', '-out', certificate);
      return { certificate, key, pem: { cert: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') } };
    },
  };
}
