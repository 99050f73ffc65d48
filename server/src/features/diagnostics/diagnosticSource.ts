/** Who says it, as it stands beside each diagnostic, and by which ours are known again. */
export const diagnosticSource = 'bk-job-error-codes';
