import assert from 'node:assert/strict';
import { answers, type Sample } from './samples';

/** Lines of logs whose number is an id, an amount or a place. */
const others = `
任务ID【1244006】
线程号:1244006
批次号：1244006
工号 1244006
主机ID：1244006
业务 1244006
任务1244006失败
邮编 1244006
ticket_no=1244006
orderNo: 1244006
order number 1244006
TAPD-1244006
"bk_host_id_list":[1244006]
hostIdList=[1244006]
host ids: 12, 1244006
step 1244006
task 1244006 finished
Process 1244006 exited
connection 1244006 closed
conn=1244006 op=3
thread-1244006
Thread[1244006]
bytes_sent=1244006
Rows_examined: 1244006
expires_in=1244006
1244006 B
VmRSS: 1244006 kB
1244006/tcp
rt=1244006
"GET / HTTP/1.1" 200 12 1244006
1700000000.123    456 10.0.0.1 TCP_MISS/200 1244006 GET http://a/b
-rw-r--r-- 1 root root 1244006 Jan  1 10:00 a.log
root     1244006  0.0  0.1 12345 678 ?  Ss  10:00 0:00 bash
tcp 0 0 10.0.0.1:22 10.0.0.2:1234 ESTABLISHED 1244006/sshd
sshd[1244006]: Accepted password
Jan 1 10:00:00 host app[1244006]: hello
2026-01-01 10:00:00.000 INFO 1244006 --- [main] c.t.b.j.A : x
2026-01-01 10:00:00 [1244006] INFO x
I0101 10:00:00.000000 1244006 server.go:12] x
https://job.example.com/api/plan/1244006
https://github.com/Tencent/bk-job/issues/1244006
GET /job/1244006
app.log:1244006: x
goroutine 1244006 [running]:
kill -9 1244006
id not in (1244006)
err_cnt=1244006
max_allowed_packet=1244006
xid 1244006
txid=1244006
goid: 1244006
root     1244006       1  0 10:00 ?        00:00:00 nginx: worker
job_errors_total{code="500"} 1244006
jvm_memory_used_bytes{area="heap"} 1244006
generation: 1244006
uptime 1244006
{&quot;pid&quot;:&quot;1244006&quot;}`;

/** Near misses: nothing says that it is no code. */
const plain = `
错误编号：1244006
错误号1244006
errno=1244006
error number 1244006
Error No: 1244006
JOB 1244006
JOB-1244006
[1237104] text
任务失败 1244006
作业平台返回：1244006
result[1244006] failed
size: 10, 1244006
ERROR 1244006 host
https://docs.example.com/errors/1244006
1238001x/1244006
error in 1244006
return {x} 1244006`;

function linesAs(letter: string, lines: string): Sample[] {
  return lines.split('\n').flatMap((line): Sample[] => (line === '' ? [] : [['log', letter, line]]));
}

describe('A number in a line of a log', () => {
  it('is something else beside the name or in the place of an id, an amount or a process', () => {
    const samples = linesAs('e', others);
    assert.deepEqual(answers(samples), samples);
  });

  it('may be a code beside words that only look like those', () => {
    const samples = linesAs('p', plain);
    assert.deepEqual(answers(samples), samples);
  });
});
