export interface Warned {
  warnedUpload: string;
  warnings: number;
}

/** What the order's page is told about a list that was taken with warnings; it stands in the history, so a reload keeps it. */
export const warnedBy = ({ uploadId, warnings }: { uploadId: string; warnings: number }): Warned | null => (warnings > 0 ? { warnedUpload: uploadId, warnings } : null);
