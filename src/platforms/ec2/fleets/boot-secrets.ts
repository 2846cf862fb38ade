/**
 * Fetches what `run.secrets` refers to, in Python, and masks it from then on. A reference is
 * `ssm:<name or ARN>[:<version or label>]`, or `secretsmanager:<name or ARN>[:<staging label>][#<key of its JSON>]`.
 */
export const secretsPart = String.raw`
def place(name, most):
    # Region and name of a reference, and what follows it; an ARN has so many parts.
    parts = name.split(":")
    own = most if parts[0] == "arn" else 1
    return parts[3] if own > 1 else CONFIG["region"], ":".join(parts[:own]), ":".join(parts[own:])


def batches(names):
    # Ten names a call (GetParameters, AWS Systems Manager API Reference). The answer has the names of parameters, not those
    # that were asked for, so no call asks for two versions of one.
    found = []
    for name in names:
        region, own, _ = place(name, 6)
        fitting = [batch for at, batch in found if at == region and len(batch) < 10 and own not in batch]
        if not fitting:
            fitting = [{}]
            found.append((region, fitting[0]))
        fitting[0][own] = name
    return found


def parameters(region, batch):
    question = {"Names": list(batch.values()), "WithDecryption": True}
    answer = aws("ssm", region, "AmazonSSM.GetParameters", question)
    keys = [(key, parameter) for parameter in answer["Parameters"] for key in (parameter["Name"], parameter["ARN"])]
    values = {batch[key]: parameter["Value"] for key, parameter in keys if key in batch}
    missing = [name for name in batch.values() if name not in values]
    if missing:
        raise Failed("there is no parameter %s in %s" % (", ".join(missing), region))
    return values


def stored(name):
    region, own, stage = place(name, 7)
    question = {"SecretId": own, **({"VersionStage": stage} if stage else {})}
    answer = aws("secretsmanager", region, "secretsmanager.GetSecretValue", question)
    # Over HTTP what is binary comes in base64 (GetSecretValue, AWS Secrets Manager API Reference).
    return answer["SecretString"] if "SecretString" in answer else base64.b64decode(answer["SecretBinary"])


def key_of(name, value, key):
    try:
        found = json.loads(value)[key]
    except (ValueError, KeyError, TypeError):
        raise Failed("the secret %s: what is stored is no JSON object with the key %s" % (name, key)) from None
    return found if isinstance(found, str) else json.dumps(found)


def secrets():
    global HIDE
    references = {name: reference.partition(":")[::2] for name, reference in CONFIG["secrets"].items()}
    wanted = lambda scheme: sorted({what.split("#")[0] for own, what in references.values() if own == scheme})
    users = lambda *names: ", ".join(name for name, (_, what) in references.items() if what.split("#")[0] in names)
    found = {}
    for region, batch in batches(wanted("ssm")):
        found.update(retried("the secret " + users(*batch.values()), lambda: parameters(region, batch)))
    for name in wanted("secretsmanager"):
        found[name] = retried("the secret " + users(name), lambda: stored(name))
    values = {}
    for name, (_, what) in references.items():
        whole, _, key = what.partition("#")
        values[name] = key_of(name, found[whole], key) if key else found[whole]
    HIDE = mask({key: form for pair in values.items() for key, form in printed(*pair).items()})
    return values


def printed(name, value):
    # What a log has of a secret: of bytes that are no text their usual digits.
    try:
        return {name: value if isinstance(value, str) else value.decode()}
    except UnicodeDecodeError:
        return {name: base64.b64encode(value).decode(), name + " in hex": value.hex(), name + " in HEX": value.hex().upper()}


def text(name, value):
    try:
        found = value if isinstance(value, str) else value.decode()
        if "\0" not in found:
            return found
    except UnicodeDecodeError:
        pass
    raise Failed("the secret %s is binary, which no environment variable can hold" % name)
`

/** Of an app without secrets. */
export const noSecretsPart = String.raw`
def secrets():
    return {}
`
