define(['platform'], (platform) => {
  const enumeration = (...names) => Object.freeze(Object.fromEntries(names.map((name) => [name, name])));
  const Type = enumeration('APPCACHE', 'AUTOCAD', 'BMPIMAGE', 'CERTIFICATE', 'CONFIG', 'CSV', 'EXCEL', 'FLASH', 'FREEMARKER', 'GIFIMAGE', 'GZIP', 'HTMLDOC', 'ICON', 'JAVASCRIPT', 'JPGIMAGE', 'JSON', 'MESSAGERFC', 'MISCBINARY', 'MISCTEXT', 'MP3', 'MPEGMOVIE', 'MSPROJECT', 'PDF', 'PJPGIMAGE', 'PLAINTEXT', 'PNGIMAGE', 'POSTSCRIPT', 'POWERPOINT', 'QUICKTIME', 'RTF', 'SCSS', 'SMS', 'STYLESHEET', 'SVG', 'TAR', 'TIFFIMAGE', 'VISIO', 'WEBAPPPAGE', 'WEBAPPSCRIPT', 'WORD', 'XMLDOC', 'XSD', 'ZIP');
  const Encoding = Object.freeze({ UTF_8: 'UTF-8', WINDOWS_1252: 'windows-1252', ISO_8859_1: 'ISO-8859-1', GB18030: 'GB18030', SHIFT_JIS: 'SHIFT_JIS', MAC_ROMAN: 'MacRoman', GB2312: 'GB2312', BIG5: 'Big5' });
  const FIXED = ['id', 'size', 'url', 'path', 'fileType', 'isText'];

  class File {
    #contents;
    constructor(json) {
      this.#contents = json.contents ?? '';
      FIXED.forEach((name) => Object.defineProperty(this, name, { value: json[name] ?? null, enumerable: true, configurable: true }));
      Object.assign(this, {
        name: json.name, folder: json.folder ? Number(json.folder) : null, description: json.description ?? '', encoding: json.encoding ?? Encoding.UTF_8,
        isOnline: Boolean(json.isOnline), isInactive: false,
      });
    }

    getContents() { return this.#contents; }

    appendLine(options) {
      platform.required(options, 'value');
      this.#contents += `${this.#contents === '' || this.#contents.endsWith('\n') ? '' : '\n'}${options.value}`;
      return this;
    }

    get lines() {
      const rows = this.#contents === '' ? [] : this.#contents.replace(/\r?\n$/, '').split(/\r?\n/);
      return { iterator: () => ({ each: (callback) => { rows.every((value) => callback({ value })); } }) };
    }

    save() {
      const { name, fileType, description, isOnline } = this;
      const folder = this.folder === null || this.folder === undefined ? '' : String(this.folder);
      const id = platform.call('file.save', { id: this.id ?? 0, name, fileType, folder, contents: this.#contents, description, isOnline });
      Object.defineProperty(this, 'id', { value: id, enumerable: true, configurable: true });
      return id;
    }
  }

  return {
    Type,
    Encoding,
    create(options) {
      platform.required(options, 'name', 'fileType');
      platform.call('file.check', { fileType: String(options.fileType), contents: String(options.contents ?? '') });
      return new File({ ...options, contents: String(options.contents ?? ''), isText: true });
    },
    load(options) {
      const id = options !== null && typeof options === 'object' ? options.id : options;
      platform.required({ id }, 'id');
      return new File(platform.call('file.load', { id: String(id) }));
    },
    delete(options) {
      platform.required(options, 'id');
      platform.call('file.delete', { id: String(options.id) });
      return Number(options.id);
    },
  };
});
