import type { ReadoutRecord } from '../record/record.js';

/** The record's contract as one JSON object. Without `indent`, on one line. */
export function toJson(record: ReadoutRecord, indent = 2): string {
  return `${JSON.stringify(record, null, indent)}\n`;
}
