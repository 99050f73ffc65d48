/** Walks folders. */

export { findTextFiles } from './findTextFiles';
export { walkFolder } from './walker';
export { discoverWith, type WalkJob } from './walkJobs';
