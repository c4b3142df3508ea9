define(['platform', 'N/secure'], (platform, secure) => ({
  Encoding: secure.Encoding,
  convert({ string, inputEncoding, outputEncoding }) {
    return platform.call('encode.convert', { text: String(string), from: inputEncoding, to: outputEncoding });
  },
}));
