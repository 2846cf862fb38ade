/** Pulls the image by digest and runs it, in Python; nobody logs in to the instance, and no cluster is joined. */
export const containerPart = String.raw`
def log_in():
    registry = CONFIG["registry"]
    answer = aws("api.ecr", registry["region"], "AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken", {})
    token = base64.b64decode(answer["authorizationData"][0]["authorizationToken"])
    user, _, password = token.partition(b":")
    command("docker login", ["docker", "login", "--username", user.decode(), "--password-stdin", registry["host"]], password)


def ask_docker(*question):
    # Nothing where docker does not answer, as while it starts again: that says nothing of the app.
    result = subprocess.run(("docker",) + question, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return result.stdout.decode(errors="replace").splitlines() if result.returncode == 0 else []


def ends_of(container):
    # State.ExitCode is 0 again as soon as a container is restarted; its events keep the code (Docker, "docker system events").
    form = "{{.Action}} {{.Actor.Attributes.exitCode}}"
    wanted = ["container=" + container, "event=die", "event=oom"]
    filters = [part for one in wanted for part in ("--filter", one)]
    return ask_docker("events", "--since", "1", "--until", "%.3f" % time.time(), "--format", form, *filters)


def watch(container):
    # What ends again and again at its start will not become healthy; the group is told by the end of the instance.
    for _ in range(15):
        time.sleep(2)
        ends = ends_of(container)
        codes = [end.split()[1] for end in ends if end.startswith("die ")]
        if len(codes) >= 2:
            if CONFIG.get("tell"):
                tell([])
            memory = any(end.startswith("oom") for end in ends)
            why = ", because it used more memory than it may have" if memory else ""
            raise Failed("the container ended %s times, with exit code %s%s" % (len(codes), codes[-1], why))


def tell(told):
    # docker logs reads what any driver got (Docker, "Use docker logs with remote logging drivers"). The first lines are
    # left out: one that is longer than docker's may begin within a secret.
    lines = ask_docker("logs", "--tail", "40", "app")
    lines = (lines[1:] if len(lines) >= 40 else lines)[-20:]
    if lines != told:
        say("\n".join("app: " + line for line in lines))
    return lines


def variables():
    return {**CONFIG["env"], **NAMES, **{name: text(name, value) for name, value in secrets().items()}}


def as_files():
    # Read-only, and for whatever user the image has; only root comes past the folder above.
    folder = RUN + "/app"
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder, 0o755)
    values = secrets()
    for name, value in values.items():
        with os.fdopen(os.open(folder + "/" + name, os.O_WRONLY | os.O_CREAT, 0o444), "wb") as file:
            file.write(value.encode() if isinstance(value, str) else value)
    return {**{name + "_FILE": "/run/secrets/" + name for name in values}, **CONFIG["env"], **NAMES}


def remove_former():
    # At a later boot docker has started the container again, with the secrets of the first one.
    former = ask_docker("ps", "--all", "--quiet", "--filter", "name=^app$", "--filter", "label=immutable-deploy")
    if former:
        command("removing the former container", ["docker", "rm", "--force"] + former)


def start():
    global NAMES
    for tool in ("systemctl", "docker"):
        if shutil.which(tool) is None:
            raise Failed("%s is missing" % tool)
    os.environ["DOCKER_CONFIG"] = RUN + "/docker"
    for service in CONFIG["off"]:
        subprocess.run(["systemctl", "disable", "--now", "--no-block", service], stderr=subprocess.DEVNULL)
    command("starting docker", ["systemctl", "enable", "--now", "docker"])
    if CONFIG["registry"]:
        retried("logging in to " + CONFIG["registry"]["host"], log_in)
    image = CONFIG["image"]
    retried("docker pull", lambda: command("pulling " + image, ["docker", "pull", "--quiet", image]))
    NAMES = retried("the instance's tags", own_names)
    options = [option.replace("{instance}", NAMES["IMMUTABLE_DEPLOY_INSTANCE"]) for option in CONFIG["options"]]
    values = as_files() if CONFIG["files"] else variables()
    # As arguments, for an env file cannot hold a newline, and docker's own environment must not be the app's.
    given = [part for pair in values.items() for part in ("--env", "%s=%s" % pair)]
    remove_former()
    run = ["docker", "run", "--detach"] + options + given + [image] + CONFIG["arguments"]
    watch(command("docker run", run, None, REFUSALS))


# Codes are those of Exit status (Docker, "docker container run"); the words are the engine's.
REFUSALS = {
    "^126 ": "the image's program cannot be run",
    "^127 ": "the image has no such program",
    "is already in use by container": "the machine image has a container named app already",
}

boot(start)
`

/** Goes on telling what the container prints, where the instance alone can: masked, or because nobody else keeps it. */
export const followPart = String.raw`
def follow():
    # For as long as a deployment may ask; its platform reads nothing but what is said here.
    told = []
    for _ in range(180):
        told = tell(told)
        time.sleep(10)
`
