/** Version of the coder: it stands in every coded document and every entry of the record. */
export const CODER_VERSION = '0.1.0';
