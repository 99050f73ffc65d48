/** Walks folders. */

export { findTextFiles } from './findTextFiles';
export { walkFolder } from './walker';
export { discoverJob, type WalkJob } from './walkJobs';
