import { commonWords } from '../../../support/mask/parts.ts'

/**
 * `createMask` of support/mask/ in Python, for what the boot program says of an instance; a test holds the two together.
 * After it `HIDE` is to be given the secrets by `mask`.
 */
export const maskProgram = String.raw`
import base64, json, re, unicodedata, urllib.parse

WORDS = ${JSON.stringify(commonWords)}

NAMED = {'"': "quot", "'": "apos", "&": "amp", "<": "lt", ">": "gt"}
KEYS = re.compile("pass|pwd|secret|token|key|credential|private", re.I)


def invisible(character):
    return character not in "\t\n\v\f\r\x85\u200c\u200d" and unicodedata.category(character) in ("Cc", "Cf")


def visible(text):
    text = re.sub(
        r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)?|\x1b[@-Z\\-_]", "", text)
    return "".join(each for each in text if not invisible(each))


def hexadecimal(value, digits):
    return re.sub("[a-f]", lambda found: "[%s%s]" % (found[0], found[0].upper()), "%0*x" % (digits, value))


def entity(part):
    return "&(?:amp;)?#(?:0{0,3}%d|[xX]0{0,3}%s);" % (ord(part), hexadecimal(ord(part), 1))


def forms(part):
    if part.isascii() and part.isalnum():
        return part
    if part[0] == "\\":
        return r"(?:\\|%%(?:25){0,2}5[Cc]|%s){%d,%d}" % (entity("\\"), len(part), 4 * len(part))
    units = part.encode("utf-16-be")
    ways = [r"\\{0,3}" + re.escape(part),
            "".join("%(?:25){0,2}" + hexadecimal(byte, 2) for byte in part.encode()),
            "".join(r"\\{1,4}u" + hexadecimal(units[at] * 256 + units[at + 1], 4) for at in range(0, len(units), 2)),
            "".join(r"\\{1,4}x" + hexadecimal(byte, 2) for byte in part.encode()),
            entity(part)]
    if part in "\t\b\f":
        ways.append(r"\\{1,4}" + "tbf"["\t\b\f".index(part)])
    elif part in NAMED:
        ways.append("&(?:amp;)?%s;" % NAMED[part])
    elif part == " ":
        ways.append(r"\+")
    return "(?:%s)%s" % ("|".join(ways), "?" if invisible(part) else "")


def digits(part, before):
    data = bytes(before) + part.encode()
    return base64.b64encode(data).decode()[-(-before * 8 // 6):len(data) * 8 // 6]


def encoded(part, before):
    own = "".join({"+": r"(?:[+\-]|%2[Bb])", "/": r"(?:\\?/|_|%2[Ff])"}.get(digit, digit) for digit in digits(part, before))
    shared = r"[A-Za-z0-9+/_\-]?"
    end = shared if (before + len(part.encode())) % 3 else ""
    return (shared if before else "") + own + end + "(?:=|%3[Dd]){0,2}"


def windows(text):
    return [text[at:at + 16] for at in range(len(text) - 15)]


def within(value):
    found = [value]
    password = re.match(r"[A-Za-z0-9_][\w+.-]*://[^\s:@/?#]*:([^\s@/?#]+)@", value)
    if password:
        found += [password[1], urllib.parse.unquote(password[1])]
    if re.match(r"\s*[\[{]", value):
        pairs = lambda items: [found.append(item) for key, item in items if KEYS.search(key) and isinstance(item, str)]
        try:
            json.loads(value, object_pairs_hook=pairs)
        except ValueError:
            pass
    return found


def mask(secrets):
    patterns, telling = [], set()
    for name, value in secrets.items():
        lines = [line.strip() for one in within(value) for line in re.split("[\r\n]+", one)]
        lines = [line for line in lines if len(line) >= 6 and line.lower() not in WORDS]
        if value.strip() and not lines:
            say("the secret %s is a common word or too short, so it is not masked where it is printed" % name)
        for one in [value] + lines if lines else []:
            telling.update(window for before in (0, 1, 2) for window in windows(digits(one, before)))
        for line in lines:
            patterns.append("".join(map(forms, re.findall(r"\\+|[^\\]", line))))
            patterns += [line.encode().hex(), line.encode().hex().upper()]
            patterns += [encoded(line, before) for before in (0, 1, 2)]
    anywhere = [re.compile(pattern) for pattern in patterns]
    def hide(text):
        found = sorted(match.span() for pattern in anywhere for match in pattern.finditer(text))
        masked, end, shown = "", 0, 0
        for start, stop in found:
            if start >= end:
                masked += text[shown:start] + "***"
            end = shown = max(end, stop)
        return masked + text[shown:]
    def wrapped(found):
        run, masked, end = found[0], "", 0
        for at, window in enumerate(windows(run.replace("-", "+").replace("_", "/"))):
            if window in telling:
                if at > end or not masked:
                    masked += run[end:at] + "***"
                end = at + 16
        return masked + run[end:]
    return lambda text: re.sub("[A-Za-z0-9+/_-]{16,}", wrapped, hide(visible(text))) if patterns else text
`
