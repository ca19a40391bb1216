/** A file to pack; its path has forward slashes and starts at no slash. */
export interface PackedFile {
  path: string;
  text: string;
}

/** A ZIP archive of files that are stored as they are, in UTF-8 under UTF-8 names, on one day (`YYYY-MM-DD`). */
export function zip(files: readonly PackedFile[], day: string): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, text } of files) {
    const name = encoder.encode(path);
    const bytes = encoder.encode(text);
    const facts = [
      ...u16(20),
      ...u16(utf8Names),
      ...u16(stored),
      ...u16(0),
      ...u16(dosDate(day)),
      ...u32(crc32(bytes)),
      ...u32(bytes.length),
      ...u32(bytes.length),
      ...u16(name.length),
      ...u16(0),
    ];
    const header = Uint8Array.from([...u32(0x04034b50), ...facts]);
    const entry = [...u32(0x02014b50), ...u16(20), ...facts, ...u16(0), ...u16(0), ...u16(0)];
    central.push(Uint8Array.from([...entry, ...u32(0), ...u32(offset)]), name);
    local.push(header, name, bytes);
    offset += header.length + name.length + bytes.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const end = Uint8Array.from([
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(files.length),
    ...u16(files.length),
    ...u32(size),
    ...u32(offset),
    ...u16(0),
  ]);
  return joined([...local, ...central, end], offset + size + end.length);
}

/** General purpose bit 11: names are UTF-8. */
const utf8Names = 1 << 11;
const stored = 0;

/** CRC-32 as ZIP and PNG have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

function u16(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
