import assert from 'node:assert/strict';
import { anonymized } from '../../../../server/src/core/answers/explanation/anonymize';
import { hostValues } from '../../../../server/src/core/answers/explanation/hostValues';
import { assertLinear } from '../../../support/assertLinear';

async function anonymize(text: string): Promise<string> {
  const { text: made, show } = await anonymized(text);
  return show(made);
}

/** Lines of logs with people, hosts and secrets, and what they become. */
const table: readonly (readonly [text: string, anonymized: string])[] = [
  [
    'GET http://paas.bk.corp.com/api/c/compapi/v2/job/execute_job/ failed code=1239801',
    'GET http://<host-1>/api/c/compapi/v2/job/execute_job/ failed code=1239801',
  ],
  [
    '请求 https://bkapi.oa.prod-corp.com:8443/prod/api/v3/ 失败，错误码 1241006',
    '请求 https://<host-1>:8443/prod/api/v3/ 失败，错误码 1241006',
  ],
  [
    'I/O error on GET request for "http://job-execute.prod.svc.cluster.local:19810/service/x": connect timed out',
    'I/O error on GET request for "http://<host-1>:19810/service/x": connect timed out',
  ],
  ['java.net.UnknownHostException: db1.prod.corp', 'java.net.UnknownHostException: <host-1>'],
  [
    'java.net.ConnectException: Failed to connect to gse-01.prod.corp/10.1.2.3:28668',
    'java.net.ConnectException: Failed to connect to <host-1>/<ip-1>:28668',
  ],
  ['Could not resolve host: cmdb.inner.corp', 'Could not resolve host: <host-1>'],
  ['ping: cmdb.inner.corp: Name or service not known', 'ping: <host-1>: Name or service not known'],
  [
    'dial tcp: lookup mysql.prod.corp on 10.0.0.2:53: no such host',
    'dial tcp: lookup <host-1> on <ip-1>:53: no such host',
  ],
  ['getaddrinfo ENOTFOUND paas.prod.corp paas.prod.corp:443', 'getaddrinfo ENOTFOUND <host-1> <host-1>:443'],
  [
    'jdbc:mysql://db1.prod.corp:3306/job_execute?useUnicode=true',
    'jdbc:mysql://<host-1>:3306/job_execute?useUnicode=true',
  ],
  [
    'jdbc:mysql:replication://db1.prod.corp:3306,db2.prod.corp:3306/job',
    'jdbc:mysql:replication://<host-1>:3306,<host-2>:3306/job',
  ],
  ['jdbc:oracle:thin:@db1.prod.corp:1521:job', 'jdbc:oracle:thin:@<host-1>:1521:job'],
  ['jdbc:oracle:thin:@//db1.prod.corp:1521/job', 'jdbc:oracle:thin:@//<host-1>:1521/job'],
  [
    'jdbc:sqlserver://sql01.prod.corp:1433;databaseName=job;user=sa;password=S3cret99',
    'jdbc:sqlserver://<host-1>:1433;databaseName=job;user=<user-1>;password=<token-1>',
  ],
  ['jdbc:postgresql://pg1.prod.corp,pg2.prod.corp:5433/job', 'jdbc:postgresql://<host-1>,<host-2>:5433/job'],
  [
    'redis://:S3cret99@redis1.prod.corp:6379,redis2.prod.corp:6379/0',
    'redis://:<token-1>@<host-1>:6379,<host-2>:6379/0',
  ],
  [
    'redis-sentinel://s1.prod.corp:26379,s2.prod.corp:26379/0?sentinelMasterId=mymaster',
    'redis-sentinel://<host-1>:26379,<host-2>:26379/0?sentinelMasterId=mymaster',
  ],
  [
    'mongodb://job:S3cret99@mongo1.prod.corp:27017,mongo2.prod.corp:27017/joblog?replicaSet=rs0',
    'mongodb://<user-1>:<token-1>@<host-1>:27017,<host-2>:27017/joblog?replicaSet=rs0',
  ],
  ['mongodb+srv://job:S3cret99@cluster0.prod.corp/joblog', 'mongodb+srv://<user-1>:<token-1>@<host-1>/joblog'],
  ['amqp://job:S3cret99@mq1.prod.corp:5672/%2Fjob', 'amqp://<user-1>:<token-1>@<host-1>:5672/%2Fjob'],
  [
    'spring.rabbitmq.addresses=mq1.prod.corp:5672,mq2.prod.corp:5672',
    'spring.rabbitmq.addresses=<host-1>:5672,<host-2>:5672',
  ],
  [
    'bootstrap.servers = [kafka1.prod.corp:9092, kafka2.prod.corp:9092]',
    'bootstrap.servers = [<host-1>:9092, <host-2>:9092]',
  ],
  ['bootstrap.servers=kafka01:9092,kafka02:9092', 'bootstrap.servers=<host-1>:9092,<host-2>:9092'],
  [
    'spring.redis.sentinel.nodes=redis01:26379,redis02:26379',
    'spring.redis.sentinel.nodes=<host-1>:26379,<host-2>:26379',
  ],
  [
    'spring.elasticsearch.uris=http://es01:9200,http://es02:9200',
    'spring.elasticsearch.uris=http://<host-1>:9200,http://<host-2>:9200',
  ],
  ['zookeeper.connect=zk1.prod.corp:2181,zk2.prod.corp:2181/gse', 'zookeeper.connect=<host-1>:2181,<host-2>:2181/gse'],
  [
    'Connection to node -1 (kafka1.prod.corp/10.1.2.3:9092) could not be established. Broker may not be available.',
    'Connection to node -1 (<host-1>/<ip-1>:9092) could not be established. Broker may not be available.',
  ],
  [
    'Exception in monitor thread while connecting to server mongo1.prod.corp:27017',
    'Exception in monitor thread while connecting to server <host-1>:27017',
  ],
  ['Unable to connect to redis1.prod.corp:6379', 'Unable to connect to <host-1>:6379'],
  [
    'upstream: "http://job-gateway.prod.corp/api", host: "bk.prod.corp", referrer: "https://bk.prod.corp/job?x=1"',
    'upstream: "http://<host-1>/api", host: "<host-2>", referrer: "https://<host-2>/job?x=1"',
  ],
  ['ldap://ad.prod.corp:389/dc=prod,dc=corp', 'ldap://<host-1>:389/dc=prod,dc=corp'],
  ['smtp.prod.corp:465 auth failed', '<host-1>:465 auth failed'],
  ['nfs: server nas01.prod.corp not responding', 'nfs: server <host-1> not responding'],
  ['mount -t nfs nas01.prod.corp:/data/bkjob /data/bkjob', 'mount -t nfs <host-1>:/data/bkjob /data/bkjob'],
  ['scp a.tgz root@web-01.prod.corp:/data', 'scp a.tgz <user-1>:/data'],
  [
    'ssh: connect to host web-01.prod.corp port 22: Connection refused',
    'ssh: connect to host <host-1> port 22: Connection refused',
  ],
  [
    'ssh: Could not resolve hostname web-01.prod.corp: Name or service not known',
    'ssh: Could not resolve hostname <host-1>: Name or service not known',
  ],
  [
    'Jul 19 19:00:00 web-01 sshd[1234]: Failed password for root',
    'Jul 19 19:00:00 <host-1> sshd[1234]: Failed password for root',
  ],
  [
    '<13>1 2024-07-19T19:00:00Z web-01.prod.corp job-execute 123 - - code=1239801',
    '<13>1 2024-07-19T19:00:00Z <host-1> job-execute 123 - - code=1239801',
  ],
  [
    '/home/alice/logs/a.log C:\\Users\\alice\\a.log /data/home/alice/x',
    '/home/<user-1>/logs/a.log C:\\Users\\<user-1>\\a.log /data/home/<user-1>/x',
  ],
  ['file:///home/alice/a.sh', 'file:///home/<user-1>/a.sh'],
  ['~alice/a.sh', '~<user-1>/a.sh'],
  ['/Users/alice/Documents/a.sh', '/Users/<user-1>/Documents/a.sh'],
  ['C:\\Documents and Settings\\alice\\a.log', 'C:\\Documents and Settings\\<user-1>\\a.log'],
  ['D:\\home\\alice\\a.sh', 'D:\\home\\<user-1>\\a.sh'],
  ['/var/spool/mail/alice', '/var/spool/mail/<user-1>'],
  ['mail to alice.wang@corp.com.cn failed', 'mail to <user-1> failed'],
  ['邮箱：alice@corp.cn', '邮箱：<user-1>'],
  [
    '联系电话13812345678，+86 138 1234 5678, +86-13812345678, 0086-13812345678',
    '联系电话<user-1>，<user-2>, +86-<user-1>, 0086-<user-1>',
  ],
  ['phone: +1 415-555-2671', 'phone: <user-1>'],
  ['座机 010-62781234, 0755-86013388 转 12', '座机 <user-1>, <user-2> 转 12'],
  ['身份证 11010519491231002X，31010120000101123x', '身份证 <user-1>，<user-2>'],
  ['idCard=110105194912310021', 'idCard=<user-1>'],
  ['护照 E12345678', '护照 <user-1>'],
  ['银行卡 6222021234567890123', '银行卡 <user-1>'],
  ['ticket from alice(王丽) approved', 'ticket from <user-1>(<user-2>) approved'],
  ['操作者 alice 提交了作业', '操作者 <user-1> 提交了作业'],
  ['execute by alice, jobInstanceId=20001234567', 'execute by <user-1>, jobInstanceId=20001234567'],
  ['username alice password S3cret99', 'username <user-1> password <token-1>'],
  ['--user alice --pass S3cret99', '--user <user-1> --pass <token-1>'],
  ['rtx=alice;name=王丽', 'rtx=<user-1>;name=王丽'],
  ['"created_by":"alice","last_modify_user":"alice"', '"created_by":"<user-1>","last_modify_user":"<user-1>"'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abcDEF_123-xyz', '<token-1>'],
  ['Authorization: Basic YWxpY2U6UzNjcmV0', 'Authorization: Basic <token-1>'],
  ['authorization=Bearer abcdefghijkl', 'authorization=Bearer <token-1>'],
  ['Cookie: bk_token=S3cretS3cret; JSESSIONID=S3cret99; lang=zh', 'Cookie: <token-1>'],
  ['set-cookie: SESSION=S3cretS3cret99; Path=/; HttpOnly', 'set-cookie: <token-1>; HttpOnly'],
  ['AKIDz8krbsJ5yKBZQpn74WFkmLPx3S3cret0', '<token-1>'],
  [
    'SecretId=AKIDz8krbsJ5yKBZQpn74WFkmLPx3, SecretKey=Gu5t9xGARNpq86cd98joQYCN3S3cret',
    'SecretId=<token-1>, SecretKey=<token-2>',
  ],
  [
    'AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    'AWS_ACCESS_KEY_ID=<token-1> AWS_SECRET_ACCESS_KEY=<token-2>',
  ],
  ['AKIAIOSFODNN7EXAMPLE', '<token-1>'],
  ['LTAI5tAbCdEfGhIjKlMnOpQr', '<token-1>'],
  ['accessKey: LTAI5tAbCdEfGhIj ak=S3cretAK99 sk=S3cretSK99', 'accessKey: <token-1> ak=<token-2> sk=<token-3>'],
  ['x-api-key: S3cret99S3cret', 'x-api-key: <token-1>'],
  [
    '?Signature=S3cret%2BS3cret%3D&Expires=1720000000&OSSAccessKeyId=LTAI5tAbCdEfGhIj',
    '?Signature=<token-1>&Expires=1720000000&OSSAccessKeyId=<token-2>',
  ],
  ['?sign=0123456789abcdef0123456789abcdef&timestamp=1720000000', '?sign=<token-1>&timestamp=1720000000'],
  ['ghp_abcdefghijklmnopqrstuvwxyz0123456789', '<token-1>'],
  ['glpat-abcdefghij1234567890', '<token-1>'],
  [
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'https://hooks.slack.com/services/<token-1>',
  ],
  [
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa',
    'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<token-1>',
  ],
  [
    'https://oapi.dingtalk.com/robot/send?access_token=S3cret99S3cret99',
    'https://oapi.dingtalk.com/robot/send?access_token=<token-1>',
  ],
  ['X-Bkapi-JWT: eyJhbGciOiJSUzUxMiJ9.eyJhcHAiOnt9fQ.sig_nature-1', 'X-Bkapi-JWT: <token-1>'],
  [
    "{'bk_app_code': 'bk_sops', 'bk_app_secret': 'S3cret99', 'bk_username': 'alice'}",
    "{'bk_app_code': 'bk_sops', 'bk_app_secret': '<token-1>', 'bk_username': '<user-1>'}",
  ],
  ['bk_app_secret S3cret99-abc', 'bk_app_secret <token-1>'],
  ['export TOKEN=S3cret99abc', 'export TOKEN=<token-1>'],
  ['MYSQL_ROOT_PASSWORD: S3cret99', 'MYSQL_ROOT_PASSWORD: <token-1>'],
  ['password为S3cret99', 'password为<token-1>'],
  ['密码:S3cret99 口令=S3cret99', '密码:<token-1> 口令=<token-1>'],
  ['db.password = S3cret99!@#', 'db.password = <token-1>'],
  ['{"pwd":"S3\\"cret99"}', '{"pwd":"<token-1>"}'],
  [
    'fe80::a00:27ff:fe4e:66a1%eth0 2408:8000:1000::1 [2001:db8::1]:8080 ::ffff:10.1.2.3',
    '<ip-1>%eth0 <ip-2> [<ip-3>]:8080 <ip-4>',
  ],
  [
    'HWaddr 00:16:3E:1a:2b:3c 00-16-3E-1A-2B-3C 0016.3e1a.2b3c 00163e1a2b3c',
    'HWaddr <mac-1> <mac-2> <mac-3> 00163e1a2b3c',
  ],
  [
    '10.1.2.3:28668 10.1.2.3/24 10.1.2.3-10.1.2.9 0:10.1.2.3 2:10.1.2.4',
    '<ip-1>:28668 <ip-1>/24 <ip-1>-<ip-2> 0:<ip-1> 2:<ip-3>',
  ],
  [
    'ip_list=[{"ip":"10.1.2.3","bk_cloud_id":0}] ipList=10.1.2.3,10.1.2.4',
    'ip_list=[{"ip":"<ip-1>","bk_cloud_id":0}] ipList=<ip-1>,<ip-2>',
  ],
  [
    '"bk_host_innerip":"10.1.2.3","bk_host_name":"VM-1-2-centos"',
    '"bk_host_innerip":"<ip-1>","bk_host_name":"<host-1>"',
  ],
  ['VM-1-2-centos gse_agent: code=1210001', '<host-1> gse_agent: code=1210001'],
  [
    '{"message":"{\\"url\\":\\"http://paas.bk.corp.com/api\\",\\"operator\\":\\"alice\\"}","code":1241006}',
    '{"message":"{\\"url\\":\\"http://<host-1>/api\\",\\"operator\\":\\"<user-1>\\"}","code":1241006}',
  ],
  [
    '10.1.2.3 - alice [19/Jul/2024:19:00:00 +0800] "POST /api/v3/execute_job HTTP/1.1" 200 123 "https://bk.prod.corp/job" "Mozilla/5.0"',
    '<ip-1> - <user-1> [19/Jul/2024:19:00:00 +0800] "POST /api/v3/execute_job HTTP/1.1" 200 123 "https://<host-1>/job" "Mozilla/5.0"',
  ],
  [
    '2024/07/19 19:00:00 [error] 123#0: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 10.1.2.3, server: job.bk.prod.corp, request: "GET / HTTP/1.1", upstream: "http://10.1.2.4:19810/", host: "job.bk.prod.corp"',
    '2024/07/19 19:00:00 [error] 123#0: *1 connect() failed (111: Connection refused) while connecting to upstream, client: <ip-1>, server: <host-1>, request: "GET / HTTP/1.1", upstream: "http://<ip-2>:19810/", host: "<host-1>"',
  ],
  ['kubelet node k8s-node-01.prod.corp NotReady', 'kubelet node <host-1> NotReady'],
  [
    'Pod bkjob/bk-job-execute-7d9f8b6c5-x2x9z on node 10.1.2.3',
    'Pod bkjob/bk-job-execute-7d9f8b6c5-x2x9z on node <ip-1>',
  ],
  [
    '[2024-07-19 19:00:00] ERROR gse agent 0:10.1.2.3 offline, bk_agent_id=02000000005254001a2b3c1720000000000',
    '[2024-07-19 19:00:00] ERROR gse agent 0:<ip-1> offline, bk_agent_id=02000000005254001a2b3c1720000000000',
  ],
  [
    '文件分发失败：源主机 web-01(10.1.2.3) -> 目标主机 web-02(10.1.2.4)，错误码 1259001',
    '文件分发失败：源主机 <host-1>(<ip-1>) -> 目标主机 <host-2>(<ip-2>)，错误码 1259001',
  ],
  [
    '执行账号：root，主机：web-01，脚本：/data/home/alice/deploy.sh',
    '执行账号：<user-1>，主机：<host-1>，脚本：/data/home/<user-2>/deploy.sh',
  ],
  ['操作人 alice 于 2024-07-19 执行作业 20001234567 失败', '操作人 <user-1> 于 2024-07-19 执行作业 20001234567 失败'],
  ['创建者=alice；审批人：bob、carol', '创建者=<user-1>；审批人：<user-2>、<user-3>'],
  [
    'curl -H "X-Bkapi-Authorization: {\\"bk_app_code\\":\\"a\\",\\"bk_app_secret\\":\\"S3cret99\\",\\"bk_token\\":\\"tok-S3cret\\"}" https://bkapi.corp.com/',
    'curl -H "X-Bkapi-Authorization: {\\"bk_app_code\\":\\"a\\",\\"bk_app_secret\\":\\"<token-1>\\",\\"bk_token\\":\\"<token-2>\\"}" https://<host-1>/',
  ],
  [
    'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure to db1.prod.corp:3306',
    'com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure to <host-1>:3306',
  ],
  [
    "Access denied for user 'job'@'10.1.2.3' (using password: YES)",
    "Access denied for user '<user-1>'@'<ip-1>' (using password: <token-1>)",
  ],
  [
    "Access denied for user 'alice'@'web-01.prod.corp' (using password: YES)",
    "Access denied for user '<user-1>'@'<host-1>' (using password: <token-1>)",
  ],
  ['Access denied for user "alice"@"%"', 'Access denied for user "<user-1>"@"%"'],
  [
    'io.lettuce.core.RedisConnectionException: Unable to connect to redis-master.prod.svc.cluster.local/<unresolved>:6379',
    'io.lettuce.core.RedisConnectionException: Unable to connect to <host-1>/<unresolved>:6379',
  ],
  [
    'AMQPConnectionException host=mq-0.mq-headless.bk.svc.cluster.local port=5672 user=job pass=S3cret99',
    'AMQPConnectionException host=<host-1> port=5672 user=<user-1> pass=<token-1>',
  ],
  [
    'org.springframework.amqp.AmqpConnectException: java.net.ConnectException to [mq1.prod.corp:5672, mq2.prod.corp:5672]',
    'org.springframework.amqp.AmqpConnectException: java.net.ConnectException to [<host-1>:5672, <host-2>:5672]',
  ],
  [
    'com.mongodb.MongoTimeoutException: {servers=[{address=mongo1.prod.corp:27017, type=UNKNOWN, state=CONNECTING}]',
    'com.mongodb.MongoTimeoutException: {servers=[{address=<host-1>:27017, type=UNKNOWN, state=CONNECTING}]',
  ],
  [
    'config: spring.datasource.url=jdbc:mysql://10.1.2.3:3306/job?user=job&password=S3cret99&useSSL=false',
    'config: spring.datasource.url=jdbc:mysql://<ip-1>:3306/job?user=<user-1>&password=<token-1>&useSSL=false',
  ],
  [
    'spring.mail.username=alice@corp.com spring.mail.host=smtp.corp.com',
    'spring.mail.username=<user-1> spring.mail.host=<host-1>',
  ],
  ['LDAP: uid=alice,ou=people,dc=corp,dc=com', 'LDAP: uid=<user-1>,ou=people,dc=corp,dc=com'],
  ['SMS to 13812345678: code 123456', 'SMS to <user-1>: code 123456'],
  ['短信验证码 123456 已发送到 +8613812345678', '短信验证码 123456 已发送到 +86<user-1>'],
  ['bk_token=abc.def-ghi_JKL bk_ticket:XYZ123abc', 'bk_token=<token-1> bk_ticket:<token-2>'],
  [
    'session=0123456789abcdef sessionId: ABCDEF012345 JSESSIONID=ABCDEF012345',
    'session=<token-1> sessionId: <token-2> JSESSIONID=<token-2>',
  ],
  ['csrftoken=abcdef123456; bk_csrftoken=zzz', 'csrftoken=<token-1>; bk_csrftoken=<token-2>'],
  ["-H 'Authorization: token S3cret99S3cret'", "-H 'Authorization: token <token-1>'"],
  ['{"headers":{"cookie":["bk_token=S3cret99; x=1"]}}', '{"headers":{"cookie":["<token-1>"]}}'],
  [
    'ssh-copy-id alice@10.1.2.3; rsync -av alice@web-01:/data /x',
    'ssh-copy-id <user-1>@<ip-1>; rsync -av <user-1>@web-01:/data /x',
  ],
  ['/data/bkee/job/logs/db1.prod.corp/error.log', '/data/bkee/job/logs/<host-1>/error.log'],
  ['nfs4: 10.1.2.3:/nfs/alice', 'nfs4: <ip-1>:/nfs/alice'],
  ['git clone git@git.corp.com:alice/job.git', 'git clone <user-1>:alice/job.git'],
  ['pull image mirrors.corp.com/blueking/job-execute:3.7.0', 'pull image <host-1>/blueking/job-execute:3.7.0'],
  [
    'helm repo add bk https://hub.bktencent.corp.cn/chartrepo/blueking',
    'helm repo add bk https://<host-1>/chartrepo/blueking',
  ],
  ['DNS lookup of MYSQL-PRIMARY.PROD.CORP failed', 'DNS lookup of <host-1> failed'],
  [
    'Windows host DESKTOP-AB12CD3 alice logged on; CORP\\alice logged on',
    'Windows host DESKTOP-AB12CD3 <user-1> logged on; CORP\\<user-1> logged on',
  ],
  ['主机 DESKTOP-AB12CD3 不在线', '主机 <host-1> 不在线'],
  [
    'UUID 6ba7b810-9dad-11d1-80b4-00c04fd430c8 mac: 52540012ab34',
    'UUID 6ba7b810-9dad-11d1-80b4-00c04fd430c8 mac: <mac-1>',
  ],
  ['收件人 <alice@corp.com>; 抄送 bob@corp.com', '<user-1> <<user-2>>; 抄送 <user-3>'],
  ['工单 REQ20240719 提单人:alice 电话:0755-86013388', '工单 REQ20240719 提单人:<user-1> 电话:<user-2>'],
];

/** Lines whose names, numbers and times all stay. */
const harmless: readonly string[] = [
  '2024-07-19 19:00:00.123 ERROR [http-nio-19810-exec-1] c.t.b.j.e.s.i.TaskExecuteServiceImpl - code=1239801',
  'com.tencent.bk.job.common.exception.ServiceException: errorCode=1241006',
  'at com.tencent.bk.job.execute.service.impl.TaskServiceImpl.run(TaskServiceImpl.java:123) ~[job.jar:1.0]',
  '/api/v3/fast_execute_script jobInstanceId=20001234567 job_instance_id=20001234567 bk_biz_id=2',
  'requestId=7e1c0d2f-aaaa-bbbb-cccc-0123456789ab trace_id=0af7651916cd43dd8448eb211c80319c',
  'error.log:123: node.js index.ts main.py app.log.1.gz README.md:12',
  'http://localhost:8080/x http://127.0.0.1:9200 https://github.com/Tencent/bk-job/issues/1 http://www.slf4j.org/codes.html#multiple',
  'xmlns="http://www.w3.org/2001/XMLSchema"',
  '错误码：1250001，Redis 不可用，步骤实例ID：20001234567，耗时：13812 ms',
  'Host is unreachable; No route to host; host key verification failed',
  'gseTaskId=GSE:V2:20240719190000123 taskId:JOB:20001234567',
  "[main] INFO o.s.b.w.e.tomcat.TomcatWebServer - Tomcat started on port(s): 8080 (http) with context path ''",
  'redis.clients.jedis.exceptions.JedisConnectionException: Could not get a resource from the pool',
  'ok:200 retry:3 code:1239801 main:42 exec-1:99 step1:2000 node1: down',
  'sign in; design=1; ask=2; task=5; mask=9; disk=80; risk=1',
  'spring.profiles.active=prod server.port=8080',
  'key=1239801 key=value cacheKey=job:task:20001234567',
  '步骤 [分发文件] 状态:失败 返回码:1259001 耗时:12.3s 批次:1/10',
  '{"result":false,"code":1238001,"message":"Permission denied","job_request_id":"abc123","data":null}',
  'feign.RetryableException: Read timed out executing GET http://job-manage/service/app/2',
  'http://job-execute:19810/service/x http://bk-job-gateway/health',
  'Caused by: java.net.SocketTimeoutException: connect timed out at java.base/java.net.Socket.connect(Socket.java:591)',
  'org.apache.http.conn.HttpHostConnectException at org.apache.http.impl.conn.DefaultHttpClient.internal(Foo.java:1)',
  'logger com.tencent.bk.job.common.web.internal: level=INFO job.local.cache=true feature.inner=false',
  'messages_zh_CN.properties bootstrap.yml application-prod.yml job.sql.gz a.b.c.log',
  'MySQL 5.7.36-log Redis 6.2.6 jdk1.8.0_292 Linux 3.10.0-1160.el7.x86_64 kernel',
  '2024-07-19T19:00:00.123+08:00 2024-07-19T11:00:00Z 19:00:00,123 1720000000123',
  'GET /api/v3/get_job_instance_status?bk_biz_id=2&job_instance_id=20001234567 code=1239801',
  '[bk-job] [TaskExecuteMQEventDispatcher] eventSource=PREFIX_GSE_TASK, stepInstanceId=20001234567, executeCount=0, batch=1',
  'retry 3/5, progress 45%, size=1024.5KB, qps:1200,rt:35,p99:120',
  'servers: 3, brokers=2, nodes:5, hosts: 10, members: 4',
  'connect: timeout, address: unknown, server: nginx/1.20.1, endpoint: /actuator/health',
  'node.js v18.2.0 asp.net core web.config this.inner.value a.inner obj.local',
  '错误码1250001表示Redis不可用（单次）。1239801,1238001 code[1241006]',
  '/data/job/gse-1.2/logs/2024-07-19/error.log:123',
  'i18n key job.manage.error.1241006 errors.1239801.message',
  'spring.cloud.consul.discovery.service-name=job-execute eureka.client.enabled=false',
  'thread pool-1-thread-2 lettuce-epollEventLoop-5-1 kafka-producer-network-thread | producer-1',
  'traceparent 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
];

describe('An anonymized log', () => {
  for (const [text, expected] of table) {
    it(`hides who and where: ${text}`, async () => assert.equal(await anonymize(text), expected));
  }

  for (const text of harmless) {
    it(`keeps codes, times, classes, paths and ids: ${text}`, async () => assert.equal(await anonymize(text), text));
  }

  it('keeps codes in names of hosts', async () => {
    assert.equal(
      await anonymize('http://job-1239801.corp/ a.1238001.prod.corp'),
      'http://job-1239801.corp/ a.1238001.prod.corp',
    );
  });

  for (const part of ['a.', '://', '://a@', 'servers=', 'h1:2000,', 'h1/', '<1>1 ', 'VM-1-1-', 'a.corp ']) {
    it(`searches hosts in time that grows with the text: ${part}`, async () => {
      await assertLinear(400_000, (size) => hostValues(part.repeat(size / part.length)));
    });
  }
});
