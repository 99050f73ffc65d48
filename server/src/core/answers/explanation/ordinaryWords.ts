/** Names of roles and accounts that everybody has. */
const roles =
  'root admin git svn www deploy ubuntu centos administrator administrators sysadmin system sys user users username guest test tester testing public default nobody anonymous owner operator support noreply info job jobs bk blueking paas cmdb gse iam esb nodeman mysql redis nginx mongodb rabbitmq daemon postgres oracle dev prod uat stag production';

/** Words that logs, responses and source code hold. */
const words =
  'server client service services api app apps application account accounts host hosts localhost biz business businesses set ip ips id ids name names code codes message messages msg error errors err fail failed failure success data result results request requests response responses status state type value values key keys param params parameter parameters permission permissions access denied forbidden operation operations script scripts step steps task tasks plan template file files path url uri log logs line level time date info warn warning debug trace exception java python http https get post put delete true false null none nil undefined yes no not and or the this that with from for has have had was were are new old main master node group groups role roles token session password secret login logout email mail phone number count list item items index page size limit start end begin';

const chinese =
  '用户 用户名 管理员 系统 系统管理员 运维 访客 测试 测试用户 业务 业务集 主机 账号 帐号 账户 作业 脚本 步骤 任务 服务 服务器 平台 蓝鲸 作业平台 应用 接口 权限 资源 数据 数据库 配置 文件 执行 操作 错误 失败 成功 请求 返回 参数 消息 默认 全部 当前 没有 未知';

const ordinary: ReadonlySet<string> = new Set(`${roles} ${words} ${chinese}`.split(' '));

/** True for words that are replaced only where a key, a command or a message says that they are private. */
export function isOrdinary(value: string): boolean {
  return ordinary.has(value.toLowerCase());
}
