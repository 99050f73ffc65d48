/**
 * Commands that take accounts or passwords as plain words. The groups of each pattern have the names of the kinds of private values.
 * Every repetition has a bound.
 */
export const commandForms: readonly RegExp[] = [
  // `passwd --stdin li`, `useradd -m -s /bin/sh li`, `chage -l li`, `su - li`, `id li`: the last word.
  /(?<![\w./-])(?:passwd|chage|userdel|deluser|finger|pwck|faillock|lastlog)(?:[ \t]{1,4}-{1,2}[\w-]{1,30}(?:[ \t=]{1,4}(?:\d{1,10}|['"]?!['"]?))?){0,6}[ \t]{1,4}["']?(?<user>[A-Za-z\u4e00-\u9fff_][\w.-]{0,63})["']?(?=[ \t]{0,4}(?:$|[;&|<>)\n\r]))/dgm,
  /(?<![\w./-])(?:useradd|adduser|usermod|luseradd|createuser)(?:[ \t]{1,4}(?:-{1,2}[\w-]{1,30}|["']?[/\d][\w/.,-]{0,60}["']?|(?<=-\w?[gGs][ \t]{1,4})[\w,.-]{1,60}|(?<=-[cp][ \t]{1,4})(?:"[^"\n]{0,60}"|'[^'\n]{0,60}'|[^\s"']{1,80}))){0,10}[ \t]{1,4}["']?(?<user>[A-Za-z\u4e00-\u9fff_][\w.-]{0,63})["']?(?=[ \t]{0,4}(?:$|[;&|<>)\n\r]))/dgm,
  /(?<![\w./-])(?:useradd|usermod)[ \t][^\n;|]{0,120}?-p[ \t]{1,4}["']?(?<token>[^\s"']{1,128})/dg,
  /(?<![\w./-])(?:su|runuser|login)(?:[ \t]{1,4}-(?:[lmpf]{0,4}|-login))?[ \t]{1,4}(?!(?:-|root\b[ \t]*\n))(?<user>[A-Za-z_][\w.-]{0,63})(?=[ \t]{0,4}(?:$|[;&|)\n\r]|-{1,2}[cs]))/dgm,
  /(?<![\w./-])(?:id|groups)[ \t]{1,4}(?:-[a-zA-Z]{1,4}[ \t]{1,4})?(?<user>[A-Za-z_][\w.-]{1,63})(?=[ \t]{0,4}(?:$|[;&|)]))/dgm,
  /(?<![\w./-])gpasswd[ \t]{1,4}-[ad][ \t]{1,4}(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /(?<![\w./-])(?:crontab|pkill|pgrep|ps|top|htop|lsof|runuser|chroot|gosu|setpriv)[ \t]{1,4}(?:[^\n;|]{0,80}?[ \t])?-[uU][ \t]{1,4}(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /(?<![\w./-])sudo[ \t]{1,4}-[a-zA-Z]{0,4}u[ \t]{1,4}(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /(?<![\w./-])ssh[ \t]{1,4}(?:[^\n;|]{0,120}?[ \t])?-l[ \t]{0,4}(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /(?<![\w./-])chown[ \t]{1,4}(?:-{1,2}[\w-]{1,20}[ \t]{1,4}){0,4}(?!root\b)(?<user>[A-Za-z_][\w.-]{0,63})(?=[:. \t])/dg,
  // What a pipe or a here string gives to a command that reads passwords.
  /\b(?:echo|printf)[ \t]{1,4}(?:-[ne]{1,2}[ \t]{1,4})?["']?(?<user>[^\s:"'|]{1,64}):(?<token>[^\s"'|]{1,128})["']?[ \t]{0,4}\|[ \t]{0,4}(?:sudo[ \t]{1,4})?chpasswd\b/dg,
  /\bchpasswd\b[^\n;|]{0,40}<<<[ \t]{0,4}["']?(?<user>[^\s:"']{1,64}):(?<token>[^\s"']{1,128})/dg,
  /\b(?:echo|printf)[ \t]{1,4}(?:-[ne]{1,2}[ \t]{1,4})?["']?(?<token>[^\s"'|]{1,128})["']?[ \t]{0,4}\|[ \t]{0,4}(?:(?:sudo[ \t]{1,4})?passwd\b|sudo[ \t]{1,4}(?:-\w{1,6}[ \t]{1,4}){0,3}-\w{0,4}S)/dg,
  // `htpasswd -b file li pw`, `htpasswd -nb li pw`.
  /\bhtpasswd[ \t]{1,4}-\w{0,6}n\w{0,6}[ \t]{1,4}["']?(?<user>[^\s"']{1,64})["']?[ \t]{1,4}["']?(?<token>[^\s"']{1,128})/dg,
  /\bhtpasswd[ \t]{1,4}-(?!\w{0,6}n)\w{0,6}b\w{0,6}[ \t]{1,4}[^\s-]\S{0,120}[ \t]{1,4}["']?(?<user>[^\s"']{1,64})["']?[ \t]{1,4}["']?(?<token>[^\s"']{1,128})/dg,
  /\bhtpasswd[ \t]{1,4}(?:-(?!\w{0,6}[bn])\w{1,6}[ \t]{1,4}){0,3}[^\s-]\S{0,120}[ \t]{1,4}["']?(?<user>[A-Za-z_][\w.-]{0,63})(?=[ \t]{0,4}(?:$|[;&|]))/dgm,
  // `docker login -u li -p pw`: a user and a password of any program.
  /(?<![\w-])-u[ \t=]{1,4}["']?(?<user>[A-Za-z_\u4e00-\u9fff][^\s"':/]{0,63})["']?[ \t]{1,4}(?:--?[\w-]{1,30}[ \t]{1,4}){0,2}-p[ \t=]{0,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /(?<![\w-])-U[ \t]{0,4}["']?(?<user>[A-Za-z_][\w.\\-]{0,63})%(?<token>[^\s"']{1,128})/dg,
  /\brabbitmqctl[ \t]{1,4}(?:add_user|change_password|authenticate_user)[ \t]{1,4}["']?(?<user>[^\s"']{1,64})["']?[ \t]{1,4}["']?(?<token>[^\s"']{1,128})/dg,
  /\bopenssl[ \t]{1,4}passwd(?:[ \t]{1,4}-\w{1,12}(?:[ \t]{1,4}(?<=-salt[ \t]{1,4})\S{1,40})?){0,4}[ \t]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /-pass(?:in|out)?[ \t]{1,4}pass:(?<token>[^\s"']{1,128})/dg,
  /\bgit[ \t]{1,4}config[ \t](?:[^\n;|]{0,60}?[ \t])?user\.(?:name|email)[ \t]{1,4}(?:"(?<user>[^"\n]{1,64})"|'[^'\n]{1,64}'|[^\s"']{1,64})/dg,
  /\bgit[ \t]{1,4}config[ \t](?:[^\n;|]{0,60}?[ \t])?user\.(?:name|email)[ \t]{1,4}["']?(?<user>[^\s"']{1,64})/dg,
  // Windows: `net user li pw /add`, `runas /user:corp\li`, `schtasks /RU li /RP pw`.
  /\bnet1?[ \t]{1,4}user[ \t]{1,4}["']?(?<user>[^\s"'/*]{1,64})["']?[ \t]{1,4}["']?(?<token>[^\s"'/*][^\s"']{0,127})/dgi,
  /\bnet1?[ \t]{1,4}user[ \t]{1,4}["']?(?<user>[^\s"'/*]{1,64})/dgi,
  /(?<![\w/])\/(?:user|RU|U)(?::[ \t]{0,4}|[ \t]{1,4})["']?(?:[\w.-]{1,60}\\)?(?<user>[A-Za-z_][\w.@-]{0,63})(?:["']?[ \t]{1,4}\/(?:RP|P)[ \t]{1,4}["']?(?<token>[^\s"']{1,128}))?/dg,
  /(?:New|Set|Get|Remove|Disable|Enable)-LocalUser[ \t]{1,4}(?:-Name[ \t]{1,4})?["']?(?<user>[A-Za-z_][\w.-]{0,63})/dgi,
  /ConvertTo-SecureString[ \t]{1,4}(?:-\w{1,20}[ \t]{1,4}){0,3}["'](?<token>[^"'\n]{1,128})["']/dgi,
  /(?:-Credential|Get-Credential)[ \t]{1,4}["']?(?:[\w.-]{1,60}\\)?(?<user>[A-Za-z_][\w.-]{0,63})/dgi,
  // `http -a li:pw`, `redis-cli --pass pw`, `kubectl --as li`, `sqlplus li/pw@db`, the same in JDBC.
  /\bhttps?[ \t]{1,4}(?:[^\n;|]{0,120}?[ \t])?(?:-a|--auth)[ \t=]{1,4}["']?(?<user>[^\s"':@/]{1,64}):(?<token>[^\s"']{1,128})/dg,
  /(?<![\w-])--pass(?:phrase)?[ \t=]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bkubectl[ \t](?:[^\n;|]{0,120}?[ \t])?--as[ \t=]{1,4}["']?(?<user>[A-Za-z_][\w.@-]{0,63})/dg,
  /(?:\bthin:|\b(?:sqlplus|expdp|impdp|sqlldr|rman|exp|imp)[ \t]{1,4}(?:-\w{1,10}[ \t]{1,4}){0,3}["']?)(?<user>[\w$#.-]{1,64})\/(?<token>[^\s"'@/]{1,128})@/dg,
  // Groups, and accounts as plain words of further commands.
  /(?<![\w./-])chown[ \t]{1,4}(?:-{1,2}[\w-]{1,20}[ \t]{1,4}){0,4}[\w.-]{0,64}:(?!root\b)(?<user>[A-Za-z_][\w.-]{0,63})(?=[ \t])/dg,
  /(?<![\w./-])chgrp[ \t]{1,4}(?:-{1,2}[\w-]{1,20}[ \t]{1,4}){0,4}(?!root\b)(?<user>[A-Za-z_][\w.-]{0,63})(?=[ \t])/dg,
  /(?<![\w./-])setfacl[ \t](?:[^\n;|]{0,60}?[ \t,])?[ug](?:ser|roup)?:(?<user>[A-Za-z_][\w.-]{0,63}):/dg,
  /(?<![\w./-])install[ \t](?:[^\n;|]{0,60}?[ \t])?-o[ \t]{0,2}(?!root\b)(?<user>[A-Za-z_][\w.-]{0,63})/dg,
  /(?<![\w./-])(?:docker|podman|nerdctl|kubectl|ansible[\w-]{0,10}|kill|at|atq|systemd-run|lftp|ipmitool|snmp\w{1,8})[ \t](?:[^\n;|]{0,120}?[ \t])?-[uU][ \t]{1,4}["']?(?<user>[A-Za-z_][\w.-]{0,63})(?:,(?<token>[^\s"',]{1,128}))?/dg,
  /(?:(?<![\w./-])loginctl[ \t]{1,4}[\w-]{3,20}|(?<=[$#>][ \t]{0,4})(?:lastb?|w))[ \t]{1,4}(?<user>[a-z_][a-z0-9_.-]{3,63})(?=[ \t]{0,4}(?:$|[;&|)]))/dgm,
  /(?<![\w./-])kinit[ \t]{1,4}(?:-\S{1,40}[ \t]{1,4}){0,4}(?<user>[A-Za-z_][\w.-]{0,63})(?=@|[ \t]{0,4}$)/dgm,
  // Passwords as plain words of further commands.
  /(?<![\w./-])(?:zip|unzip|zipcloak|ipmitool)[ \t](?:[^\n;|]{0,120}?[ \t])?-P[ \t]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /(?<![\w./-])(?:7za?|rar|unrar)[ \t](?:[^\n;|]{0,120}?[ \t])?-h?p(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /(?<![\w./-])snmp\w{1,8}[ \t](?:[^\n;|]{0,120}?[ \t])?-[AX][ \t]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bopenssl[ \t]{1,4}(?:enc|aes\S{1,20}|des\S{0,20})[ \t](?:[^\n;|]{0,120}?[ \t])?-k[ \t]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bnet1?[ \t]{1,4}use[ \t]{1,4}(?:[A-Za-z*]:?[ \t]{1,4})?\\{1,4}[^\s"']{1,120}[ \t]{1,4}(?<token>[^\s"'/*][^\s"']{0,127})/dgi,
  /\bnmcli[ \t][^\n]{0,160}?[ \t](?:password|wifi-sec\.psk)[ \t]{1,4}["']?(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bset-credentials[ \t]{1,4}["']?(?<user>[A-Za-z_][\w.@-]{0,63})/dg,
  /\bvncpasswd[ \t]{1,4}(?<token>[^\s"'-][^\s"']{0,127})/dg,
  /\bexpect\b[^\n]{0,60}assword[^\n]{0,40}\bsend[ \t]{1,4}(?:--[ \t]{1,4})?"(?<token>[^"\n\\]{1,128})/dgi,
  // Strings of connections.
  /\bUser[ \t]Id[ \t]{0,2}=[ \t]{0,2}["']?(?<user>[A-Za-z_][\w.@-]{0,63})/dgi,
  /(?<![\w-])uid=(?<user>[A-Za-z_][\w.-]{1,63})(?=[ \t]{0,2}[;,])/dgi,
  /\bDigest\b[^\n]{0,400}?\bresponse="(?<token>[^"\n]{4,128})"/dgi,
  /(?<![\w-])(?:sid|session)=(?<token>(?=[\w%-]{0,60}\d)[\w%-]{8,200})/dgi,
  /[?&]sign=(?<token>[\w%+/=-]{8,200})/dgi,
  // Webhooks of WeCom and Slack.
  /[?&]key=(?<token>[\w-]{20,200})/dgi,
  /\bhooks\.slack\.com\/services\/(?<token>[\w/-]{8,200})/dgi,
  // SQL.
  /\b(?:CREATE|ALTER|DROP|RENAME)[ \t]{1,4}(?:USER|ROLE)[ \t]{1,4}(?:IF[ \t]{1,4}(?:NOT[ \t]{1,4})?EXISTS[ \t]{1,4})?(?:(?=["'`])["'`]|(?=[\w.-]{1,64}[ \t]{0,4}(?:[@;]|IDENTIFIED|WITH|PASSWORD|SET|LOGIN)))(?!IF\b)(?<user>[A-Za-z_\u4e00-\u9fff][\w.-]{0,63})/dgi,
  /\b(?:IDENTIFIED[ \t]{1,4}(?:WITH[ \t]{1,4}\S{1,40}[ \t]{1,4})?BY|(?:WITH|ENCRYPTED)[ \t]{1,4}PASSWORD|\bPASSWORD)[ \t(]{1,4}["'](?<token>[^"'\n]{1,128})["']/dgi,
  /\b(?:TO|FOR)[ \t]{1,4}["'`](?<user>[^"'`\n]{1,64})["'`]@/dgi,
];
