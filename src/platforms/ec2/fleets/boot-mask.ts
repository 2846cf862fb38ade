import { commonWords } from '../../../support/mask.ts'

/**
 * `createMask` of support/mask.ts in Python, for what the boot program says of an instance; a test holds the two together.
 * After it `HIDE` is to be given the secrets by `mask`.
 */
export const maskProgram = String.raw`
import re

WORDS = ${JSON.stringify(commonWords)}


def hexadecimal(value, digits):
    return re.sub("[a-f]", lambda found: "[%s%s]" % (found[0], found[0].upper()), "%0*x" % (digits, value))


def forms(part):
    if part.isascii() and part.isalnum():
        return part
    if part[0] == "\\":
        return r"(?:\\|%%(?:25){0,2}5[Cc]){%d,%d}" % (len(part), 4 * len(part))
    units = part.encode("utf-16-be")
    return r"(?:\\{0,3}%s|%s|%s%s)" % (
        re.escape(part),
        "".join("%(?:25){0,2}" + hexadecimal(byte, 2) for byte in part.encode()),
        "".join(r"\\{1,4}u" + hexadecimal(units[at] * 256 + units[at + 1], 4) for at in range(0, len(units), 2)),
        {" ": r"|\+", "\t": r"|\\{1,4}t"}.get(part, ""))


def encoded(part, before):
    data = bytes(before) + part.encode()
    own = base64.b64encode(data).decode()[-(-before * 8 // 6):len(data) * 8 // 6]
    own = "".join({"+": r"(?:[+\-]|%2[Bb])", "/": r"(?:\\?/|_|%2[Ff])"}.get(digit, digit) for digit in own)
    shared = r"[A-Za-z0-9+/_\-]?"
    return (shared if before else "") + own + (shared if len(data) % 3 else "") + "(?:=|%3[Dd]){0,2}"


def mask(secrets):
    patterns = []
    for name, value in secrets.items():
        lines = [line.strip() for line in re.split("[\r\n]+", value)]
        lines = [line for line in lines if len(line) >= 6 and line.lower() not in WORDS]
        if value.strip() and not lines:
            say("the secret %s is a common word or too short, so it is not masked where it is printed" % name)
        for line in lines:
            patterns.append("".join(map(forms, re.findall(r"\\+|[^\\]", line))))
            patterns += [encoded(line, before) for before in (0, 1, 2)]
    anywhere = re.compile("|".join(sorted(patterns, key=len, reverse=True)))
    return lambda text: anywhere.sub("***", text) if patterns else text
`
