import { containerPart, followPart } from './boot-container.ts'
import { maskProgram } from './boot-mask.ts'
import { noSecretsPart, secretsPart } from './boot-secrets.ts'

/**
 * The program that an instance runs at its first boot, in Python: the ECS-optimized Amazon Linux 2023 AMI has no AWS CLI
 * (its recipe, github.com/aws/amazon-ecs-ami, starts from the minimal AMI), but every AMI that runs user data has Python,
 * for cloud-init is written in it. No value ever passes through a shell. It is the same for all; only CONFIG differs.
 */
const shared = String.raw`
import base64, datetime, hashlib, hmac, json, os, random, re, shutil, subprocess, time, urllib.error, urllib.request

METADATA = "http://169.254.169.254/latest/"
RUN = "/run/immutable-deploy"
EVERY_BOOT = "/var/lib/cloud/scripts/per-boot"
BEGAN = time.monotonic()


HIDE = str


class Failed(Exception):
    pass


class Busy(Failed):
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
        raise refusal(error)


def refusal(error):
    try:
        said = {name.lower(): text for name, text in json.loads(error.read()).items()}
        kind = said["__type"].split("#")[-1]
        text = "%s: %s" % (kind, said.get("message", ""))
    except Exception:
        kind, text = "", str(error)
    # The codes of throttling are those of Retry behavior (AWS SDKs and Tools Reference Guide).
    busy = error.code == 429 or error.code >= 500 or re.search("Throttl|TooManyRequests|LimitExceeded", kind)
    return (Busy if busy else Failed)(text[:500])


def retried(what, work):
    # A whole fleet asks at once, so pauses have full jitter (Retry behavior, AWS SDKs and Tools Reference Guide).
    reason = ""
    tries = 0
    while True:
        try:
            return work()
        except Exception as error:
            tries += 1
            is_late = time.monotonic() - BEGAN > CONFIG["seconds"]
            if is_late or (tries >= 5 and not isinstance(error, Busy)):
                raise Failed("%s: %s" % (what, error))
            if reason != str(error):
                reason = str(error)
                say("%s: %s" % (what, reason))
        time.sleep(random.uniform(0, min(20, 2 ** tries)))


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


def command(what, arguments, stdin=None, meanings={}):
    # The arguments may hold secrets, so only what the program says of itself is ever reported.
    result = subprocess.run(arguments, input=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if result.returncode == 0:
        return result.stdout.decode(errors="replace").strip()
    said = (result.stderr or result.stdout).decode(errors="replace").splitlines()
    text = " ".join(line.strip() for line in said if line.strip() and not re.match("(Run|See) '", line))
    outcome = "%s %s" % (result.returncode, text)
    meant = [meaning for sign, meaning in meanings.items() if re.search(sign, outcome)]
    raise Failed(": ".join([what] + meant + [text[-500:]]))


def stay():
    # User data is run at the first boot only, and what it leaves in memory is gone at the next one (Scripts Per Boot,
    # cloud-init's documentation).
    own = EVERY_BOOT + "/immutable-deploy"
    if os.path.abspath(__file__) != own:
        os.makedirs(EVERY_BOOT, exist_ok=True)
        shutil.copy(__file__, own)
        os.chmod(own, 0o700)


def boot(work):
    try:
        os.makedirs(RUN, 0o700, exist_ok=True)
        stay()
        work()
        say("booted")
    except Exception as error:
        say("boot failed: %s" % error)
        # A stopped instance is replaced at once (Health checks for instances in an Auto Scaling group).
        subprocess.run(["shutdown", "-h", "now"])
        raise SystemExit(1)
    # Whatever happens to what tells of the app, the app goes on.
    if CONFIG.get("tell") == "always" and os.fork() == 0:
        try:
            os.setsid()
            follow()
        finally:
            os._exit(0)
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
    write(RUN + "/secrets", {name: text(name, value) for name, value in secrets().items()})


boot(start)
`

/** What of the program differs from release to release. Deterministic: the same values give the same text. */
export interface BootConfig {
  /** Region of the parameters and secrets that are named without one. */
  readonly region: string
  readonly env: Readonly<Record<string, string>>
  /** Variable name to reference, `ssm:…` or `secretsmanager:…`; never a value. */
  readonly secrets: Readonly<Record<string, string>>
  /** How long what AWS has no time for is asked again. */
  readonly seconds: number
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
   * When the instance tells the app's last lines itself, masked: where its container ends again and again, or always, for
   * an app whose lines nobody else shows. Undefined: never.
   */
  readonly tell: 'crash' | 'always' | undefined
  /** Whether the container gets its secrets as files, not as environment variables. */
  readonly files: boolean
  /** Services of the machine image that are switched off. */
  readonly off: readonly string[]
  /** Of `docker run`; `{instance}` stands for the instance's id. */
  readonly options: readonly string[]
  /** What follows the image: the program's arguments. */
  readonly arguments: readonly string[]
}

/** Boots an instance into one container. */
export function containerProgram(config: ContainerConfig): string {
  return program(config, config.tell === 'always' ? `${followPart}\n${containerPart}` : containerPart)
}

/** Leaves `/etc/immutable-deploy/env` and `/run/immutable-deploy/secrets` for what the machine image starts by itself. */
export function filesProgram(config: BootConfig): string {
  return program(config, files)
}

function program(config: BootConfig, part: string): string {
  const secrets = Object.keys(config.secrets).length === 0 ? noSecretsPart : `${maskProgram}\n${secretsPart}`
  return `#!/usr/bin/python3${shared}\n${secrets}\n\nCONFIG = json.loads(${pythonText(JSON.stringify(config))})\n\n${part}`
}

/** A string of JSON is also one of Python, once what it holds is ASCII. */
function pythonText(json: string): string {
  const escaped = json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return JSON.stringify(escaped)
}
