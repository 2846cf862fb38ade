import { maskProgram } from './boot-mask.ts'

/**
 * The program that an instance runs at its first boot, in Python: the ECS-optimized Amazon Linux 2023 AMI has no AWS CLI
 * (its recipe, github.com/aws/amazon-ecs-ami, starts from the minimal AMI), but every AMI that runs user data has Python,
 * for cloud-init is written in it. No value ever passes through a shell. It is the same for all; only CONFIG differs.
 */
const shared = String.raw`
import base64, datetime, hashlib, hmac, json, os, shutil, subprocess, time, urllib.error, urllib.request

METADATA = "http://169.254.169.254/latest/"
RUN = "/run/immutable-deploy"


HIDE = str


class Failed(Exception):
    pass


def say(text):
    # Whatever is said goes through here, and is masked from the moment at which there are secrets.
    lines = "".join("immutable-deploy: %s\n" % line for line in HIDE(text).splitlines())
    try:
        with open("/dev/console", "w", encoding="utf-8", errors="replace") as console:
            console.write(lines)
    except OSError:
        print(lines, end="", flush=True)


def ask(url, method="GET", body=None, headers={}):
    request = urllib.request.Request(url, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=10) as answer:
        return answer.read().decode()


def metadata(path):
    token = ask(METADATA + "api/token", "PUT", headers={"X-aws-ec2-metadata-token-ttl-seconds": "300"})
    return ask(METADATA + path, headers={"X-aws-ec2-metadata-token": token})


def digest(data):
    return hashlib.sha256(data).hexdigest()


def aws(service, region, target, question):
    # Signed with the instance's role (AWS Signature Version 4, IAM User Guide).
    role = metadata("meta-data/iam/security-credentials/").strip()
    identity = json.loads(metadata("meta-data/iam/security-credentials/" + role))
    host = "%s.%s.%s" % (service, region, metadata("meta-data/services/domain"))
    body = json.dumps(question).encode()
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    headers = {
        "content-type": "application/x-amz-json-1.1",
        "host": host,
        "x-amz-date": now,
        "x-amz-security-token": identity["Token"],
        "x-amz-target": target,
    }
    names = ";".join(headers)
    lines = "".join("%s:%s\n" % pair for pair in headers.items())
    canonical = "\n".join(["POST", "/", "", lines, names, digest(body)])
    scope = [now[:8], region, service.split(".")[-1], "aws4_request"]
    text = "\n".join(["AWS4-HMAC-SHA256", now, "/".join(scope), digest(canonical.encode())])
    key = ("AWS4" + identity["SecretAccessKey"]).encode()
    for part in scope + [text]:
        key = hmac.new(key, part.encode(), hashlib.sha256).digest()
    headers["authorization"] = "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s" % (
        identity["AccessKeyId"], "/".join(scope), names, key.hex())
    try:
        return json.loads(ask("https://%s/" % host, "POST", body, headers))
    except urllib.error.HTTPError as error:
        raise Failed(error.read().decode(errors="replace")[:500] or str(error))


def retried(what, work):
    for pause in (1, 2, 4, 8, 0):
        try:
            return work()
        except Exception as error:
            reason = "%s: %s" % (what, error)
            say(reason)
            time.sleep(pause)
    raise Failed(reason)


def secret(reference):
    scheme, _, name = reference.partition(":")
    region = name.split(":")[3] if name.startswith("arn:") else CONFIG["region"]
    if scheme == "ssm":
        question = {"Name": name, "WithDecryption": True}
        return aws("ssm", region, "AmazonSSM.GetParameter", question)["Parameter"]["Value"]
    return aws("secretsmanager", region, "secretsmanager.GetSecretValue", {"SecretId": name})["SecretString"]


def own_names():
    # From its tags, so that a rollback's instances tell the new release although they boot from the old user data.
    tag = lambda name: metadata("meta-data/tags/instance/immutable-deploy:" + name)
    return {
        "IMMUTABLE_DEPLOY_APP": tag("app"),
        "IMMUTABLE_DEPLOY_ENVIRONMENT": tag("environment"),
        "IMMUTABLE_DEPLOY_RELEASE": "v" + tag("release"),
        "IMMUTABLE_DEPLOY_SHA": tag("sha"),
        "IMMUTABLE_DEPLOY_INSTANCE": metadata("meta-data/instance-id"),
    }


def secrets():
    global HIDE
    found = CONFIG["secrets"].items()
    values = {name: retried("the secret " + name, lambda: secret(reference)) for name, reference in found}
    if values:
        HIDE = mask(values)
    return values


def command(what, arguments, stdin=None):
    # The arguments may hold secrets, so only what the program says of itself is ever reported.
    result = subprocess.run(arguments, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if result.returncode != 0:
        raise Failed("%s: %s" % (what, result.stdout.decode(errors="replace").strip()[-500:]))


def boot(work):
    try:
        os.makedirs(RUN, 0o700, exist_ok=True)
        work()
        say("booted")
    except Exception as error:
        say("boot failed: %s" % error)
        # A stopped instance is replaced at once (Health checks for instances in an Auto Scaling group).
        subprocess.run(["shutdown", "-h", "now"])
        raise SystemExit(1)
    # Whatever happens to what tells of the app, the app goes on.
    if CONFIG.get("tell") and os.fork() == 0:
        try:
            os.setsid()
            follow()
        finally:
            os._exit(0)
`

/** Pulls the image by digest and runs it; nobody logs in to the instance, and no cluster is joined. */
const container = String.raw`
def log_in():
    registry = CONFIG["registry"]
    answer = aws("api.ecr", registry["region"], "AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken", {})
    token = base64.b64decode(answer["authorizationData"][0]["authorizationToken"])
    user, _, password = token.partition(b":")
    command("docker login", ["docker", "login", "--username", user.decode(), "--password-stdin", registry["host"]], password)


def watch():
    # What ends again and again at its start will not become healthy; the group is told by the end of the instance.
    for _ in range(15):
        time.sleep(2)
        asked = ["docker", "inspect", "--format", "{{.RestartCount}} {{.State.ExitCode}}", "app"]
        restarts, code = subprocess.run(asked, stdout=subprocess.PIPE).stdout.decode().split()
        if int(restarts) >= 2:
            if CONFIG.get("tell"):
                tell([])
            raise Failed("the container ended %s times, with exit code %s" % (restarts, code))


def start():
    for tool in ("systemctl", "docker"):
        if shutil.which(tool) is None:
            raise Failed("%s is missing" % tool)
    os.environ["DOCKER_CONFIG"] = RUN + "/docker"
    for service in ("ecs", "sshd", "amazon-ssm-agent"):
        subprocess.run(["systemctl", "disable", "--now", "--no-block", service], stderr=subprocess.DEVNULL)
    command("starting docker", ["systemctl", "enable", "--now", "docker"])
    if CONFIG["registry"]:
        retried("logging in to " + CONFIG["registry"]["host"], log_in)
    image = CONFIG["image"]
    retried("docker pull", lambda: command("pulling " + image, ["docker", "pull", "--quiet", image]))
    names = retried("the instance's tags", own_names)
    options = [option.replace("{instance}", names["IMMUTABLE_DEPLOY_INSTANCE"]) for option in CONFIG["options"]]
    variables = {**CONFIG["env"], **names, **secrets()}
    # As arguments, for an env file cannot hold a newline, and docker's own environment must not be the app's.
    given = [part for pair in variables.items() for part in ("--env", "%s=%s" % pair)]
    command("docker run", ["docker", "run", "--detach"] + options + given + [image] + CONFIG["arguments"])
    watch()


boot(start)
`

/** Follows the container's output, for an app that has secrets. */
const following = String.raw`
def tell(told):
    # docker logs reads what any driver got (Docker, "Use docker logs with remote logging drivers"). The first lines are
    # left out: one that is longer than docker's may begin within a secret.
    asked = ["docker", "logs", "--tail", "40", "app"]
    printed = subprocess.run(asked, stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout
    lines = printed.decode(errors="replace").splitlines()
    lines = (lines[1:] if len(lines) >= 40 else lines)[-20:]
    if lines != told:
        say("\n".join("app: " + line for line in lines))
    return lines


def follow():
    # For as long as a deployment may ask; its platform reads nothing but what is said here.
    told = []
    for _ in range(180):
        told = tell(told)
        time.sleep(10)
`

/** For what a machine image starts by itself; the format is both systemd's EnvironmentFile and the shell's. */
const files = String.raw`
def write(path, variables):
    os.makedirs(os.path.dirname(path), 0o755, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        for name, value in variables.items():
            escaped = "".join("\\" + char if char in ('"', "\\", "$", chr(96)) else char for char in value)
            file.write('%s="%s"\n' % (name, escaped))


def start():
    write("/etc/immutable-deploy/env", {**CONFIG["env"], **retried("the instance's tags", own_names)})
    write(RUN + "/secrets", secrets())


boot(start)
`

/** What of the program differs from release to release. Deterministic: the same values give the same text. */
export interface BootConfig {
  /** Region of the parameters and secrets that are named without one. */
  readonly region: string
  readonly env: Readonly<Record<string, string>>
  /** Variable name to reference, `ssm:…` or `secretsmanager:…`; never a value. */
  readonly secrets: Readonly<Record<string, string>>
}

/** Reads them back from a boot program; undefined where it is none of ours. */
export function secretsIn(text: string): BootConfig['secrets'] | undefined {
  const written = /^CONFIG = json\.loads\((".*")\)$/m.exec(text)?.[1]
  return written === undefined ? undefined : (JSON.parse(JSON.parse(written)) as BootConfig).secrets
}

export interface ContainerConfig extends BootConfig {
  /** Where to log in before pulling; null where that is not ECR. */
  readonly registry: { readonly host: string; readonly region: string } | null
  readonly image: string
  /**
   * Where the app's output has secrets: whether the instance tells its last lines itself, masked, for nobody else's are
   * shown then. Left out elsewhere.
   */
  readonly tell?: true
  /** Of `docker run`; `{instance}` stands for the instance's id. */
  readonly options: readonly string[]
  /** What follows the image: the program's arguments. */
  readonly arguments: readonly string[]
}

/** Boots an instance into one container. */
export function containerProgram(config: ContainerConfig): string {
  return program(config, config.tell === true ? `${following}\n${container}` : container)
}

/** Leaves `/etc/immutable-deploy/env` and `/run/immutable-deploy/secrets` for what the machine image starts by itself. */
export function filesProgram(config: BootConfig): string {
  return program(config, files)
}

function program(config: BootConfig, part: string): string {
  const masking = Object.keys(config.secrets).length === 0 ? '' : `\n${maskProgram}`
  return `#!/usr/bin/python3${shared}${masking}\n\nCONFIG = json.loads(${pythonText(JSON.stringify(config))})\n\n${part}`
}

/** A string of JSON is also one of Python, once what it holds is ASCII. */
function pythonText(json: string): string {
  const escaped = json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return JSON.stringify(escaped)
}
