/** Variables that npm sets for the running script; a program started by us must not mistake our package for its own. */
const inherited = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_config_prefix$|npm_command$|INIT_CWD$)/i;

/** The environment for programs started by us: ours without npm's variables. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}
