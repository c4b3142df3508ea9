// Unpacks the browser beside the package that ships it, where io.calrelay.browser.Chromium looks for it.
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

const here = import.meta.dirname;
const packed = (name) => createReadStream(join(here, 'node_modules/@sparticuz/chromium/bin', name));
const folder = join(here, 'node_modules/.chromium');

mkdirSync(folder, { recursive: true });
await pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(folder, 'chromium'), { mode: 0o755 }));
for (const archive of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
  await pipeline(packed(archive), createBrotliDecompress(), extract(folder));
}
// The machine's own fonts first; a server may have none.
writeFileSync(join(folder, 'fonts.conf'), `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`);
