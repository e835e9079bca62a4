/** The version of Readout that a record names as its reader. */
export const VERSION = '0.1.0';
