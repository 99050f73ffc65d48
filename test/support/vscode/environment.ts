/** What npm sets for the script that runs us; a program we start must not take our package for its own. */
const inherited = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_config_prefix$|npm_command$|INIT_CWD$)/i;

/** The environment for what we start: ours without what npm added for the running script. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));
}
