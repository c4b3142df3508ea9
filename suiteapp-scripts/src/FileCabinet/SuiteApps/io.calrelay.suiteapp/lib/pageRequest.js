/**
 * Reads which page of which record's meetings somebody wants to see, from an address.
 *
 * @NApiVersion 2.1
 */
define(['./associationFields'], (associationFields) => ({
  /** @returns {{ kind: string, id: number, past: boolean, page: number } | null} Null where the address names no record. */
  read: ({ type, record, past, page }) => {
    const kind = associationFields.kindOf(type ?? '');
    const id = Number(record);
    if (!kind || !Number.isInteger(id) || id <= 0) return null;
    const number = Number(page);
    return { kind, id, past: past === 'T', page: Number.isInteger(number) && number > 0 ? number : 0 };
  },
}));
