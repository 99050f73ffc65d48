import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anonymized } from '../../../../server/src/core/answers/explanation/anonymize';
import { assertLinear } from '../../../support/assertLinear';

async function anonymize(text: string): Promise<string> {
  const { text: made, show } = await anonymized(text);
  return show(made);
}

/** What a text becomes. */
const table: readonly (readonly [text: string, anonymized: string])[] = [
  // Addresses.
  ['IP10.0.0.1 不属于该业务, 10.0.0.2:8080, 10.0.0.1/24.', 'IP<ip-1> 不属于该业务, <ip-2>:8080, <ip-1>/24.'],
  ['12.30.98.01 is one, 1239801 is none', '<ip-1> is one, 1239801 is none'],
  ['256.1.1.1 1.2.3 1.2.3.4.5', '256.1.1.1 1.2.3 1.2.3.4.5'],
  ['127.0.0.1 127.1.2.3 0.0.0.0 ::1 ::', '127.0.0.1 127.1.2.3 0.0.0.0 ::1 ::'],
  ['fe80::1%eth0 [2001:db8::ff00:42:8329]:80 1:2:3:4:5:6:7:8', '<ip-1>%eth0 [<ip-2>]:80 <ip-3>'],
  ['::ffff:10.0.0.1 ::FFFF:10.0.0.1', '<ip-1> <ip-2>'],
  ['12:30:45 std::dec a::b face::add', '12:30:45 std::dec a::b face::add'],
  [
    'ether aa:bb:cc:dd:ee:ff, AA-BB-CC-DD-EE-00, 001a.2b3c.4d5e brd ff:ff:ff:ff:ff:ff',
    'ether <mac-1>, <mac-2>, <mac-3> brd ff:ff:ff:ff:ff:ff',
  ],
  ['10-1-2-3 172_16_0_9 10．1．2．3 2026-01-02-03', '<ip-1> <ip-2> <ip-3> 2026-01-02-03'],
  // Users by their keys, in the ways in which they are written.
  ['user=li&operator:wang; creator = "a b"', 'user=<user-1>&operator:<user-2>; creator = "<user-3>"'],
  [`{"bk_username":"admin",'username': u'li'}`, `{"bk_username":"<user-1>",'username': u'<user-2>'}`],
  ['{\\"operator\\":\\"li\\",\\"code\\":1239801}', '{\\"operator\\":\\"<user-1>\\",\\"code\\":1239801}'],
  ['"users": ["li", "wang"], "code": [1239801]', '"users": ["<user-1>", "<user-2>"], "code": [1239801]'],
  ['创建人：张三，操作人: lisi，负责人【王】', '创建人：<user-1>，操作人: <user-2>，负责人【<user-3>】'],
  ['User(userName=li, account=root)', 'User(userName=<user-1>, account=<user-2>)'],
  ['<user>li</user> user%3Dli%26code%3D1239801', '<user><user-1></user> user%3D<user-1>%26code%3D1239801'],
  ['user: null, owner=-, operator={0}, creator=getUser()', 'user: null, owner=-, operator={0}, creator=getUser()'],
  ['User [li], user "wang", 用户[李四]', 'User [<user-1>], user "<user-2>", 用户[<user-3>]'],
  ['user [0], user [null], users[name], user (li)', 'user [0], user [null], users[name], user (li)'],
  // Users by their form.
  ['a.b@corp.com li@10.0.0.1 Foo@1a2b3c pkg@1.2.3', '<user-1> <user-2>@<ip-1> Foo@1a2b3c pkg@1.2.3'],
  ['/home/li/x /data/home/wang C:\\Users\\Max\\a', '/home/<user-1>/x /data/home/<user-2> C:\\Users\\<user-3>\\a'],
  // Whoever was told once is known everywhere, but not who is everybody.
  ['operator=zhangsan, zhangsan said zhangsans', 'operator=<user-1>, <user-1> said zhangsans'],
  ['创建人：张三，张三没有权限', '创建人：<user-1>，<user-1>没有权限'],
  ['user=admin: ask an admin', 'user=<user-1>: ask an admin'],
  // Columns below heads, in all notations of tables.
  [
    'USER   PID %CPU CMD\nzhangsan 12 0.1 a.py b\nroot 1 0.0 init',
    'USER   PID %CPU CMD\n<user-1> 12 0.1 a.py b\n<user-2> 1 0.0 init',
  ],
  [
    '| 操作 | 操作人 |\n| --- | --- |\n| 重启 | lisi |\n\nlisi done',
    '| 操作 | 操作人 |\n| --- | --- |\n| 重启 | <user-1> |\n\n<user-1> done',
  ],
  ['code,message,operator\n1239801,a b,lisi', 'code,message,operator\n1239801,a b,<user-1>'],
  [' id | user | db\n----+------+----\n  1 | lisi | x', ' id | user | db\n----+------+----\n  1 | <user-1> | x'],
  ['operator   lisi\nuser_name  VARCHAR', 'operator   <user-1>\nuser_name  VARCHAR'],
  ['User, please check\nLog, then retry', 'User, please check\nLog, then retry'],
  ['NAME READY STATUS\npod 1/1 Running', 'NAME READY STATUS\npod 1/1 Running'],
  ['UID PID CMD\n0 1 init', 'UID PID CMD\n0 1 init'],
  // The same without a head.
  ['lisi  12  0.0  0.1  12  67 ? S 10:00 0:00 vim', '<user-1>  12  0.0  0.1  12  67 ? S 10:00 0:00 vim'],
  ['lisi  12  1  0 10:00 ?  00:00:01 vim', '<user-1>  12  1  0 10:00 ?  00:00:01 vim'],
  [' 12 lisi  20   0  1620  400 S', ' 12 <user-1>  20   0  1620  400 S'],
  ['java 12 lisi 3u IPv4 1 TCP', 'java 12 <user-1> 3u IPv4 1 TCP'],
  ['-rw-r--r-- 1 root lisi 10 Jan  1 10:00 a', '-rw-r--r-- 1 root <user-1> 10 Jan  1 10:00 a'],
  ['sudo: lisi : TTY=pts/0 ; PWD=/x', 'sudo: <user-1> : TTY=pts/0 ; PWD=/x'],
  ['\\\\fs\\home\\lisi\\a', '\\\\fs\\home\\<user-1>\\a'],
  [
    '张三 10:00\n失败\nlisi 2026/01/01 10:00:00\n任务 10:00',
    '<user-1> 10:00\n失败\n<user-2> 2026/01/01 10:00:00\n任务 10:00',
  ],
  ['nmcli dev wifi connect a password S3cretWifi', 'nmcli dev wifi connect a password <token-1>'],
  ['?sid=ab12cd34ef&x=1 sid=12', '?sid=<token-1>&x=1 sid=12'],
  ['pwd S3cret99. password required', 'pwd <token-1>. password required'],
  // Letters, chats, prompts, objects of users.
  ['Hi lisi,\nx\nThanks, wangwu', 'Hi <user-1>,\nx\nThanks, <user-2>'],
  ['Hi all,\nHello world\nThanks for it\nbest effort', 'Hi all,\nHello world\nThanks for it\nbest effort'],
  ['张三您好，大家好，你好', '<user-1>您好，大家好，你好'],
  [
    '@lisi please check\n> wangwu wrote:\nthe user said: no',
    '@<user-1> please check\n> <user-2> wrote:\nthe user said: no',
  ],
  ['cc: lisi; wangwu\ngcc: x', 'cc: <user-1>; <user-2>\ngcc: x'],
  [
    "login as: lisi\nwangwu's password:\n[sudo] password for zhaoliu:",
    "login as: <user-1>\n<user-2>'s password:\n[sudo] password for <user-3>:",
  ],
  ['$ whoami\nlisi\n$ id', '$ whoami\n<user-1>\n$ id'],
  [
    'New session 1 of user lisi. triggered by wangwu at 10:00',
    'New session 1 of user <user-1>. triggered by <user-2> at 10:00',
  ],
  [
    '{"user":{"id":1,"name":"lisi"},"host":{"name":"web"}}',
    '{"user":{"id":1,"name":"<user-1>"},"host":{"name":"web"}}',
  ],
  [
    '<td>operator</td><td>lisi</td><td>code</td><td>lucky</td>',
    '<td>operator</td><td><user-1></td><td>code</td><td>lucky</td>',
  ],
  // Tokens.
  ['?bk_token=abc&code=1239801 BK_TICKET: x', '?bk_token=<token-1>&code=1239801 BK_TICKET: <token-2>'],
  ['"app_secret":"a\\"b","password":"\\\\","x":"y"', '"app_secret":"<token-1>","password":"<token-2>","x":"y"'],
  ['Authorization: Bearer abc.def\nbearer abcdefgh', 'Authorization: Bearer <token-1>\nbearer <token-2>'],
  ['Cookie: a=b; bk_token=c; d code=1239801', 'Cookie: <token-1>; d code=1239801'],
  ['eyJhbGciOiJI.eyJzdWIi.c2ln_-x 1239801', '<token-1> 1239801'],
  ['mysql --password hunter2 --user=li', 'mysql --password <token-1> --user=<user-1>'],
  ['https://li:pw@host/', 'https://<user-1>:<token-1>@host/'],
  ['curl -u lisi:secret9 h; lisi, secret9', 'curl -u <user-1>:<token-1> h; <user-1>, <token-1>'],
  ["curl -u 'lisi:a:b!' h; curl -uwang:pw1 h", "curl -u '<user-1>:<token-1>' h; curl -u<user-2>:<token-2> h"],
  [
    'curl -sk -u lisi https://h; sudo -u wang ls; ssh -v chen@db-1',
    'curl -sk -u <user-1> https://h; sudo -u <user-2> ls; ssh -v <user-3>@db-1',
  ],
  ['docker run -u 1000:1000 x; sort -u a', 'docker run -u 1000:1000 x; sort -u a'],
  ['lisi:secret9@10.0.0.1 lisi:pw@db-1/x', '<user-1>:<token-1>@<ip-1> <user-1>:<token-2>@db-1/x'],
  ['redis://:pw99@h amqp://lisi:p@ss9@mq:5672/v', 'redis://:<token-1>@h amqp://<user-1>:<token-2>@mq:5672/v'],
  [
    'error:1244006@host npm:a@4.17.21 x:1.2@sha256:abc Foo:a',
    'error:1244006@host npm:a@4.17.21 x:1.2@sha256:abc Foo:a',
  ],
  ['mailto:lisi@corp.com, lisi', 'mailto:<user-1>, <user-2>'],
  ['mysql -u root -psecret9 job; sshpass -p pw ssh h', 'mysql -u <user-1> -p<token-1> job; sshpass -p <token-2> ssh h'],
  ['curl -u "lisi:a b" h; mysql -p\'a b\' job', 'curl -u "<user-1>:<token-1>" h; mysql -p\'<token-1>\' job'],
  ['redis-cli -a pw9 get; psql -h db -U lisi', 'redis-cli -a <token-1> get; psql -h db -U <user-1>'],
  ['https://lisi@host/x git@host:a.git', 'https://<user-1>@host/x git@host:a.git'],
  ['密码是 abc123，password is wrong', '密码是 <token-1>，password is wrong'],
  // As programs print records.
  [
    ':password=>"a b", :user=>"lisi"; x->user, $y->name',
    ':password=>"<token-1>", :user=>"<user-1>"; x->user, $y->name',
  ],
  ['[user] => lisi\n["token"]=>\n  string(3) "abc"', '[user] => <user-1>\n["token"]=>\n  string(3) "<token-1>"'],
  ['user: Some("lisi"), Map(user -> wang)', 'user: Some("<user-1>"), Map(user -> <user-2>)'],
  // Hosts, businesses, and how people can be reached.
  [
    'hostname=web-01 host: 10.0.0.1, host=localhost biz_name="a b" bk_biz_id=2',
    'hostname=<host-1> host: <ip-1>, host=localhost biz_name="<business-1>" bk_biz_id=2',
  ],
  [
    '主机名：web-01，业务名称：测试组，手机号：13800138000',
    '主机名：<host-1>，业务名称：<business-1>，手机号：<user-1>',
  ],
  ['业务：测试组，所属业务=乙组', '业务：<business-1>，所属业务=<business-2>'],
  ['业务：该业务没有权限，业务：2，业务：不存在', '业务：该业务没有权限，业务：2，业务：不存在'],
  ['user lisi has none, user id is 1, user who was', 'user <user-1> has none, user id is 1, user who was'],
  ['用户 lisi 没有权限，用户没有权限', '用户 <user-1> 没有权限，用户没有权限'],
  ['user=li.si li%2Esi LI%2ESI li\\x2esi', 'user=<user-1> <user-1> <user-1> <user-1>'],
  ['spring.datasource.password=a\\nnext', 'spring.datasource.password=<token-1>\\nnext'],
  ['password="no end\nuser=li', 'password="<token-1> end\nuser=<user-1>'],
  ['token=1239801 password=***', 'token=1239801 password=***'],
  // Nothing of the kind.
  ['', ''],
  [
    '{"code":1239801,"request_id":"5f0c8e6a1d2b3c4d5e6f708192a3b4c5"}',
    '{"code":1239801,"request_id":"5f0c8e6a1d2b3c4d5e6f708192a3b4c5"}',
  ],
  // Nobody is taken in by our own marks.
  ['\u{f0000} user=li', '\ufffd\ufffd user=<user-1>'],
];

describe('anonymized', () => {
  it('replaces what patterns find, and nothing else', async () => {
    for (const [text, expected] of table) assert.equal(await anonymize(text), expected);
    assert.equal(table.length, 89);
  });

  it('numbers values in the order of the text', async () => {
    assert.equal(
      await anonymize('user=b 10.0.0.9 user=a 10.0.0.1 user=b'),
      'user=<user-1> <ip-1> user=<user-2> <ip-2> user=<user-1>',
    );
  });

  it('keeps the lines', async () => {
    const text = 'user="a\r\nb"\ncookie: a=\rtoken=\n\n';
    assert.deepEqual((await anonymize(text)).match(/\r\n|\r|\n/g), text.match(/\r\n|\r|\n/g));
  });

  it('recognizes a value in all parts of a long text, and pauses between them', async () => {
    const filling = 'nothing here\n'.repeat(10_000);
    let pauses = 0;
    const { text, show } = await anonymized(`zhangsan\r\n${filling}user=zhangsan`, [], async () => {
      pauses++;
    });
    assert.equal(show(text), `<user-1>\r\n${filling}user=<user-1>`);
    assert.equal(pauses, 8);
  });

  it('removes every address, user and token, and keeps every code', async () => {
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(ofAddress, ofUser, ofToken, ofCode, filler), { maxLength: 12 }),
        async (parts) => {
          const shown = await anonymize(parts.map(({ text }) => text).join('\n'));
          for (const { secret, code } of parts) {
            if (secret !== undefined) assert.ok(!shown.includes(secret), `${secret} is left in ${shown}`);
            if (code !== undefined) assert.ok(shown.includes(code), `${code} is gone from ${shown}`);
          }
          assert.equal(shown.split('\n').length, Math.max(1, parts.length));
          cases++;
        },
      ),
      { numRuns: 5_000 },
    );
    assert.equal(cases, 5_000);
  });

  it('takes time in proportion to a hostile text', async () => {
    const pieces = [
      'token="',
      'token=\\"',
      'a:',
      '=',
      '1.',
      '1:',
      'eyJ-',
      'a@',
      '://a:',
      '--a',
      '/home/',
      'user=abc,',
      '\\',
      '"',
    ];
    for (const piece of pieces) {
      const anonymizes = async (size: number) =>
        assert.ok((await anonymize(piece.repeat(Math.ceil(size / piece.length)))).length > 0);
      await assertLinear(600_000, anonymizes, piece);
    }
  }).timeout(600_000);
});

interface Part {
  readonly text: string;
  readonly secret?: string;
  readonly code?: string;
}

const number = (min: number, max: number) => fc.integer({ min, max });

const ipv4 = fc
  .tuple(number(128, 255), number(0, 255), number(0, 255), number(100, 255))
  .map((numbers) => numbers.join('.'));
const ipv6 = fc
  .array(number(0x1000, 0xffff), { minLength: 3, maxLength: 8 })
  .map((groups) => groups.map((group) => group.toString(16)))
  .map((groups) => (groups.length === 8 ? groups.join(':') : `${groups[0]}::${groups.slice(1).join(':')}`));
/** Begins as no word of the rest does. */
const name = fc.stringMatching(/^qz[a-z0-9_]{3,20}$/);
/** `fc.stringMatching` would take a second to learn the characters. */
const chinese = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((unit) => String.fromCharCode(unit));
const chineseName = fc
  .tuple(fc.constantFrom('赵', '钱', '孙'), fc.string({ unit: chinese, minLength: 1, maxLength: 2 }))
  .map((parts) => parts.join(''));
const secretText = fc.stringMatching(/^QZ[A-Za-z0-9+/_-]{8,40}$/);
const code = number(1200000, 1299999).map(String);

const ofAddress: fc.Arbitrary<Part> = fc
  .tuple(fc.oneof(ipv4, ipv6), fc.constantFrom('主机 {}', 'from {}, to', '"ip": "{}"', 'ip={};', '[{}]', '({})', '{}'))
  .map(filled);
const ofUser: fc.Arbitrary<Part> = fc
  .tuple(
    fc.oneof(name, chineseName),
    fc.constantFrom(
      'operator={}',
      '"bk_username": "{}"',
      'user: {},',
      "'creator':'{}'",
      '\\"account\\":\\"{}\\"',
      '用户名：{}。',
    ),
  )
  .map(filled);
const ofToken: fc.Arbitrary<Part> = fc
  .tuple(
    secretText,
    fc.constantFrom(
      'bk_token={}',
      '"app_secret":"{}"',
      'Authorization: Bearer {}',
      'password: {}',
      'Cookie: bk_ticket={}; a=b',
      '--token {}',
    ),
  )
  .map(filled);
const ofCode: fc.Arbitrary<Part> = fc
  .tuple(
    code,
    fc.constantFrom(
      'code={}',
      '"code": {},',
      '错误码{}表示',
      'user=li {}',
      'token={}',
      'https://h/?bk_token=abc&code={}',
    ),
  )
  .map(([value, text]) => ({ text: text.replace('{}', value), code: value }));
const filler: fc.Arbitrary<Part> = fc
  .string({ maxLength: 30, unit: 'binary' })
  .map((text) => ({ text: text.replace(/[\n\r]/g, '') }));

function filled([value, text]: [string, string]): Part {
  return { text: text.replace('{}', value), secret: value };
}

/** Commands that hold the account zhangsan or the password S3cret!x. */
const commands: readonly string[] = [
  'echo pw99 | passwd --stdin zhangsan',
  'passwd zhangsan',
  'passwd -l zhangsan',
  'useradd -m -s /bin/bash zhangsan',
  'useradd -g staff -u 1001 zhangsan',
  "useradd -p 'S3cret!x' zhangsan",
  'usermod -aG docker zhangsan',
  'adduser zhangsan',
  'userdel -r zhangsan',
  'echo "zhangsan:S3cret!x" | chpasswd',
  "chpasswd <<< 'zhangsan:S3cret!x'",
  'htpasswd -b /etc/nginx/pw zhangsan S3cret!x',
  'htpasswd -nb zhangsan S3cret!x',
  'htpasswd -cbB /a/b zhangsan S3cret!x',
  'htpasswd /etc/pw zhangsan',
  'mysql -uzhangsan -pS3cret!x job',
  "mysqldump -u zhangsan -p'S3cret!x' db",
  'sshpass -p S3cret!x ssh zhangsan@10.0.0.1',
  'su - zhangsan',
  "su - zhangsan -c 'ls'",
  'su zhangsan',
  'sudo -iu zhangsan',
  'sudo su - zhangsan',
  'runuser -l zhangsan -c ls',
  'ssh -l zhangsan 10.0.0.1',
  'docker login -u zhangsan -p S3cret!x hub',
  'mongo -u zhangsan -p S3cret!x',
  'smbclient //h/s -U zhangsan%S3cret!x',
  'rabbitmqctl add_user zhangsan S3cret!x',
  'net user zhangsan S3cret!x /add',
  'runas /user:corp\\zhangsan cmd',
  'schtasks /create /RU zhangsan /RP S3cret!x',
  "CREATE USER 'zhangsan'@'%' IDENTIFIED BY 'S3cret!x';",
  "GRANT ALL ON *.* TO 'zhangsan'@'%' IDENTIFIED BY 'S3cret!x';",
  "ALTER USER zhangsan WITH PASSWORD 'S3cret!x';",
  "SET PASSWORD FOR 'zhangsan'@'h' = PASSWORD('S3cret!x');",
  'git config --global user.name zhangsan',
  'git config user.name "zhang san"',
  'chown -R zhangsan:staff /data',
  'crontab -u zhangsan -l',
  'pkill -u zhangsan',
  'id zhangsan',
  'openssl passwd -6 S3cret!x',
  'openssl x -passin pass:S3cret!x',
  'ConvertTo-SecureString "S3cret!x" -AsPlainText',
  'New-LocalUser zhangsan',
  'export MYSQL_PASS=S3cret!x SSHPASS=S3cret!x',
  'chage -l zhangsan',
  'gpasswd -a zhangsan docker',
  'psql -U zhangsan -W',
  'kubectl --token S3cret!x get pods',
  'curl --user zhangsan:S3cret!x http://x',
  'wget --user=zhangsan --password=S3cret!x http://x',
  'ldapsearch -D "cn=zhangsan,dc=x" -w S3cret!x',
  "echo 'S3cret!x' | sudo -S ls",
  'Get-Credential corp\\zhangsan',
  'scp a zhangsan@db-1:/x',
  'rsync -a x zhangsan@db-1::m',
  'redis-cli -a S3cret!x',
  'git clone https://zhangsan:S3cret!x@host/x.git',
  'ftp -u zhangsan -p S3cret!x',
  'chown root:zhangsan /data',
  'chgrp -R zhangsan /data',
  'setfacl -m u:zhangsan:rwx /data',
  'install -o zhangsan -m 644 a b',
  'docker exec -u zhangsan c sh',
  'ansible all -u zhangsan -m ping',
  'lftp -u zhangsan,S3cret!x h',
  'ipmitool -H h -U zhangsan -P S3cret!x power status',
  'snmpwalk -v3 -u zhangsan -A S3cret!x h',
  'kinit zhangsan@CORP',
  'loginctl terminate-user zhangsan',
  '$ last zhangsan',
  'zip -P S3cret!x a.zip b',
  '7z x -pS3cret!x a.7z',
  'openssl enc -aes-256-cbc -k S3cret!x',
  'net use \\\\h\\s S3cret!x /user:zhangsan',
  'expect "password:" send "S3cret!x\\r"',
  'runas user zhangsan',
  'run as user zhangsan',
  'runAs=zhangsan',
];

/** Texts that hold zhangsan, 张三, web-01 or S3cret!x in other forms than as the value of a key. */
const sentences: readonly string[] = [
  '处理人 张三 已关闭',
  '操作人员：张三',
  '运维负责人（张三）',
  '经办人【张三】',
  '责任人：@zhangsan',
  '提单人 zhangsan(张三)',
  'token expired for user: zhangsan(张三)',
  '@张三 麻烦看下',
  'approver=lisi,zhangsan',
  '"maintainers":["lisi","zhangsan"]',
  'receivers: lisi;zhangsan',
  'notify_users = lisi, zhangsan',
  'CORP\\zhangsan logged in',
  'user=CORP\\\\zhangsan',
  'Accepted password for zhangsan from 10.2.3.4 port 22',
  'pam_unix(sshd:session): session opened for user zhangsan by (uid=0)',
  'logged in as zhangsan',
  'kubectl --as=zhangsan get po',
  'http -a zhangsan:S3cret!x GET x',
  'redis-cli --user app --pass S3cret!x',
  'jdbc:oracle:thin:zhangsan/S3cret!x@//db:1521/x',
  'sqlplus zhangsan/S3cret!x@db',
  '主机：web-01',
  '主机[web-01]',
  'AccessKeyId=LTAI4Fxxxxx1234&Signature=S3cret',
  'Server=h;User Id=zhangsan;Password=S3cret;',
  'DSN=d;UID=zhangsan;PWD=S3cret',
  'zhangsan:S3cret@tcp(10.0.0.9:3306)/job',
  'jdbc:mysql://h/db?user=zhangsan&password=S3cret',
  'redis://:S3cret@h:6379/0',
  'Proxy-Authorization: Digest username="zhangsan", response="S3cret99"',
  'Set-Cookie: PHPSESSID=S3cret; Path=/',
  "X-Bkapi-Authorization: {'bk_app_secret': 'S3cret', 'bk_username': 'zhangsan'}",
  '用户 张三 没有权限',
  '用户张三没有权限',
  '当前用户张三未登录',
  '用户名是张三',
  '由张三提交的作业',
  '张三创建的作业失败',
  '张三(zhangsan)没有权限',
  '[zhangsan] 没有权限',
  '请联系管理员张三',
  '请找张三审批',
  '联系 zhangsan 或 zhangsi',
  '抄送：张三',
  'cc 张三 张三丰',
  '审批人 张三、张三丰',
  '负责人是张三',
  '姓名 张三',
  'RTX：zhangsan',
  '@zhangsan 帮忙看下',
  '账户 zhangsan 密码错误',
  '用户zhangsan执行失败',
  '以 zhangsan 身份执行',
  '主机 web-01 不存在',
  '在 web-01 上执行',
  '服务器web-01宕机',
  '张三 (zhangsan) 提单',
  'zhangsan@web-01:~$ ls',
  '[zhangsan@web-01 data]$ ls',
  'drwxr-xr-x 2 zhangsan users 4096 Jan 1 10:00 data',
  'zhangsan     pts/0        10.1.2.7',
  'uid=1001(zhangsan) gid=1001(zhangsan)',
  'CRON[1]: (zhangsan) CMD (/data/a.sh)',
  'From: Zhang San <z.s@corp.com>',
  'To: "Zhang, San" <z.s@corp.com>; 张三 <z.s@corp.com>',
  'reviewed by @zhangsan, assigned to zhangsi',
  '账号密码 zhangsan S3cret99',
  '密码 S3cret99',
  'PWD=/home/zhangsan',
];

/** Texts with secrets, and what they become. */
const secrets: readonly (readonly [text: string, anonymized: string])[] = [
  ['联系 13812345678 或 138-1234-5678', '联系 <user-1> 或 <user-2>'],
  ['id 13812345678901, ts=1700000000000, 1381234567', 'id 13812345678901, ts=1700000000000, 1381234567'],
  ['110101199003071234 的资料', '<user-1> 的资料'],
  ['QQ：123456789', 'QQ：<user-1>'],
  ['业务[测试一组] 业务[2]', '业务[<business-1>] 业务[2]'],
  ['业务 测试一组 不存在，业务[测试二组(2)]', '业务 <business-1> 不存在，业务[<business-2>(2)]'],
  ['工号 123456，电话 010-12345678', '工号 <user-1>，电话 <user-2>'],
  ['ip-10-0-0-1.ec2.internal', 'ip-<ip-1>.ec2.internal'],
  ['xoxb-123456789012-abcdefABCDEF sk-abcdefghijklmnopqrst', '<token-1> <token-2>'],
  ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB zhangsan@laptop', 'ssh-rsa <token-1> <user-1>@laptop'],
  [
    '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKC\nxyz123==\n-----END RSA PRIVATE KEY-----\nnext',
    '-----BEGIN RSA PRIVATE KEY-----\n<token-1>\n<token-2>\n-----END RSA PRIVATE KEY-----\nnext',
  ],
];

/** The same words in commands and sentences that hold neither. */
const harmless: readonly string[] = [
  'sort -u a',
  'docker run -u 1000:1000 -p 8080:80 x',
  'id: 5',
  'the id of x',
  'su -',
  'passwd file missing',
  'groups of users',
  'chown root:root /a',
  'get user id from job',
  'User does not exist',
  'GRANT SELECT TO job',
  'net user',
  'mkdir -p /a/b',
  'code -p 3',
  'ps -u',
  'tar -p x',
  '/user/local/bin',
  '/u01/app',
  'pass=3 fail=1',
  'bypass=on',
  'id 1244006 failed',
  'create user failed: 1237104',
  'step(步骤) plan(方案) task(任务) file(文件) code(错误码) time(周期)',
  '操作人不存在',
  '处理人 不能为空',
  '操作人 已离职',
  '@周五 上线 @所有人 注意',
  '主机：3 台，主机: 不存在，主机[3]，服务器：内部错误',
  '业务[不存在]，业务【】',
  '电话：无，联系人: 无',
  'ERROR\\nnext line has more',
  'HKLM\\Software has no key',
  'logged in as follows:',
  'waiting for response from server',
  'redis-cli --passive; exp/log@base',
  'aa:bb:cc 00:00:00:00:00:00 2026-01-02-03-04-05',
  'run as fast as possible, running as expected, run as root.',
  'last week, who knows, w 3',
  '用户管理 用户余额不足 用户组不存在 用户名不能为空 用户 API 调用失败',
  '账号不存在 账户余额',
  '请联系管理员 联系平台管理员 联系开发人员处理',
  '由系统自动创建 由用户触发 由于张力不足',
  '接口没有权限 API 没有权限 script 没有权限 该用户没有权限',
  '苏州创建的集群 黄金会员 马上提交 张量计算失败',
  '主机 3 台 主机IP列表 主机 agent 状态异常 服务器 nginx1.18 在 v3 上',
  '业务 2 不存在 业务 下没有主机',
  '微信 推送失败 QQ 群 工号格式错误',
  'uid=1000,gid=1000 User Id = 5 unzip a.zip 7z x a.7z chown root: /x',
  '@Override 方法 @param 参数',
  'PWD=/data/job created by default, triggered by cron.',
  '密码 SHA256 加密 密码错误 3 次',
  'List<a> see <b@c> uid=0',
];

describe('Commands in an anonymized text', () => {
  for (const command of commands) {
    it(`keep no account or password: ${command}`, async () => {
      assert.doesNotMatch(await anonymize(command), /zhang|S3cret|pw99/);
    });
  }

  for (const text of sentences) {
    it(`keep no person, host or password: ${text}`, async () => {
      assert.doesNotMatch(await anonymize(text), /zhang|张三|web-01|S3cret/i);
    });
  }

  it('become placeholders where they show what they are', async () => {
    for (const [text, expected] of secrets) assert.equal(await anonymize(text), expected);
  });

  for (const text of harmless) {
    it(`stay as they are without one: ${text}`, async () => assert.equal(await anonymize(text), text));
  }
});
