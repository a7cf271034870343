/** Loaded into the server before anything else: its day is always the same, so that pictures stay the same. */
const SystemDate = Date;
const shift = SystemDate.parse(process.env.CAIRN_PICTURE_TIME) - SystemDate.now();

globalThis.Date = class extends SystemDate {
  constructor(...parts) {
    if (parts.length === 0) super(SystemDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return SystemDate.now() + shift;
  }
};
