/** What a file is by its own bytes; a PDF cut off before its end is none. */
export const detectedType = async (bytes: Uint8Array): Promise<string | undefined> => {
  const { fileTypeFromBuffer } = await import('file-type');
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  if (mime !== 'application/pdf') return mime;
  return new TextDecoder('latin1').decode(bytes.subarray(-1024)).includes('%%EOF') ? mime : undefined;
};

/** Whether a PDF is encrypted: its trailer, never compressed, names the dictionary that says how. */
export const isLocked = (pdf: Uint8Array): boolean =>
  /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(new TextDecoder('latin1').decode(pdf));
