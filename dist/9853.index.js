export const id = 9853;
export const ids = [9853];
export const modules = {

/***/ 48185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ untilOver)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);

/**
 * Builds within the call's limits. A build that is stopped is waited for: it kills what it started and removes what it
 * wrote.
 * @throws the signal's reason, KnownError `image-build-timeout`, or what the build throws.
 */
async function untilOver(clock, call, build) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tookTooLong()), Math.max(0, call.deadline - clock.now()));
    const signal = AbortSignal.any([call.signal, late.signal]);
    try {
        signal.throwIfAborted();
        return await build(signal);
    }
    catch (error) {
        throw signal.aborted ? signal.reason : error;
    }
    finally {
        clearTimeout(timer);
    }
}
function tookTooLong() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E('The image was not built in time.', {
        code: 'image-build-timeout',
        advice: 'Make the build quicker, or give it more time with `timeouts.image`.',
    });
}


/***/ }),

/***/ 62192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ findImage),
/* harmony export */   US: () => (/* binding */ imageExists),
/* harmony export */   dT: () => (/* binding */ imageOf)
/* harmony export */ });
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16301);

/** The image whose tag is the commit's full SHA. */
async function findImage(place, sha, call) {
    const [uri, detail] = await Promise.all([place.repository.uri(call), describe(place, { imageTag: sha }, call)]);
    return uri === undefined || detail === undefined ? undefined : imageOf(uri, sha, detail);
}
async function imageExists(place, digest, call) {
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        return false;
    return (await describe(place, { imageDigest: digest }, call)) !== undefined;
}
/** @param uri the repository's. */
function imageOf(uri, sha, { imageDigest = '', imageSizeInBytes = 0 }) {
    return { sha, digest: imageDigest, reference: `${uri}@${imageDigest}`, sizeBytes: imageSizeInBytes };
}
async function describe({ aws, repository }, id, call) {
    const what = `looking for the image ${id.imageTag ?? id.imageDigest} in the repository ${repository.name}`;
    try {
        const { imageDetails = [] } = await aws.ecr(call, what, (ecr, options) => ecr.describeImages({ repositoryName: repository.name, imageIds: [id] }, options));
        return imageDetails[0];
    }
    catch (error) {
        if ((0,_service_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)(error, 'ImageNotFoundException', 'RepositoryNotFoundException'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 39581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ machineImageExists),
/* harmony export */   Mt: () => (/* binding */ findMachineImage),
/* harmony export */   Uv: () => (/* binding */ listMachineImages),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   jI: () => (/* binding */ byAge),
/* harmony export */   n6: () => (/* binding */ ofApp),
/* harmony export */   p3: () => (/* binding */ machineImage),
/* harmony export */   pw: () => (/* binding */ machineImagesOf)
/* harmony export */ });
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82888);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60411);


/** The app's oldest available machine image that is tagged with the commit's SHA. */
async function findMachineImage(aws, app, sha, call) {
    const [oldest] = await machineImagesOf(aws, app, sha, call);
    return oldest && imageOf(aws, oldest);
}
/** By filter, for an id that is asked for and not there is an error (Amazon EC2 API Reference, DescribeImages). */
async function machineImageExists(aws, id, call) {
    return (await listMachineImages(aws, [{ Name: 'image-id', Values: [id] }, available], call)).length > 0;
}
/** Those of one commit, the one that counts first. */
async function machineImagesOf(aws, app, sha, call) {
    const ofCommit = { Name: `tag:${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.sha}`, Values: [sha] };
    return (await listMachineImages(aws, [ofApp(app), ofCommit, available], call)).toSorted(byAge);
}
function ofApp(app) {
    return { Name: `tag:${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.app}`, Values: [app] };
}
const available = { Name: 'state', Values: ['available'] };
/** Two of one millisecond have an order too, and it is everybody's. */
function byAge(one, other) {
    const keys = [one, other].map(({ createdAt, id }) => `${createdAt} ${id}`);
    return keys[0] < keys[1] ? -1 : 1;
}
async function listMachineImages(aws, filters, call) {
    const found = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S)(async (NextToken) => {
        const page = await aws.ec2(call, 'listing machine images', (ec2, options) => ec2.describeImages({ Owners: ['self'], Filters: [...filters], MaxResults: 1000, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.Images, next: page.NextToken };
    });
    return found.map(machineImage);
}
function machineImage({ ImageId = '', CreationDate = '', Tags = [], BlockDeviceMappings = [], }) {
    const volumes = BlockDeviceMappings.map(({ Ebs }) => Ebs).filter((volume) => volume !== undefined);
    return {
        id: ImageId,
        sha: Tags.find(({ Key }) => Key === _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.sha)?.Value ?? '',
        createdAt: CreationDate,
        snapshots: volumes.map(({ SnapshotId }) => SnapshotId).filter((snapshot) => snapshot !== undefined),
        volumeGib: volumes.reduce((sum, { VolumeSize = 0 }) => sum + VolumeSize, 0),
    };
}
/** Its size is that of its volumes; what its snapshots take is not known. */
function imageOf({ region }, { id, sha, volumeGib }) {
    return { sha, digest: id, reference: `${region}:${id}`, sizeBytes: volumeGib * 2 ** 30 };
}


/***/ }),

/***/ 9853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  open: () => (/* binding */ aws_open)
});

;// CONCATENATED MODULE: ./build/platform/aws/alarms.js
/** The most names of one DescribeAlarms (Amazon CloudWatch API Reference). */
const mostNames = 100;
/** The state of each alarm, composite ones too, in the order of the names; one that is not there is said to be missing. */
async function readAlarms(aws, names, call) {
    const batches = Array.from({ length: Math.ceil(names.length / mostNames) }, (_, n) => names.slice(n * mostNames, (n + 1) * mostNames));
    const found = (await Promise.all(batches.map((batch) => describe(aws, batch, call)))).flat();
    return alarmsOf(names, found);
}
/** What was described, by name. */
function alarmsOf(names, found) {
    const byName = new Map(found.map((alarm) => [alarm.AlarmName, alarm]));
    return names.map((name) => alarmOf(name, byName.get(name)));
}
/** Without `AlarmTypes` composite alarms would be left out, which is not the same as missing. */
async function describe(aws, names, call) {
    const { MetricAlarms = [], CompositeAlarms = [] } = await aws.cloudWatch(call, `reading the alarms ${names.join(', ')}`, (cloudWatch, options) => cloudWatch.describeAlarms({ AlarmNames: [...names], AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: mostNames }, options));
    return [...MetricAlarms, ...CompositeAlarms];
}
const states = { OK: 'ok', ALARM: 'ringing' };
function alarmOf(name, found) {
    if (found === undefined)
        return { name, state: 'missing' };
    const state = states[found.StateValue ?? ''] ?? 'insufficient-data';
    return { name, state, ...(found.StateReason !== undefined && { reason: found.StateReason }) };
}

;// CONCATENATED MODULE: ./build/platform/aws/described-image.js
/** Nothing but its tags changes once an image is available, so each is asked for once. */
function createDescribeImage(aws) {
    const known = new Map();
    return async (id, call) => {
        const found = known.get(id) ?? (await describeImage(aws, id, call));
        if (found?.State === 'available')
            known.set(id, found);
        return found;
    };
}
/** By filter, for an id that is asked for and not there is an error (Amazon EC2 API Reference, DescribeImages). */
async function describeImage(aws, id, call) {
    const { Images: [found] = [] } = await aws.ec2(call, `reading the machine image ${id}`, (ec2, options) => ec2.describeImages({ Filters: [{ Name: 'image-id', Values: [id] }] }, options));
    return found;
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/activities.js
/** The most that one answer has (MaxRecords of DescribeScalingActivities, Amazon EC2 Auto Scaling API Reference). */
const mostActivities = 100;
/** The newest scaling activities of a group, newest first. */
async function readActivities(aws, group, call) {
    const { Activities = [] } = await aws.autoScaling(call, `reading the scaling activities of ${group}`, (autoScaling, options) => autoScaling.describeScalingActivities({ AutoScalingGroupName: group, MaxRecords: mostActivities }, options));
    return Activities;
}
/**
 * Launches that failed, and instances that were taken away because they were not healthy, as the cause says (Verify a
 * scaling activity for an Auto Scaling group, Amazon EC2 Auto Scaling User Guide).
 */
function isFailure({ StatusCode, Cause = '' }) {
    return StatusCode === 'Failed' || /taken out of service in response to .*(health[ -]check|status check)/i.test(Cause);
}
/** What AWS says of a failure. Untrusted text. */
function wordsOf({ StatusMessage, Cause, Description }) {
    return StatusMessage ?? Cause ?? Description ?? 'no reason was given';
}
/** The instance that an activity was about, which its description names. */
function instanceIn({ Description = '' }) {
    return /\bi-[0-9a-f]{8,17}\b/.exec(Description)?.[0];
}
/**
 * Given up when, within the time, as many instances as there should be have failed twice; of a fleet too large for that to
 * be seen in one answer, when all that is in it are failures.
 * @param since milliseconds since the epoch; a fleet's long past does not count.
 */
function stateBy(activities, desired, since) {
    const failures = activities.filter((activity) => isFailure(activity) && (activity.StartTime?.getTime() ?? 0) >= since);
    const [last] = failures;
    if (last === undefined || failures.length < Math.min(2 * desired, mostActivities))
        return { state: 'active' };
    return { state: 'failed', reason: `its instances kept failing (${failures.length} times): ${wordsOf(last)}` };
}

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/platform/aws/pages.js
var pages = __webpack_require__(82888);
// EXTERNAL MODULE: ./build/platform/aws/tags.js
var aws_tags = __webpack_require__(60411);
;// CONCATENATED MODULE: ./build/platform/aws/fleets/groups.js



/** The environment's Auto Scaling groups. */
async function ownGroups(aws, key, call) {
    return groups_describe(aws, call, {
        Filters: [
            { Name: `tag:${aws_tags/* tagKeys */.bi.app}`, Values: [key.app] },
            { Name: `tag:${aws_tags/* tagKeys */.bi.environment}`, Values: [key.environment] },
        ],
    });
}
/** Undefined where there is none of this name, or none any more. */
async function groupByName(aws, name, call) {
    return (await groups_describe(aws, call, { AutoScalingGroupNames: [name] }))[0];
}
/** @throws KnownError `fleet-unknown`. */
async function knownGroup(aws, name, call) {
    const found = await groupByName(aws, name, call);
    if (found !== undefined)
        return found;
    throw new errors/* KnownError */.E(`There is no Auto Scaling group ${name}.`, {
        code: 'fleet-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
    });
}
/**
 * For what is done only to groups that this project has made.
 * @throws KnownError `fleet-adopted`.
 */
function refuseAdopted(key, { AutoScalingGroupName: name, Tags }) {
    if ((0,aws_tags/* releaseTags */.dt)(key, Tags) !== undefined)
        return;
    throw new errors/* KnownError */.E(`The Auto Scaling group ${name} was there before the first deployment; it is never changed.`, {
        code: 'fleet-adopted',
        advice: 'Remove it yourself once nothing is to go back to it.',
    });
}
/** The group that registers its instances in one of these target groups, among all of the region. */
async function groupServing(aws, targetGroups, call) {
    return (await groups_describe(aws, call, {})).find((group) => targetGroupOf(group, targetGroups) !== undefined);
}
/** The target group of a group, or that of these which it is attached to. */
function targetGroupOf(group, among) {
    const all = [...(group.TargetGroupARNs ?? []), ...(group.TrafficSources ?? []).map(({ Identifier }) => Identifier)];
    return all.find((arn) => arn !== undefined && (among === undefined || among.includes(arn)));
}
/** A group that has a status is being deleted (AutoScalingGroup, Amazon EC2 Auto Scaling API Reference). */
async function groups_describe(aws, call, which) {
    const groups = await (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.autoScaling(call, 'reading Auto Scaling groups', (autoScaling, options) => autoScaling.describeAutoScalingGroups({ ...which, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.AutoScalingGroups, next: page.NextToken };
    });
    return groups.filter(({ Status }) => Status === undefined);
}
function tagOf(group, key) {
    return group.Tags?.find(({ Key }) => Key === key)?.Value;
}
/** Writes tags that are the group's alone, not its instances'. */
async function tagGroup(aws, name, tags, call) {
    await aws.autoScaling(call, `tagging the Auto Scaling group ${name}`, (autoScaling, options) => autoScaling.createOrUpdateTags({ Tags: tags.map((tag) => ofGroup(name, tag)) }, options));
}
async function untagGroup(aws, name, keys, call) {
    if (keys.length === 0)
        return;
    await aws.autoScaling(call, `removing tags of the Auto Scaling group ${name}`, (autoScaling, options) => autoScaling.deleteTags({ Tags: keys.map((Key) => ofGroup(name, { Key })) }, options));
}
function ofGroup(ResourceId, { Key, Value }) {
    return { ResourceId, ResourceType: 'auto-scaling-group', Key, Value, PropagateAtLaunch: false };
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/adoption.js

/**
 * Nothing of ours ties that group to the environment but the target group on its route. That is searched for once: a
 * search reads every group of the region.
 */
function createAdoption(aws, foreignTargetGroups) {
    let known;
    return {
        async find(call) {
            if (known === undefined) {
                const targetGroups = await foreignTargetGroups(call);
                const group = targetGroups.length === 0 ? undefined : await groupServing(aws, targetGroups, call);
                known = { name: group?.AutoScalingGroupName, targetGroups };
                return group && { group, targetGroups };
            }
            const { name, targetGroups } = known;
            const group = name === undefined ? undefined : await groupByName(aws, name, call);
            return group && { group, targetGroups };
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/platform/aws/names.js

/** The shortest limit there is: a target group's name (CreateTargetGroup, Elastic Load Balancing API Reference). */
const longest = 32;
/**
 * The name of a release's target group, Auto Scaling group and launch template alike: `shop-production-3f2a9c-v41`. The
 * hash keeps `a-b` + `c` and `a` + `b-c` apart, and what had to be shortened.
 */
function releaseName(key, release) {
    const end = `-${hashOf(key)}-v${release}`;
    return `${`${key.app}-${key.environment}`.slice(0, longest - end.length).replace(/-+$/, '')}${end}`;
}
/** The release in a name that `releaseName` made for this environment; undefined for any other. */
function releaseOfName(key, name) {
    const release = Number(/-v(\d+)$/.exec(name)?.[1] ?? Number.NaN);
    return Number.isSafeInteger(release) && releaseName(key, release) === name ? release : undefined;
}
/** Where the environment's ledger lies in the parameter store. */
function ledgerPath({ app, environment }) {
    return `${appPath(app)}/${environment}`;
}
function appPath(app) {
    return `/immutable-deploy/${app}`;
}
function hashOf({ app, environment }) {
    return (0,external_node_crypto_.createHash)('sha256').update(`${app}\0${environment}`).digest('hex').slice(0, 6);
}

// EXTERNAL MODULE: ./build/platform/aws/service-error.js + 1 modules
var service_error = __webpack_require__(16301);
;// CONCATENATED MODULE: ./build/platform/aws/fleets/hold.js

/** `min/desired/max` from before the hold. */
const heldTag = 'immutable-deploy:held';
/** What the tag says; undefined where nothing is held. */
function heldCapacity(group) {
    const parts = /^(\d+)\/(\d+)\/(\d+)$/
        .exec(tagOf(group, heldTag) ?? '')
        ?.slice(1)
        .map(Number);
    if (parts === undefined)
        return undefined;
    const [min = 0, desired = 0, max = 0] = parts;
    return { min, desired, max };
}
/** What is written on a group whose scaling is held. */
function heldTagOf({ min, desired, max }) {
    return { Key: heldTag, Value: `${min}/${desired}/${max}` };
}
/**
 * Nothing scales in: min becomes desired. Terminate is not suspended for it, which would also stop the replacement of
 * instances that fail. What was before is written down first, so that any later run can give it back.
 */
async function hold(aws, name, call) {
    const group = await knownGroup(aws, name, call);
    const { MinSize: min = 0, DesiredCapacity: desired = 0, MaxSize: max = 0 } = group;
    if (heldCapacity(group) === undefined)
        await tagGroup(aws, name, [heldTagOf({ min, desired, max })], call);
    if (min < desired)
        await update(aws, name, { MinSize: desired }, call);
    return { min: Math.max(min, desired), desired, max };
}
/**
 * Gives the minimum back; how many instances there are now is scaling's own affair.
 * @returns how the group is afterwards.
 */
async function unhold(aws, group, call) {
    const { AutoScalingGroupName: name = '', Tags = [] } = group;
    const held = heldCapacity(group);
    if (held === undefined)
        return group;
    const MinSize = Math.min(held.min, group.MaxSize ?? 0);
    if (MinSize !== group.MinSize)
        await update(aws, name, { MinSize }, call);
    await untagGroup(aws, name, [heldTag], call);
    return { ...group, MinSize, Tags: Tags.filter(({ Key }) => Key !== heldTag) };
}
/** A new size is wanted from now on, so what `unhold` gives back is that. */
async function resize(aws, group, capacity, call) {
    const name = group.AutoScalingGroupName ?? '';
    const isHeld = heldCapacity(group) !== undefined;
    const { min, desired, max } = capacity;
    if (isHeld)
        await tagGroup(aws, name, [heldTagOf(capacity)], call);
    await update(aws, name, { MinSize: isHeld ? desired : min, DesiredCapacity: desired, MaxSize: max }, call);
}
async function update(aws, name, size, call) {
    await aws.autoScaling(call, `changing the size of the Auto Scaling group ${name}`, (autoScaling, options) => autoScaling.updateAutoScalingGroup({ AutoScalingGroupName: name, ...size }, options));
}

;// CONCATENATED MODULE: ./build/platform/aws/router/health-check.js



/**
 * A health check as a target group takes it. What lies beyond ELBv2's limits is brought to them (CreateTargetGroup,
 * Elastic Load Balancing API Reference): interval 5 to 300 s, timeout 2 to 120 s and below the interval, thresholds 2 to
 * 10, status 200 to 499.
 */
function healthSettings({ path, intervalMs, timeoutMs, healthy, unhealthy, status, }) {
    const interval = clamp(Math.ceil(intervalMs / 1000), 5, 300);
    const timeout = clamp(Math.ceil(timeoutMs / 1000), 2, Math.min(120, interval - 1));
    const [low, high] = [clamp(status[0], 200, 499), clamp(status[1], 200, 499)];
    return {
        HealthCheckEnabled: true,
        HealthCheckPath: path,
        HealthCheckIntervalSeconds: interval,
        HealthCheckTimeoutSeconds: timeout,
        HealthyThresholdCount: clamp(healthy, 2, 10),
        UnhealthyThresholdCount: clamp(unhealthy, 2, 10),
        Matcher: { HttpCode: low === high ? `${low}` : `${low}-${high}` },
    };
}
function clamp(value, low, high) {
    return Math.min(Math.max(value, low), high);
}
/** Of a release's launch template, which outlives its target group: the health check, as JSON. */
const healthTag = 'immutable-deploy:health';
/** @throws KnownError `template-missing` where the release has no launch template any more, or one without the check. */
async function recordedHealth(aws, key, release, call) {
    const name = releaseName(key, release);
    const written = (await templateTags(aws, name, call)).find(({ Key }) => Key === healthTag)?.Value;
    if (written !== undefined)
        return JSON.parse(written);
    throw new errors/* KnownError */.E(`The health check of v${release} is not known: there is no launch template ${name} that says it.`, {
        code: 'template-missing',
        advice: 'Deploy the commit again instead of rolling back to it.',
    });
}
async function templateTags(aws, name, call) {
    try {
        const { LaunchTemplates: [template] = [] } = await aws.ec2(call, `reading the launch template ${name}`, (ec2, options) => ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }, options));
        return template?.Tags ?? [];
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'InvalidLaunchTemplateName.NotFoundException'))
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/boot-program.js
/**
 * The program that an instance runs at its first boot, in Python: the ECS-optimized Amazon Linux 2023 AMI has no AWS CLI
 * (its recipe, github.com/aws/amazon-ecs-ami, starts from the minimal AMI), but every AMI that runs user data has Python,
 * for cloud-init is written in it. No value ever passes through a shell. It is the same for all; only CONFIG differs.
 */
const shared = String.raw `
import base64, datetime, hashlib, hmac, json, os, shutil, subprocess, time, urllib.error, urllib.request

METADATA = "http://169.254.169.254/latest/"
RUN = "/run/immutable-deploy"


class Failed(Exception):
    pass


def say(line):
    try:
        with open("/dev/console", "w", encoding="utf-8") as console:
            console.write("immutable-deploy: %s\n" % line)
    except OSError:
        print("immutable-deploy: %s" % line, flush=True)


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
    found = CONFIG["secrets"].items()
    return {name: retried("the secret " + name, lambda: secret(reference)) for name, reference in found}


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
`;
/** Pulls the image by digest and runs it; nobody logs in to the instance, and no cluster is joined. */
const container = String.raw `
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
`;
/** For what a machine image starts by itself; the format is both systemd's EnvironmentFile and the shell's. */
const files = String.raw `
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
`;
/** Boots an instance into one container. */
function containerProgram(config) {
    return program(config, container);
}
/** Leaves `/etc/immutable-deploy/env` and `/run/immutable-deploy/secrets` for what the machine image starts by itself. */
function filesProgram(config) {
    return program(config, files);
}
function program(config, part) {
    return `#!/usr/bin/python3${shared}\n\nCONFIG = json.loads(${pythonText(JSON.stringify(config))})\n\n${part}`;
}
/** A string of JSON is also one of Python, once what it holds is ASCII. */
function pythonText(json) {
    const escaped = json.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return JSON.stringify(escaped);
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/user-data.js


/** Bytes before base64 (Run commands at launch, EC2 User Guide: 16 KB). */
const mostBytes = 16_384;
/**
 * What cloud-init runs at an instance's first boot. The same request gives the same text.
 * @throws KnownError `user-data-too-long`.
 */
function userData({ builder, image, run, options }) {
    const config = {
        region: options.region,
        env: sorted({ ...run.env, PORT: String(run.port) }),
        secrets: sorted(run.secrets),
    };
    const text = builder === 'ami'
        ? filesProgram(config)
        : containerProgram({
            ...config,
            registry: ecrOf(image.reference),
            image: image.reference,
            options: [...hardening, ...logging(options), ...ofRun(run)],
            arguments: run.command.slice(1),
        });
    const bytes = Buffer.byteLength(text);
    if (bytes > mostBytes)
        throw tooLong(bytes);
    return text;
}
/** Unprivileged as far as any image bears it: many still need to change their user, so no capability is dropped. */
const hardening = [
    '--read-only',
    '--tmpfs',
    '/tmp',
    '--security-opt',
    'no-new-privileges',
    '--restart',
    'unless-stopped',
];
/** Never lets a slow CloudWatch block the app (Configure logging drivers: mode non-blocking, Docker's documentation). */
function logging({ region, logs }) {
    if (logs.driver === 'journald')
        return ['--log-driver', 'journald'];
    const settings = {
        'awslogs-region': region,
        'awslogs-group': logs.group,
        'awslogs-stream': '{instance}',
        'awslogs-create-group': 'true',
        mode: 'non-blocking',
    };
    return [
        '--log-driver',
        'awslogs',
        ...Object.entries(settings).flatMap(([name, value]) => ['--log-opt', `${name}=${value}`]),
    ];
}
/** Without a command the image's own runs. */
function ofRun({ command, port, stopGraceMs }) {
    const [entrypoint] = command;
    return [
        '--name',
        'app',
        '--publish',
        `${port}:${port}`,
        '--stop-timeout',
        String(Math.ceil(stopGraceMs / 1000)),
        ...(entrypoint === undefined ? [] : ['--entrypoint', entrypoint]),
    ];
}
/** `<account>.dkr.ecr.<region>.amazonaws.com` (Private registry authentication, Amazon ECR User Guide). */
function ecrOf(reference) {
    const [host = ''] = reference.split('/');
    const region = /\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\./.exec(host)?.[1];
    return region === undefined ? null : { host, region };
}
function sorted(values) {
    return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
function tooLong(bytes) {
    return new errors/* KnownError */.E(`The user data of the instances would have ${bytes} bytes; EC2 takes ${mostBytes} at most.`, {
        code: 'user-data-too-long',
        advice: 'Move long values out of `run.env` into the image, or into parameters that `run.secrets` refers to.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/launch-template.js






/** The only one that there is: a release's template is never edited. */
const onlyVersion = '1';
/**
 * The release's own launch template; one that is there already, by this very request whose answer was lost, is reused.
 * @throws KnownError `name-taken`, `template-missing`, `ami-missing`, `user-data-too-long`, `health-path-too-long`.
 */
async function ensureLaunchTemplate({ aws, key, environment, resolveMachineImage }, { tags, template }, call) {
    const name = releaseName(key, tags.release);
    const [data, health] = template.kind === 'new'
        ? [await newData({ environment, resolveMachineImage }, tags, template, call), template.run.health]
        : await Promise.all([
            dataOfRelease({ aws, key }, tags, template.release, call),
            recordedHealth(aws, key, template.release, call),
        ]);
    const own = specification('launch-template', [...(0,aws_tags/* tagsOf */.Fg)(tags), { Key: healthTag, Value: healthText(health) }]);
    try {
        const { LaunchTemplate: made } = await aws.ec2(call, `creating the launch template ${name}`, (ec2, options) => ec2.createLaunchTemplate({ LaunchTemplateName: name, LaunchTemplateData: data, TagSpecifications: [own] }, options));
        return { id: made?.LaunchTemplateId ?? '', machineImage: data.ImageId ?? '' };
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'InvalidLaunchTemplateName.AlreadyExistsException'))
            throw error;
        return existing({ aws, key }, name, call);
    }
}
function specification(ResourceType, Tags) {
    return { ResourceType, Tags };
}
/** Tags of what is launched; the Auto Scaling group's do not reach volumes. */
function ofInstances(tags) {
    const Tags = (0,aws_tags/* tagsOf */.Fg)(tags);
    return [
        {
            ResourceType: 'instance',
            Tags: [...Tags, { Key: 'Name', Value: `${tags.app}-${tags.environment}-v${tags.release}` }],
        },
        { ResourceType: 'volume', Tags },
    ];
}
/** A tag's value has at most 256 characters. @throws KnownError `health-path-too-long`. */
function healthText(health) {
    const text = JSON.stringify(health);
    if (text.length <= 256)
        return text;
    throw new errors/* KnownError */.E(`The path of the health check is too long to be kept with the release: ${health.path}`, {
        code: 'health-path-too-long',
        advice: 'Shorten `run.health.path` to at most 150 characters.',
    });
}
async function newData({ environment, resolveMachineImage }, tags, { image, run }, call) {
    const { platform } = environment;
    const builder = environment.image.builder === 'ami' ? 'ami' : 'docker';
    const text = userData({ builder, image, run, options: platform });
    const ami = await resolveMachineImage(builder === 'ami' ? image.digest : platform.ami, call);
    return {
        ImageId: ami.id,
        InstanceType: platform.instanceType,
        IamInstanceProfile: { Name: platform.instanceProfile },
        NetworkInterfaces: [
            {
                DeviceIndex: 0,
                Groups: [...platform.securityGroups],
                AssociatePublicIpAddress: platform.publicIp,
                DeleteOnTermination: true,
            },
        ],
        MetadataOptions: {
            HttpEndpoint: 'enabled',
            HttpTokens: 'required',
            HttpPutResponseHopLimit: platform.metadataHops,
            InstanceMetadataTags: 'enabled',
        },
        BlockDeviceMappings: [
            {
                DeviceName: ami.rootDevice,
                Ebs: {
                    Encrypted: true,
                    DeleteOnTermination: true,
                    VolumeType: 'gp3',
                    VolumeSize: platform.rootVolumeGib ?? ami.rootVolumeGib,
                },
            },
        ],
        TagSpecifications: ofInstances(tags),
        UserData: Buffer.from(text).toString('base64'),
    };
}
/** The very data that an earlier release had, machine image and user data included; only its tags are new. */
async function dataOfRelease({ aws, key }, tags, release, call) {
    const name = releaseName(key, release);
    const data = await readData(aws, name, call);
    if (data !== undefined)
        return { ...data, TagSpecifications: ofInstances(tags) };
    throw new errors/* KnownError */.E(`v${release} cannot be launched again: there is no launch template ${name}.`, {
        code: 'template-missing',
        advice: 'Deploy the commit again instead of rolling back to it.',
    });
}
async function readData(aws, name, call) {
    try {
        const { LaunchTemplateVersions: [version] = [] } = await aws.ec2(call, `reading the launch template ${name}`, (ec2, options) => ec2.describeLaunchTemplateVersions({ LaunchTemplateName: name, Versions: [onlyVersion] }, options));
        return version?.LaunchTemplateData;
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'InvalidLaunchTemplateName.NotFoundException'))
            return undefined;
        throw error;
    }
}
async function existing({ aws, key }, name, call) {
    const what = `reading the launch template ${name}`;
    const [{ LaunchTemplates: [found] = [] }, data] = await Promise.all([
        aws.ec2(call, what, (ec2, options) => ec2.describeLaunchTemplates({ LaunchTemplateNames: [name] }, options)),
        readData(aws, name, call),
    ]);
    if (found?.LaunchTemplateId !== undefined && (0,aws_tags/* releaseTags */.dt)(key, found.Tags) !== undefined)
        return { id: found.LaunchTemplateId, machineImage: data?.ImageId ?? '' };
    throw new errors/* KnownError */.E(`There is a launch template ${name} already, and its tags do not say that it is ours.`, {
        code: 'name-taken',
        advice: 'Rename or remove it, or give the app or the environment another name.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/create-group.js







/**
 * Makes the release's Auto Scaling group, which registers its instances in the target group by itself and whose scaling is
 * held; one of ours that is there already stays as it is.
 * @param launchTemplate its id.
 * @returns the group, which has no instances yet where it was made just now.
 * @throws KnownError `name-taken`.
 */
async function createGroup({ aws, key, environment: { platform, timeouts } }, { tags, targetGroup, capacity }, launchTemplate, call) {
    const name = releaseName(key, tags.release);
    const tag = (PropagateAtLaunch) => (of) => ({
        ...of,
        ResourceId: name,
        ResourceType: 'auto-scaling-group',
        PropagateAtLaunch,
    });
    const request = {
        AutoScalingGroupName: name,
        LaunchTemplate: { LaunchTemplateId: launchTemplate, Version: onlyVersion },
        MinSize: capacity.desired,
        MaxSize: capacity.max,
        DesiredCapacity: capacity.desired,
        VPCZoneIdentifier: platform.subnets.join(','),
        TargetGroupARNs: [targetGroup],
        HealthCheckType: 'ELB',
        HealthCheckGracePeriod: Math.ceil(timeouts.bootMs / 1000),
        Tags: [...(0,aws_tags/* tagsOf */.Fg)(tags).map(tag(true)), tag(false)(heldTagOf(capacity))],
    };
    try {
        await aws.autoScaling(call, `creating the Auto Scaling group ${name}`, (autoScaling, options) => autoScaling.createAutoScalingGroup(request, options));
        return request;
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'AlreadyExistsFault', 'AlreadyExists'))
            throw error;
        return create_group_existing(aws, key, name, call);
    }
}
async function create_group_existing(aws, key, name, call) {
    const found = await groupByName(aws, name, call);
    if (found !== undefined && (0,aws_tags/* releaseTags */.dt)(key, found.Tags) !== undefined)
        return found;
    throw new errors/* KnownError */.E(`There is an Auto Scaling group ${name} already, and its tags do not say that it is ours.`, {
        code: 'name-taken',
        advice: 'Rename or remove it, or give the app or the environment another name.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/fleet-view.js



/**
 * An Auto Scaling group as the port has it. One that is not ours is what was there before us.
 * @param among the target groups that it may stand for, where it has several.
 */
function fleetOf(key, group, among) {
    return {
        id: group.AutoScalingGroupName ?? '',
        tags: (0,aws_tags/* releaseTags */.dt)(key, group.Tags) ?? (0,aws_tags/* adoptedTags */.Xt)(key),
        targetGroup: targetGroupOf(group, among) ?? '',
        capacity: capacityOf(group),
        held: heldCapacity(group),
        state: 'active',
        instances: (group.Instances ?? []).map((instance) => instanceOf(instance, group.CreatedTime?.getTime() ?? 0)),
    };
}
function capacityOf({ MinSize = 0, DesiredCapacity = 0, MaxSize = 0 }) {
    return { min: MinSize, desired: DesiredCapacity, max: MaxSize };
}
/** Whether as many instances are in service as there should be. */
function isWhole({ DesiredCapacity = 0, Instances = [] }) {
    return Instances.filter((instance) => stateOf(instance) === 'running').length >= DesiredCapacity;
}
/** Auto Scaling does not tell an instance's own start; the group's is the earliest that it can be. */
function instanceOf(instance, startedAt) {
    const state = stateOf(instance);
    return {
        id: instance.InstanceId ?? '',
        state,
        startedAt,
        ...(instance.AvailabilityZone !== undefined && { zone: instance.AvailabilityZone }),
        ...(state === 'failed' && { reason: 'its health checks fail, so it is about to be replaced' }),
    };
}
/** Amazon EC2 Auto Scaling instance lifecycle, Amazon EC2 Auto Scaling User Guide. */
function stateOf({ LifecycleState, HealthStatus }) {
    const phase = LifecycleState ?? '';
    if (/^(Terminat|Detach)/.test(phase))
        return phase.endsWith('ed') ? 'stopped' : 'stopping';
    if (phase !== 'InService')
        return 'pending';
    return HealthStatus?.toLowerCase() === 'unhealthy' ? 'failed' : 'running';
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/diagnose.js





/** Three instances of one image seldom fail for four reasons. */
const mostInstances = 3;
const mostLines = 20;
const diagnose_mostActivities = 5;
/**
 * The last words of a fleet: why its activities failed, then console and log of the instances that are not healthy, of
 * those that are gone already too: EC2 keeps their console for an hour. What cannot be read is a line that says so.
 */
async function diagnose(aws, logs, name, call) {
    const group = await groupByName(aws, name, call);
    if (group === undefined)
        return [];
    const [activities, unhealthy] = await Promise.all([
        orReason(() => readActivities(aws, name, call)),
        orReason(() => unhealthyTargets(aws, targetGroupOf(group), call)),
    ]);
    const failures = Array.isArray(activities) ? activities.filter(isFailure) : [];
    const ids = suspects(group, failures, Array.isArray(unhealthy) ? unhealthy : []);
    const words = await Promise.all(ids.map((id) => lastWords(aws, logs, id, call)));
    return [
        { title: `scaling activities of ${name} that failed`, lines: activityLines(activities, failures) },
        ...words.flat(),
    ].filter(({ lines }) => lines.length > 0);
}
/** Resolves with why it could not be done, where it could not. */
async function orReason(read) {
    return read().catch((error) => `could not be read: ${(0,errors/* messageOf */.b)(error)}`);
}
async function unhealthyTargets(aws, targetGroup, call) {
    if (targetGroup === undefined)
        return [];
    const { TargetHealthDescriptions = [] } = await aws.elb(call, `reading the health of ${targetGroup}`, (elb, options) => elb.describeTargetHealth({ TargetGroupArn: targetGroup }, options));
    return TargetHealthDescriptions.filter(({ TargetHealth }) => TargetHealth?.State !== 'healthy').map(({ Target }) => Target?.Id ?? '');
}
/** Those that fail, those that failed and are gone, then any: with all healthy it is the checks that ask. */
function suspects({ Instances = [] }, failures, unhealthy) {
    const idsOf = (wanted) => Instances.filter(wanted).map(({ InstanceId = '' }) => InstanceId);
    const gone = failures.map(instanceIn).filter((id) => id !== undefined);
    const failing = idsOf((instance) => stateOf(instance) === 'failed');
    const all = [...failing, ...unhealthy, ...gone, ...idsOf(() => true)];
    return [...new Set(all)].slice(0, mostInstances);
}
function activityLines(activities, failures) {
    return typeof activities === 'string' ? [activities] : failures.slice(0, diagnose_mostActivities).map(wordsOf);
}
async function lastWords(aws, logs, id, call) {
    const [console, log] = await Promise.all([
        orReason(() => consoleOf(aws, id, call)),
        logs.driver === 'awslogs' ? orReason(() => logOf(aws, logs.group, id, call)) : undefined,
    ]);
    return [
        { title: `console of ${id}`, lines: typeof console === 'string' ? [console] : console },
        ...(log === undefined ? [] : [{ title: `log of ${id}`, lines: typeof log === 'string' ? [log] : log }]),
    ];
}
/** What our own boot program said, wherever that is, and the end of it all. */
async function consoleOf(aws, id, call) {
    const lines = Buffer.from(await consoleOutput(aws, id, call), 'base64')
        .toString()
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '');
    const ours = lines.slice(0, -mostLines).filter((line) => line.includes('immutable-deploy: '));
    return [...ours.slice(-mostLines), ...lines.slice(-mostLines)];
}
/** Only instances on the Nitro System have more than the console of their boot (GetConsoleOutput, EC2 API Reference). */
async function consoleOutput(aws, id, call) {
    const ask = async (Latest) => (await aws.ec2(call, `reading the console of ${id}`, (ec2, options) => ec2.getConsoleOutput({ InstanceId: id, Latest }, options))).Output ?? '';
    return ask(true).catch((error) => {
        if ((0,service_error/* isNamed */.ev)(error, 'UnsupportedOperation'))
            return ask(false);
        throw error;
    });
}
async function logOf(aws, logGroupName, id, call) {
    const { events = [] } = await aws.logs(call, `reading the log of ${id}`, (logs, options) => logs.getLogEvents({ logGroupName, logStreamName: id, limit: mostLines, startFromHead: false }, options));
    return events.map(({ message = '' }) => message);
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/scheduled-actions.js


/** Name of the scheduled action that takes a fleet's capacity away. */
const timerName = 'immutable-deploy-retire';
/** The scheduled actions of one group, or of the region. */
async function readActions(aws, which, call) {
    const filter = which === 'all' ? {} : { AutoScalingGroupName: which.group };
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.autoScaling(call, 'reading scheduled actions', (autoScaling, options) => autoScaling.describeScheduledActions({ ...filter, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.ScheduledUpdateGroupActions, next: page.NextToken };
    });
}
/** Those of a group that are not our timer. */
function ofUsers(actions) {
    return actions.filter(({ ScheduledActionName }) => ScheduledActionName !== timerName);
}
/** When each group's timer rings, in milliseconds since the epoch, by the group's name. */
function timersOf(actions) {
    return new Map(actions.flatMap(({ ScheduledActionName, AutoScalingGroupName = '', StartTime }) => ScheduledActionName === timerName && StartTime !== undefined
        ? [[AutoScalingGroupName, StartTime.getTime()]]
        : []));
}
/**
 * What it takes to make actions again, without those whose time has passed: AWS refuses a start or an end in the past, and
 * that of a recurring one says only when it happens next.
 */
function requestsOf(actions, now) {
    const isAhead = (time) => time !== undefined && time.getTime() > now;
    return actions
        .filter(({ Recurrence, StartTime }) => Recurrence !== undefined || isAhead(StartTime))
        .filter(({ EndTime }) => EndTime === undefined || isAhead(EndTime))
        .map(({ ScheduledActionName, Recurrence, TimeZone, StartTime, EndTime, MinSize, MaxSize, DesiredCapacity }) => ({
        ScheduledActionName,
        Recurrence,
        TimeZone,
        StartTime: Recurrence === undefined ? StartTime : undefined,
        EndTime,
        MinSize,
        MaxSize,
        DesiredCapacity,
    }));
}
/** Makes, or makes again, a group's scheduled actions; one after the other, for there are seldom more than two. */
async function putActions(aws, group, actions, call) {
    for (const action of actions)
        await aws.autoScaling(call, `making the scheduled action ${action.ScheduledActionName} of ${group}`, (autoScaling, options) => autoScaling.putScheduledUpdateGroupAction({ AutoScalingGroupName: group, ...action }, options));
}
/** Removes a scheduled action; one that happened meanwhile, or that an earlier request has removed, is not found. */
async function deleteAction(aws, group, action, call) {
    try {
        await aws.autoScaling(call, `removing the scheduled action ${action} of ${group}`, (autoScaling, options) => autoScaling.deleteScheduledAction({ AutoScalingGroupName: group, ScheduledActionName: action }, options));
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'ValidationError', 'ValidationException'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/policies.js


async function readPolicies(aws, group, call) {
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.autoScaling(call, `reading the scaling policies of ${group}`, (autoScaling, options) => autoScaling.describePolicies({ AutoScalingGroupName: group, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.ScalingPolicies, next: page.NextToken };
    });
}
/**
 * What a new group will lack, for people. Target tracking makes its own alarms; those of step and simple policies are the
 * user's, and a predictive policy learns from a group's own history.
 */
function uncopyablePolicies(policies) {
    return policies.flatMap(({ PolicyName: policy = '', PolicyType, Alarms = [] }) => {
        if (PolicyType === 'TargetTrackingScaling')
            return [];
        if (PolicyType === 'PredictiveScaling')
            return [{ policy, reason: 'it is predictive, and forecasts from the history of its own group' }];
        const names = Alarms.map(({ AlarmName }) => AlarmName).join(', ');
        return names === '' ? [] : [{ policy, reason: `its alarms would still act on the old group: ${names}` }];
    });
}
/** Gives a new group the policies and scheduled actions of the live one. The same names make it the same when repeated. */
async function copyScaling(aws, { policies, actions }, from, to, call) {
    await putActions(aws, to.group, requestsOf(ofUsers(actions), aws.clock.now()), call);
    for (const policy of policies) {
        if (policy.PolicyType === 'PredictiveScaling')
            continue;
        await aws.autoScaling(call, `copying the scaling policy ${policy.PolicyName} to ${to.group}`, (autoScaling, options) => autoScaling.putScalingPolicy(copyOf(policy, from, to), options));
    }
}
/** The policy as a request, with the new group and target group wherever it names the old ones. */
function copyOf({ PolicyARN: _arn, Alarms: _alarms, ...policy }, from, to) {
    const [oldSuffix, newSuffix] = [suffixOf(from.targetGroup), suffixOf(to.targetGroup)];
    const renamed = (value) => {
        if (typeof value !== 'string')
            return value;
        return value === from.group ? to.group : value.replaceAll(oldSuffix, newSuffix);
    };
    const stated = Object.entries(policy).filter(([, value]) => !(Array.isArray(value) && value.length === 0));
    const copy = JSON.parse(JSON.stringify(Object.fromEntries(stated)), (_key, value) => renamed(value));
    return { ...copy, AutoScalingGroupName: to.group, PolicyName: policy.PolicyName };
}
/**
 * `targetgroup/<name>/<id>`, as a ResourceLabel (`app/<lb>/<id>/targetgroup/<name>/<id>`) and a CloudWatch dimension name
 * it (PredefinedMetricSpecification, Amazon EC2 Auto Scaling API Reference).
 */
function suffixOf(targetGroup) {
    return targetGroup.split(':').at(-1) ?? targetGroup;
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/remove.js



/** Least and most time between two looks at a group that empties. */
const [shortestMs, longestMs] = [1000, 5000];
/**
 * Takes all capacity, waits until the instances are gone, then removes the group. Auto Scaling deregisters each instance
 * and terminates it only after the target group's deregistration delay (Use Elastic Load Balancing to distribute
 * incoming application traffic in your Auto Scaling group, Amazon EC2 Auto Scaling User Guide).
 * @throws KnownError `platform-timeout`.
 */
async function removeGroup(aws, group, call) {
    const { AutoScalingGroupName: name = '', DesiredCapacity, Instances = [] } = group;
    if (DesiredCapacity !== 0 || Instances.length > 0)
        await empty(aws, name, call);
    try {
        await aws.autoScaling(call, `removing the Auto Scaling group ${name}`, (autoScaling, options) => autoScaling.deleteAutoScalingGroup({ AutoScalingGroupName: name, ForceDelete: true }, options));
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'ValidationError', 'ValidationException'))
            throw error;
        if ((await groupByName(aws, name, call)) !== undefined)
            throw error;
    }
}
/** Draining takes its time, so looks become rarer; the call's deadline ends them. */
async function empty(aws, name, call) {
    await update(aws, name, { MinSize: 0, DesiredCapacity: 0, MaxSize: 0 }, call);
    const started = aws.clock.now();
    for (;;) {
        const group = await groupByName(aws, name, call);
        if ((group?.Instances ?? []).length === 0)
            return;
        const pause = Math.min(Math.max(shortestMs, (aws.clock.now() - started) / 10), longestMs);
        await aws.clock.sleep(pause, call.signal);
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/templates.js



/** The releases of the environment whose launch template is still there. */
async function listTemplates(aws, key, call) {
    return [...(await readTemplates(aws, key, call)).keys()].toSorted((a, b) => a - b);
}
/** Removes the launch templates of these releases, one after the other: there are seldom more than one. */
async function forgetTemplates(aws, key, releases, call) {
    const templates = await readTemplates(aws, key, call);
    for (const release of releases) {
        const template = templates.get(release);
        if (template !== undefined)
            await removeTemplate(aws, template, call);
    }
}
async function readTemplates(aws, key, call) {
    const Filters = [
        { Name: `tag:${aws_tags/* tagKeys */.bi.app}`, Values: [key.app] },
        { Name: `tag:${aws_tags/* tagKeys */.bi.environment}`, Values: [key.environment] },
    ];
    const templates = await (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.ec2(call, `listing launch templates of ${key.environment}`, (ec2, options) => ec2.describeLaunchTemplates({ Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.LaunchTemplates, next: page.NextToken };
    });
    return new Map(templates.flatMap((template) => {
        const release = (0,aws_tags/* releaseTags */.dt)(key, template.Tags)?.release;
        return release === undefined ? [] : [[release, template]];
    }));
}
async function removeTemplate(aws, { LaunchTemplateId, LaunchTemplateName }, call) {
    try {
        await aws.ec2(call, `removing the launch template ${LaunchTemplateName}`, (ec2, options) => ec2.deleteLaunchTemplate({ LaunchTemplateId }, options));
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'InvalidLaunchTemplateId.NotFound', 'InvalidLaunchTemplateName.NotFoundException'))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/tag-pieces.js
/** Values of tags have at most 255 characters, or 256, by service (Tag, in each service's API Reference). */
const longestValue = 255;
/** Not of base64: whatever a longer text left in later tags does not count. */
const end = '.';
/**
 * A value that does not fit into a tag, as several of them, named by the prefix and a number. Some services take neither
 * quotes nor braces, hence base64.
 */
function toPieces(prefix, value) {
    const text = Buffer.from(JSON.stringify(value)).toString('base64url') + end;
    return Array.from({ length: Math.ceil(text.length / longestValue) }, (_, n) => ({
        Key: `${prefix}${n}`,
        Value: text.slice(n * longestValue, (n + 1) * longestValue),
    }));
}
/** The JSON of what `toPieces` was given; undefined where there is none among the tags. */
function fromPieces(prefix, tags) {
    const parts = tags.map((_, n) => tags.find(({ Key }) => Key === `${prefix}${n}`)?.Value ?? '');
    const [text, ...rest] = parts.join('').split(end);
    return rest.length === 0 || !text ? undefined : Buffer.from(text, 'base64url').toString();
}
function isPiece(prefix, { Key = '' }) {
    return Key.startsWith(prefix);
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/set-aside.js



/** Followed by a number: the scheduled actions that were taken from a group, in pieces. */
const asideTag = 'immutable-deploy:aside-';
/** Scaling by alarms; it is stopped without a loss of policies or alarms. */
const alarms = 'AlarmNotification';
/**
 * Stops everything that would move the size of a fleet without traffic: its policies would shrink it while it is kept
 * warm, and the next of its recurring actions would start it again after its timer. Actions are written down first.
 */
async function setScalingAside(aws, group, found, call) {
    const name = group.AutoScalingGroupName ?? '';
    if (found.length > 0) {
        const requests = requestsOf(found, aws.clock.now());
        const names = found.map(({ ScheduledActionName = '' }) => ScheduledActionName);
        const before = actionsAside(group).filter((action) => !names.includes(action.ScheduledActionName ?? ''));
        await tagGroup(aws, name, toPieces(asideTag, [...before, ...requests]), call);
        for (const action of names)
            await deleteAction(aws, name, action, call);
    }
    if (!isSuspended(group))
        await aws.autoScaling(call, `suspending the scaling policies of ${name}`, (autoScaling, options) => autoScaling.suspendProcesses({ AutoScalingGroupName: name, ScalingProcesses: [alarms] }, options));
}
/** Puts back what `setScalingAside` took; nothing where nothing was taken. */
async function putScalingBack(aws, group, call) {
    const name = group.AutoScalingGroupName ?? '';
    await putActions(aws, name, requestsOf(actionsAside(group), aws.clock.now()), call);
    const pieces = (group.Tags ?? []).filter((tag) => isPiece(asideTag, tag));
    await untagGroup(aws, name, pieces.flatMap(({ Key }) => Key ?? []), call);
    if (isSuspended(group))
        await aws.autoScaling(call, `resuming the scaling policies of ${name}`, (autoScaling, options) => autoScaling.resumeProcesses({ AutoScalingGroupName: name, ScalingProcesses: [alarms] }, options));
}
function isSuspended({ SuspendedProcesses = [] }) {
    return SuspendedProcesses.some(({ ProcessName }) => ProcessName === alarms);
}
function actionsAside({ Tags = [] }) {
    const json = fromPieces(asideTag, Tags);
    if (json === undefined)
        return [];
    const time = (key, value) => (key.endsWith('Time') ? new Date(String(value)) : value);
    return JSON.parse(json, time);
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/timer.js



/** A timer that is due so soon may already be at work: its group still looks as before for a while. */
const tooLateMs = 180_000;
/**
 * Arms the group's own timer: a scheduled action that sets minimum, maximum and desired capacity to 0 and does nothing
 * else. With a maximum of 0 no policy can start the fleet again.
 * @param actions the group's, as they are now.
 */
async function retire(aws, group, actions, at, call) {
    const { AutoScalingGroupName: name = '' } = group;
    await setScalingAside(aws, group, ofUsers(actions), call);
    const StartTime = wholeSecond(Math.max(at, aws.clock.now() + 1000));
    const timer = { ScheduledActionName: timerName, StartTime, MinSize: 0, MaxSize: 0, DesiredCapacity: 0 };
    await putActions(aws, name, [timer], call);
}
/** A time in the past is refused (PutScheduledUpdateGroupAction, Amazon EC2 Auto Scaling API Reference). */
function wholeSecond(at) {
    return new Date(Math.ceil(at / 1000) * 1000);
}
/**
 * Cancels the timer, also one that is due too soon to tell, then reads back that it is gone and that there is capacity
 * still. What scales the fleet is put back unless its capacity is gone.
 * @param seen when the timer was due as it was last seen; it is read again where it was not seen.
 */
async function retain(aws, name, seen, call) {
    const due = seen ?? (await dueOf(aws, name, call));
    if (due !== undefined)
        await deleteAction(aws, name, timerName, call);
    const [group, left] = await Promise.all([
        groupByName(aws, name, call),
        due === undefined ? undefined : dueOf(aws, name, call),
    ]);
    if (group === undefined || group.DesiredCapacity === 0 || group.MaxSize === 0)
        return 'gone';
    await putScalingBack(aws, group, call);
    const isLate = due !== undefined && due - aws.clock.now() < tooLateMs;
    return isLate || left !== undefined ? 'gone' : 'kept';
}
async function dueOf(aws, name, call) {
    return timersOf(await readActions(aws, { group: name }, call)).get(name);
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/fleets.js












/** One environment's fleets: an Auto Scaling group per release, from a launch template of its own. */
function createFleets(options) {
    const { aws, key, environment, groups } = options;
    const adoption = createAdoption(aws, options.foreignTargetGroups);
    const list = async (call) => {
        const [own, adopted] = await Promise.all([groups.list(call), adoption.find(call)]);
        const before = adopted === undefined ? [] : [fleetOf(key, adopted.group, adopted.targetGroups)];
        const fleets = [...before, ...own.map((group) => fleetOf(key, group))];
        return fleets.map((fleet) => ({ ...fleet, retireAt: groups.timer(fleet.id) }));
    };
    /** As it was before a change, which makes that untrue. @throws KnownError `fleet-unknown`. */
    const toChange = async (id, call) => {
        const group = await groups.group(id, call);
        groups.forget(id);
        return group;
    };
    /** What was there before us is only ever held. @throws KnownError `fleet-adopted`, `fleet-unknown`. */
    const ownToChange = async (id, call) => {
        const group = await toChange(id, call);
        refuseAdopted(key, group);
        return group;
    };
    return {
        launch: (request, call) => launch(options, request, call),
        describe: (id, call) => fleets_describe(options, id, call),
        list,
        resize: async (id, capacity, call) => resize(aws, await ownToChange(id, call), capacity, call),
        async hold(id, call) {
            groups.forget(id);
            return hold(aws, id, call);
        },
        unhold: async (id, call) => groups.note(await unhold(aws, await toChange(id, call), call)),
        retire: async (id, at, call) => retire(aws, await ownToChange(id, call), await groups.actions(id, call), at, call),
        async retain(id, call) {
            groups.forget(id);
            return retain(aws, id, groups.timer(id), call);
        },
        async remove(id, call) {
            const group = groups.seen(id) ?? (await groupByName(aws, id, call));
            if (group === undefined)
                return;
            groups.forget(id);
            refuseAdopted(key, group);
            await removeGroup(aws, group, call);
        },
        diagnose: (id, call) => diagnose(aws, environment.platform.logs, id, call),
        templates: (call) => listTemplates(aws, key, call),
        forget: (releases, call) => forgetTemplates(aws, key, releases, call),
    };
}
async function launch(options, request, call) {
    const { aws, key, groups } = options;
    const { tags, targetGroup, like } = request;
    const template = await ensureLaunchTemplate(options, request, call);
    const fleet = fleetOf(key, await createGroup(options, request, template.id, call));
    if (like !== undefined) {
        const [policies, actions] = await Promise.all([groups.policies(like.id, call), groups.actions(like.id, call)]);
        const from = { group: like.id, targetGroup: like.targetGroup };
        await copyScaling(aws, { policies, actions }, from, { group: fleet.id, targetGroup }, call);
    }
    return template.machineImage === tags.digest ? fleet : { ...fleet, machineImage: template.machineImage };
}
async function fleets_describe({ aws, key, environment }, id, call) {
    const group = await groupByName(aws, id, call);
    if (group === undefined)
        return undefined;
    const fleet = fleetOf(key, group);
    if (isWhole(group))
        return fleet;
    const since = aws.clock.now() - 2 * environment.timeouts.bootMs;
    return { ...fleet, ...stateBy(await readActivities(aws, id, call), fleet.capacity.desired, since) };
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/known-groups.js



function createKnownGroups(aws, key) {
    let known;
    let actions;
    const policies = new Map();
    const seen = (name) => known?.get(name);
    return {
        seen,
        listed: () => known && [...known.values()],
        async list(call) {
            const [groups, all] = await Promise.all([ownGroups(aws, key, call), readActions(aws, 'all', call)]);
            actions = all;
            known = new Map(groups.map((group) => [group.AutoScalingGroupName ?? '', group]));
            return groups;
        },
        group: async (name, call) => seen(name) ?? knownGroup(aws, name, call),
        async policies(name, call) {
            const found = policies.get(name) ?? (await readPolicies(aws, name, call));
            policies.set(name, found);
            return found;
        },
        actions: async (name, call) => actions?.filter(({ AutoScalingGroupName }) => AutoScalingGroupName === name) ??
            readActions(aws, { group: name }, call),
        timer: (name) => timersOf(actions ?? []).get(name),
        forget: (name) => void known?.delete(name),
        note: (group) => void known?.set(group.AutoScalingGroupName ?? '', group),
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/fleets/machine-image.js


/** Resolves each reference once: what was looked at before the launch is what is launched, and stays with the release. */
function createResolveMachineImage(aws, describeImage) {
    const known = new Map();
    return async (reference, call) => {
        const found = known.get(reference) ?? (await resolve(aws, describeImage, reference, call));
        known.set(reference, found);
        return found;
    };
}
async function resolve(aws, describeImage, reference, call) {
    const id = reference.startsWith('ssm:') ? await readParameter(aws, reference.slice('ssm:'.length), call) : reference;
    const found = await describeImage(id, call);
    if (found?.RootDeviceName !== undefined) {
        const { RootDeviceName: rootDevice, Architecture: architecture = '', State: state = '' } = found;
        const root = found.BlockDeviceMappings?.find(({ DeviceName }) => DeviceName === rootDevice);
        return { id, rootDevice, rootVolumeGib: root?.Ebs?.VolumeSize, architecture, state };
    }
    const from = id === reference ? '' : `, which ${reference} stands for,`;
    throw missing(`There is no machine image ${id}${from} in ${aws.region}, or it is not shared with this account.`);
}
async function readParameter(aws, name, call) {
    try {
        const { Parameter } = await aws.ssm(call, `reading the parameter ${name}`, (ssm, options) => ssm.getParameter({ Name: name }, options));
        return Parameter?.Value ?? '';
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'ParameterNotFound'))
            throw missing(`There is no parameter ${name} in ${aws.region}.`);
        throw error;
    }
}
function missing(message) {
    return new errors/* KnownError */.E(message, {
        code: 'ami-missing',
        advice: 'Correct `aws.ami`; machine images are of one region.',
    });
}

// EXTERNAL MODULE: ./build/image/until-over.js
var until_over = __webpack_require__(48185);
// EXTERNAL MODULE: ./build/platform/aws/images/ecr-images.js
var ecr_images = __webpack_require__(62192);
;// CONCATENATED MODULE: ./build/platform/aws/images/ecr-repository.js



function createRepository(aws, app, name) {
    let found;
    const find = async (call) => (found ??= await ecr_repository_describe(aws, name, call));
    return {
        name,
        uri: async (call) => (await find(call))?.uri,
        async ensure(call) {
            if ((await find(call)) === undefined)
                await create(aws, app, name, call);
            const { uri, mutability } = (await find(call)) ?? ecr_repository_missing(name);
            // A race between two builds of one commit would otherwise be won by the later push, under an earlier one's feet.
            if (mutability === 'MUTABLE')
                throw mutable(name);
            return uri;
        },
    };
}
async function ecr_repository_describe(aws, name, call) {
    try {
        const { repositories: [repository] = [] } = await aws.ecr(call, `reading the repository ${name}`, (ecr, options) => ecr.describeRepositories({ repositoryNames: [name] }, options));
        const uri = repository?.repositoryUri;
        return uri === undefined ? undefined : { uri, mutability: repository?.imageTagMutability };
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'RepositoryNotFoundException'))
            return undefined;
        throw error;
    }
}
/** Amazon ECR User Guide, "Preventing image tags from being overwritten" and "Scan images". */
async function create(aws, app, name, call) {
    const request = {
        repositoryName: name,
        imageTagMutability: 'IMMUTABLE',
        imageScanningConfiguration: { scanOnPush: true },
        tags: [{ Key: aws_tags/* tagKeys */.bi.app, Value: app }],
    };
    try {
        await aws.ecr(call, `creating the repository ${name}`, (ecr, options) => ecr.createRepository(request, options));
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'RepositoryAlreadyExistsException'))
            throw error;
    }
}
function mutable(name) {
    return new errors/* KnownError */.E(`The tags of the ECR repository ${name} can be overwritten.`, {
        code: 'repository-mutable',
        advice: `Run \`aws ecr put-image-tag-mutability --repository-name ${name} --image-tag-mutability IMMUTABLE\`, or name another repository in \`aws: {repository: …}\`.`,
    });
}
function ecr_repository_missing(name) {
    throw new errors/* KnownError */.E(`The ECR repository ${name} was removed while it was about to be used.`, {
        code: 'repository-missing',
        fault: 'platform',
        advice: 'Find out who removes it, then run again.',
    });
}

// EXTERNAL MODULE: ./build/platform/aws/images/machine-images.js
var machine_images = __webpack_require__(39581);
;// CONCATENATED MODULE: ./build/platform/aws/images/images.js




/**
 * Images in a repository of ECR, or machine images (AMIs), as the spec's builder says. A digest says itself which of the
 * two it is, so that a release from before the spec changed can still be brought back.
 */
function createImages(options) {
    const { aws, key, environment, describeImage, buildEnvironment } = options;
    const { app } = key;
    const place = { aws, repository: createRepository(aws, app, environment.platform.repository) };
    const areMachineImages = environment.image.builder === 'ami';
    return {
        find: (sha, call) => (areMachineImages ? (0,machine_images/* findMachineImage */.Mt)(aws, app, sha, call) : (0,ecr_images/* findImage */.F1)(place, sha, call)),
        exists: (digest, call) => digest.startsWith('ami-') ? (0,machine_images/* machineImageExists */.DQ)(aws, digest, call) : (0,ecr_images/* imageExists */.US)(place, digest, call),
        build: (commit, { image }, call) => (0,until_over/* untilOver */.l)(aws.clock, call, async (signal) => {
            const request = { commit, app, describeImage, buildEnvironment, call: { ...call, signal } };
            switch (image.builder) {
                case 'docker':
                    return (await Promise.all(/* import() */[__webpack_require__.e(2085), __webpack_require__.e(342), __webpack_require__.e(9112)]).then(__webpack_require__.bind(__webpack_require__, 9112))).buildDockerImage(place, { ...request, image });
                case 'ami':
                    return (await Promise.all(/* import() */[__webpack_require__.e(2085), __webpack_require__.e(342), __webpack_require__.e(4931)]).then(__webpack_require__.bind(__webpack_require__, 24931))).buildPackerImage(aws, { ...request, image });
                case 'archive':
                    throw new Error('no instance of AWS boots from an archive; the spec’s rules do not let one through');
            }
        }),
        prune: async (_app, keep, call) => areMachineImages
            ? (await __webpack_require__.e(/* import() */ 8871).then(__webpack_require__.bind(__webpack_require__, 98871))).pruneMachineImages(aws, app, keep, call)
            : (await __webpack_require__.e(/* import() */ 2428).then(__webpack_require__.bind(__webpack_require__, 82428))).pruneImages(place, app, keep, call),
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/ledger/entry.js
/** The most bytes of a standard parameter's value (Managing parameter tiers, Systems Manager User Guide). */
const entry_mostBytes = 4096;
/** Longest texts of other people's; what a list of releases or an explanation needs is less. */
const entry_longest = { title: 200, reason: 800 };
/** A parameter's value. Titles and reasons that are too long for one are cut, and end in `…` then. */
function encodeEntry(operation) {
    for (let share = 1; share > 0.05; share /= 2) {
        const text = JSON.stringify(pack(cut(operation, share)));
        if (Buffer.byteLength(text) <= entry_mostBytes)
            return withoutReferences(text);
    }
    return withoutReferences(JSON.stringify(pack(cut(operation, 0))));
}
function decodeEntry(text) {
    const { groups = [], baseline, intent, ...operation } = JSON.parse(text);
    const unpack = (packed) => Object.fromEntries(packed.map(([group, weight]) => [groups[group] ?? '', weight]));
    return {
        ...operation,
        ...(baseline && { baseline: unpack(baseline) }),
        ...(intent && { intent: { from: unpack(intent.from), to: unpack(intent.to) } }),
    };
}
function pack({ baseline, intent, ...operation }) {
    const all = [baseline, intent?.from, intent?.to].flatMap((weights) => Object.keys(weights ?? {}));
    const groups = [...new Set(all)];
    const packed = (weights) => Object.entries(weights).map(([id, weight]) => [groups.indexOf(id), weight]);
    return {
        ...operation,
        ...(groups.length > 0 && { groups }),
        ...(baseline && { baseline: packed(baseline) }),
        ...(intent && { intent: { from: packed(intent.from), to: packed(intent.to) } }),
    };
}
function cut(operation, share) {
    const shortened = (text, most) => {
        const characters = Array.from(text);
        return characters.length <= most ? text : `${characters.slice(0, Math.max(0, most - 1)).join('')}…`;
    };
    const { title, reason } = operation;
    return {
        ...operation,
        title: shortened(title, entry_longest.title * share),
        ...(reason !== undefined && { reason: shortened(reason, entry_longest.reason * share) }),
    };
}
/** Double braces would be taken for a reference to another parameter, and refused (PutParameter, API Reference). */
function withoutReferences(text) {
    return text.replaceAll('{{', String.raw `{\u007b`);
}

;// CONCATENATED MODULE: ./build/platform/aws/ledger/store-clock.js
const clocks = new WeakMap();
/** The clock of all who ask with this client: it learns from the `Date` of each answer. */
function storeClockOf(client) {
    const known = clocks.get(client);
    if (known !== undefined)
        return known;
    const clock = createStoreClock();
    clocks.set(client, clock);
    client.middlewareStack.add((next) => async (args) => {
        const result = await next(args);
        clock.seen(Date.parse(dateOf(result.response)));
        return result;
    }, { step: 'deserialize', name: 'storeClock' });
    return clock;
}
/** Each date is the least that it can be: a header's has lost its fraction, an answer has taken time to arrive. */
function createStoreClock() {
    let ahead;
    return {
        seen(at) {
            if (Number.isFinite(at))
                ahead = Math.max(ahead ?? Number.NEGATIVE_INFINITY, at - performance.now());
        },
        now: () => (ahead === undefined ? undefined : Math.ceil(ahead + performance.now())),
    };
}
function dateOf(response) {
    const { headers } = response;
    return headers?.['date'] ?? '';
}

;// CONCATENATED MODULE: ./build/platform/aws/ledger/entries.js




/** GetParameters and DeleteParameters take so many names, GetParametersByPath gives as many (SSM API Reference). */
const batch = 10;
function openEntries(aws, key) {
    const memory = createMemory();
    const path = ledgerPath(key);
    const ssm = (call, what, send) => aws.ssm(call, `${what} of the ledger ${path}`, (client, options) => {
        memory.listen(client);
        return send(client, options);
    });
    const place = { ssm, path, nameOf: (number) => `${path}/${number}`, memory };
    let listed = false;
    return {
        ...place,
        isKnown: (number) => memory.entries.has(number),
        note: (operation) => memory.keep({ operation, storedAt: memory.now() ?? aws.clock.now() }),
        forget: (number) => void memory.entries.delete(number),
        now: memory.now,
        async read(number, call) {
            await readSome(place, [number], call);
            return memory.entries.get(number);
        },
        async readAll(call) {
            await (listed ? readNews(place, call) : readPages(place, call));
            listed = true;
            return [...memory.entries.values()].toSorted((a, b) => a.operation.number - b.operation.number);
        },
    };
}
/** Pages may be empty with more to come. */
async function readPages({ ssm, path, memory }, call) {
    const parameters = await (0,pages/* allPages */.S)(async (NextToken) => {
        const request = { Path: path, MaxResults: batch, ...(NextToken !== undefined && { NextToken }) };
        const page = await ssm(call, 'reading the entries', (client, options) => client.getParametersByPath(request, options));
        return { items: page.Parameters, next: page.NextToken };
    });
    parameters.forEach(memory.learn);
}
async function readNews(place, call) {
    const { entries } = place.memory;
    const open = [...entries.values()].filter(({ operation }) => operation.phase !== 'done');
    const following = (count) => Array.from({ length: count }, (_, n) => Math.max(0, ...entries.keys()) + 1 + n);
    const first = following(batch - (open.length % batch));
    for (let numbers = [...open.map(({ operation }) => operation.number), ...first];; numbers = following(batch)) {
        await readSome(place, numbers, call);
        if (!entries.has(numbers.at(-1) ?? 0))
            return;
    }
}
/** What is not there is no error here, and so not one of the store's either. */
async function readSome({ ssm, nameOf, memory }, numbers, call) {
    for (const some of batches(numbers)) {
        const { Parameters = [] } = await ssm(call, `reading ${some.length} entries`, (client, options) => client.getParameters({ Names: some.map(nameOf) }, options));
        for (const number of some)
            memory.entries.delete(number);
        Parameters.forEach(memory.learn);
    }
}
function createMemory() {
    let clock;
    const entries = new Map();
    const keep = (stored) => void entries.set(stored.operation.number, stored);
    return {
        entries,
        keep,
        learn({ Value = '', LastModifiedDate }) {
            const storedAt = LastModifiedDate?.getTime() ?? 0;
            clock?.seen(storedAt);
            keep({ operation: decodeEntry(Value), storedAt });
        },
        listen: (client) => void (clock = storeClockOf(client)),
        now: () => clock?.now(),
    };
}
function batches(all) {
    return Array.from({ length: Math.ceil(all.length / batch) }, (_, n) => all.slice(n * batch, (n + 1) * batch));
}

;// CONCATENATED MODULE: ./build/platform/aws/ledger/ledger.js





/**
 * A parameter for each entry: that one with the same name is not overwritten is what makes an append atomic. What has
 * ended does not change any more, so after the first list only the rest is asked for.
 */
function createLedger({ aws, key, leaseMs }) {
    const entries = openEntries(aws, key);
    const { read } = entries;
    const parameterOf = (operation) => ({
        Name: entries.nameOf(operation.number),
        Value: encodeEntry(operation),
        Type: 'String',
        Tier: 'Standard',
    });
    return {
        leaseMs,
        callTimeoutMs: Math.min(15_000, leaseMs / 6),
        absenceHoldsMs: Math.min(1000, leaseMs / 60),
        get: read,
        list: entries.readAll,
        async now(call) {
            if (entries.now() === undefined)
                await read(0, call);
            return entries.now() ?? aws.clock.now();
        },
        async append(operation, call) {
            try {
                await entries.ssm(call, `appending entry ${operation.number}`, (client, options) => client.putParameter({ ...parameterOf(operation), Overwrite: false, Tags: tags(key) }, options));
            }
            catch (error) {
                if (!(0,service_error/* isNamed */.ev)(error, 'ParameterAlreadyExists'))
                    throw error;
                /** The SDK tries again when an answer is lost: then it is our own entry that is in the way. */
                return (await read(operation.number, call))?.operation.owner === operation.owner ? 'appended' : 'taken';
            }
            entries.note(operation);
            return 'appended';
        },
        async update(operation, call) {
            const { number } = operation;
            if (!entries.isKnown(number) && (await read(number, call)) === undefined)
                throw ledger_missing(entries.path, number);
            await entries.ssm(call, `writing entry ${number}`, (ssm, options) => ssm.putParameter({ ...parameterOf(operation), Overwrite: true }, options));
            entries.note(operation);
        },
        async prune(numbers, call) {
            for (const some of batches(numbers)) {
                await entries.ssm(call, 'removing entries', (client, options) => client.deleteParameters({ Names: some.map(entries.nameOf) }, options));
                some.forEach(entries.forget);
            }
        },
    };
}
function tags({ app, environment }) {
    return [
        { Key: aws_tags/* tagKeys */.bi.app, Value: app },
        { Key: aws_tags/* tagKeys */.bi.environment, Value: environment },
    ];
}
function ledger_missing(path, number) {
    return new errors/* KnownError */.E(`The ledger ${path} has no entry ${number} to write to.`, {
        code: 'ledger-entry-missing',
        fault: 'platform',
        advice: 'Somebody has removed it by hand; run again.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/ledger/environment-names.js



/** Names of the app's environments that have a ledger, a fleet or a template, whichever of them is left. */
async function environmentNames(aws, app, call) {
    const found = await Promise.all([withLedger(aws, app, call), withFleet(aws, app, call), withTemplate(aws, app, call)]);
    return [...new Set(found.flat())].toSorted();
}
/** The names of the parameters suffice; their values would be ten a page. */
function withLedger(aws, app, call) {
    const path = appPath(app);
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const ParameterFilters = [{ Key: 'Path', Option: 'Recursive', Values: [path] }];
        const page = await aws.ssm(call, `listing the ledgers below ${path}`, (ssm, options) => ssm.describeParameters({ ParameterFilters, MaxResults: 50, ...(NextToken !== undefined && { NextToken }) }, options));
        const names = (page.Parameters ?? []).flatMap(({ Name = '' }) => Name.slice(path.length + 1).split('/')[0] ?? []);
        return { items: names, next: page.NextToken };
    });
}
function withFleet(aws, app, call) {
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const Filters = [{ Name: `tag:${aws_tags/* tagKeys */.bi.app}`, Values: [app] }];
        const page = await aws.autoScaling(call, `listing the fleets of ${app}`, (autoScaling, options) => autoScaling.describeAutoScalingGroups({ Filters, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: environmentsIn(page.AutoScalingGroups), next: page.NextToken };
    });
}
function withTemplate(aws, app, call) {
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const Filters = [{ Name: `tag:${aws_tags/* tagKeys */.bi.app}`, Values: [app] }];
        const page = await aws.ec2(call, `listing the launch templates of ${app}`, (ec2, options) => ec2.describeLaunchTemplates({ Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: environmentsIn(page.LaunchTemplates), next: page.NextToken };
    });
}
function environmentsIn(resources) {
    return (resources ?? []).flatMap(({ Tags }) => Tags?.find(({ Key }) => Key === aws_tags/* tagKeys */.bi.environment)?.Value ?? []);
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/look.js

const nothing = { problems: [], notices: [] };
function problem(message, advice) {
    return { problems: [{ message, advice }], notices: [] };
}
function notice(message) {
    return { problems: [], notices: [message] };
}
/** What all of them found, each thing once. */
function together(all) {
    const problems = new Map(all.flatMap((found) => found.problems).map((one) => [one.message, one]));
    return { problems: [...problems.values()], notices: [...new Set(all.flatMap(({ notices }) => notices))] };
}
/** Of these nothing is known about the thing itself. */
const unanswered = ['permission-missing', 'aws-throttled', 'aws-failed', 'platform-timeout'];
/** A look that AWS does not answer is said; whatever else it meets is what is wrong. */
async function take({ what, find }, call) {
    try {
        return await find();
    }
    catch (error) {
        if (call.signal.aborted || !(error instanceof errors/* KnownError */.E))
            throw error;
        if (unanswered.includes(error.code))
            return notice(`Not checked: ${what}. ${error.message}`);
        const { message, advice } = error;
        return { problems: [{ message, ...(advice !== undefined && { advice }) }], notices: [] };
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/egress.js

/**
 * Instances fetch image, secrets and parameters at their first start: from each subnet there is a way out of the VPC, or
 * there are VPC endpoints of all services (Amazon ECR interface VPC endpoints, Amazon ECR User Guide).
 */
async function lookAtEgress(scene) {
    const { aws, call, environment } = scene;
    const subnets = await scene.subnets();
    const vpcs = [...new Set(subnets.flatMap(({ VpcId }) => VpcId ?? []))];
    if (vpcs.length === 0)
        return nothing;
    const { RouteTables: tables = [] } = await aws.ec2(call, 'reading the route tables', (ec2, options) => ec2.describeRouteTables({ Filters: [{ Name: 'vpc-id', Values: vpcs }] }, options));
    const { publicIp } = environment.platform;
    const closed = subnets.filter(({ SubnetId = '', VpcId }) => !leadsOut(tableOf(tables, SubnetId, VpcId), publicIp));
    if (closed.length === 0)
        return nothing;
    const missing = await missingEndpoints(scene, vpcs);
    if (missing.length === 0)
        return nothing;
    return together(closed.map(({ SubnetId, VpcId }) => problem(`Instances in the subnet ${SubnetId} cannot reach ${missing.join(', ')}: its route table leads nowhere but into ${VpcId}${publicIp ? '' : ', or to an internet gateway, which takes a public address'}, and there are no VPC endpoints of these.`, 'Give the subnet a route to a NAT gateway, the VPC endpoints of these services, or set `aws.public-ip: true` where it has an internet gateway.')));
}
function tableOf(tables, subnet, vpc) {
    const own = tables.find(({ Associations }) => Associations?.some(({ SubnetId }) => SubnetId === subnet));
    return own ?? tables.find(({ VpcId, Associations }) => VpcId === vpc && Associations?.some(({ Main }) => Main));
}
/** Beyond a NAT gateway, transit gateway, peering or appliance nothing can be seen; it is believed to lead on. */
function leadsOut(table, publicIp) {
    return (table?.Routes ?? []).some((route) => route.State !== 'blackhole' && leads(route, publicIp));
}
function leads(route, publicIp) {
    const { GatewayId = '', NatGatewayId, TransitGatewayId, VpcPeeringConnectionId, NetworkInterfaceId, InstanceId, } = route;
    if (GatewayId.startsWith('igw-'))
        return publicIp;
    const others = [NatGatewayId, TransitGatewayId, VpcPeeringConnectionId, NetworkInterfaceId, InstanceId];
    return GatewayId.startsWith('vgw-') || others.some((id) => id !== undefined);
}
async function missingEndpoints({ aws, call, environment }, vpcs) {
    const { VpcEndpoints: endpoints = [] } = await aws.ec2(call, 'reading the VPC endpoints', (ec2, options) => ec2.describeVpcEndpoints({ Filters: [{ Name: 'vpc-id', Values: vpcs }] }, options));
    const there = endpoints.map(({ ServiceName = '' }) => ServiceName);
    const { image, platform, run } = environment;
    const references = Object.values(run.secrets);
    const needed = [
        ...(image.builder === 'docker' ? ['ecr.api', 'ecr.dkr', 's3'] : []),
        ...(image.builder === 'docker' && platform.logs.driver === 'awslogs' ? ['logs'] : []),
        ...(references.some((reference) => reference.startsWith('ssm:')) ? ['ssm'] : []),
        ...(references.some((reference) => reference.startsWith('secretsmanager:')) ? ['secretsmanager'] : []),
    ];
    return needed.filter((service) => !there.some((name) => name.endsWith(`.${service}`)));
}

;// CONCATENATED MODULE: ./build/platform/aws/router/arns.js
/** ARNs of load balancing resources contain each other, so much is known without asking. */
function isRule(arn) {
    return arn.includes(':listener-rule/');
}
/** Of a rule, or of the listener itself. */
function listenerOf(arn) {
    return isRule(arn) ? arn.replace(':listener-rule/', ':listener/').replace(/\/[^/]+$/, '') : arn;
}
function loadBalancerOf(arn) {
    return listenerOf(arn)
        .replace(':listener/', ':loadbalancer/')
        .replace(/\/[^/]+$/, '');
}
/** `app/web/50dc6c495c0c9188` or `targetgroup/shop/943f017f100becff`, as CloudWatch names them in dimensions. */
function dimensionOf(arn) {
    return arn.slice(arn.lastIndexOf(':') + 1).replace(/^loadbalancer\//, '');
}
function targetGroupName(arn) {
    return arn.split('/')[1] ?? '';
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/scene.js


function openScene(context, call) {
    const { aws, environment } = context;
    const { place, routes, described } = context.routing;
    const route = once(async () => (await routes.lastRoute(call)) ?? { weights: {}, stickinessMs: 0 });
    return {
        ...context,
        call,
        identity: once(() => readIdentity(aws, call)),
        place: () => place(call),
        loadBalancer: async () => (await place(call)).described,
        route,
        targetGroups: () => described.last(call),
        subnets: once(() => readSubnets(aws, environment.platform.subnets, call)),
        instanceProfile: once(() => readInstanceProfile(aws, environment.platform.instanceProfile, call)),
        machineImage: once(async () => environment.image.builder === 'ami' ? undefined : context.resolveMachineImage(environment.platform.ami, call)),
        liveGroups: once(async () => readLiveGroups(context, liveOf((await route()).weights), call)),
    };
}
/** Target groups that have traffic. */
function liveOf(weights) {
    return Object.keys(weights).filter((id) => weights[id] !== 0);
}
function loadBalancerName(arn) {
    return arn.split('/')[2] ?? arn;
}
/** Those of ours are found by tag; what was there before us only by a search of the whole region. */
async function readLiveGroups({ aws, groups }, targetGroups, call) {
    if (targetGroups.length === 0)
        return [];
    const ours = (groups.listed() ?? (await groups.list(call))).filter((group) => targetGroupOf(group, targetGroups) !== undefined);
    if (ours.length > 0)
        return ours;
    const adopted = await groupServing(aws, targetGroups, call);
    return adopted === undefined ? [] : [adopted];
}
function once(read) {
    let reading;
    return () => (reading ??= read());
}
async function readIdentity(aws, call) {
    const { Arn = '', Account = '' } = await aws.sts(call, 'reading whose the credentials are', (sts, options) => sts.getCallerIdentity({}, options));
    return { arn: Arn, account: Account };
}
/** By filter: named directly, one that is missing would fail the request for all. */
async function readSubnets(aws, ids, call) {
    const { Subnets = [] } = await aws.ec2(call, 'reading the subnets', (ec2, options) => ec2.describeSubnets({ Filters: [{ Name: 'subnet-id', Values: [...ids] }] }, options));
    return Subnets;
}
async function readInstanceProfile(aws, name, call) {
    try {
        const { InstanceProfile: found } = await aws.iam(call, `reading the instance profile ${name}`, (iam, options) => iam.getInstanceProfile({ InstanceProfileName: name }, options));
        return found;
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'NoSuchEntity', 'NoSuchEntityException'))
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/figures.js





/** Alarms on the live target group go blind with a new one per release. Those of scaling policies go with the group. */
async function lookAtAlarms(scene) {
    const [{ weights }, alarms] = await Promise.all([scene.route(), allAlarms(scene)]);
    const live = liveOf(weights).map(dimensionOf);
    const bound = alarms.filter((alarm) => !isOfPolicy(alarm) && targetGroupsOf(alarm).some((group) => live.includes(group ?? '')));
    if (bound.length === 0)
        return nothing;
    return notice(`These alarms watch the live target group and will not see the new one: ${bound.map(({ AlarmName }) => AlarmName).join(', ')}. Let them watch the load balancer instead.`);
}
const worthSaying = {
    ringing: 'rings already: the first look at it would stop the swap',
    'insufficient-data': 'has no data: it cannot stop anything',
    missing: 'does not exist: it cannot stop anything',
};
/** What of `gates.alarms` will not do what it is there for. */
async function lookAtGates({ aws, call, environment }) {
    const alarms = await readAlarms(aws, environment.gates.alarms, call);
    return together(alarms.map(({ name, state }) => {
        const words = worthSaying[state];
        return words === undefined ? nothing : notice(`The alarm ${name} of \`gates.alarms\` ${words}.`);
    }));
}
function allAlarms({ aws, call }) {
    return (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.cloudWatch(call, 'reading the alarms', (cloudWatch, options) => cloudWatch.describeAlarms({ AlarmTypes: ['MetricAlarm'], MaxRecords: 100, ...(NextToken && { NextToken }) }, options));
        return { items: page.MetricAlarms, next: page.NextToken };
    });
}
function targetGroupsOf({ Dimensions = [], Metrics = [] }) {
    const all = [...Dimensions, ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric?.Dimensions ?? [])];
    return all.filter(({ Name }) => Name === 'TargetGroup').map(({ Value }) => Value);
}
function isOfPolicy({ AlarmActions = [] }) {
    return AlarmActions.length > 0 && AlarmActions.every((action) => action.includes(':scalingPolicy:'));
}
/** Worth a word above this; what would be saved is against checks of 5 s × 2. */
const quickMs = 30_000;
/** How long a target that recovers stays without traffic. */
async function lookAtHealthBudget({ environment }) {
    const { intervalMs, healthy } = environment.run.health;
    const takesMs = intervalMs * healthy;
    if (takesMs <= quickMs)
        return nothing;
    const saved = (takesMs - 10_000) / 1000;
    return notice(`A target is found healthy again after ${intervalMs / 1000} s × ${healthy} = ${takesMs / 1000} s; 5 s × 2 would save ${saved} s (\`run.health\`).`);
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/identity.js

/** The credentials are of the account that the listener is in. @throws KnownError where there are none, or bad ones. */
async function lookAtAccount(scene) {
    const { account, arn } = await scene.identity();
    const { listener } = scene.environment.platform;
    const owner = 'arn' in listener ? listener.arn.split(':')[4] : account;
    if (owner === account)
        return nothing;
    return problem(`The listener is in the account ${owner}, the credentials are ${arn}, of the account ${account}.`, 'Correct `aws.listener`, or name a role of that account in `aws.role`.');
}
/** A role that the spec names is renewed; others end when they end, and with them the way back. */
async function lookAtExpiry({ aws, call, environment, plan }) {
    if (environment.platform.role !== undefined)
        return nothing;
    const { expiration } = await aws.sts(call, 'reading when the credentials expire', (sts) => sts.config.credentials());
    if (expiration === undefined)
        return nothing;
    const left = expiration.getTime() - aws.clock.now();
    const needed = worstCaseMs(environment, plan.launches);
    if (left >= needed)
        return nothing;
    return problem(`The credentials expire in ${minutes(left)}; in the worst case this takes ${minutes(needed)}, and it is the way back that would fail.`, 'Name the role in `aws.role`, which is then renewed while the run lasts; or ask for credentials that last longer; or shorten strategy, bake or timeouts.');
}
/** With a warm time from here on the run does not wait for the old fleet to be quiet. */
const timerFromMs = 15 * 60_000;
/** Every limit used up: pauses, bake, checks and timeouts, and what is undone at the end. */
function worstCaseMs({ timeouts, strategy, bakeMs, keep }, launches) {
    const { imageMs, bootMs, checksMs, swapMs, drainMs, quietMs, removeMs } = timeouts;
    const launch = launches ? imageMs + bootMs + checksMs : 0;
    const swap = strategy.reduce((sum, { pauseMs }) => sum + pauseMs + swapMs, 0);
    const isLeftToTimer = keep.warm > 0 && keep.warmForMs >= timerFromMs;
    const retire = isLeftToTimer ? 0 : drainMs + quietMs + removeMs;
    const undo = swapMs + removeMs;
    return launch + swap + bakeMs + checksMs + retire + undo;
}
function minutes(ms) {
    return ms < 0 ? '0 min' : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/live-group.js


/** What a deployment needs the live group to do (Suspend and resume processes, EC2 Auto Scaling User Guide). */
const neededProcesses = ['Launch', 'Terminate', 'AddToLoadBalancer'];
async function lookAtSuspensions(scene) {
    return together((await scene.liveGroups()).map(suspended));
}
function suspended({ AutoScalingGroupName, SuspendedProcesses = [] }) {
    const found = SuspendedProcesses.map(({ ProcessName = '' }) => ProcessName).filter((name) => neededProcesses.includes(name));
    if (found.length === 0)
        return nothing;
    return problem(`${found.join(' and ')} ${found.length === 1 ? 'is' : 'are'} suspended on the live group ${AutoScalingGroupName}: its instances would not be replaced while the new release is proven.`, `Find out who suspended them and why, then \`aws autoscaling resume-processes --auto-scaling-group-name ${AutoScalingGroupName} --scaling-processes ${found.join(' ')}\`.`);
}
/** What the new group will not have of the live one's scaling. */
async function lookAtPolicies(scene) {
    const groups = await scene.liveGroups();
    const all = await Promise.all(groups.map(({ AutoScalingGroupName = '' }) => scene.groups.policies(AutoScalingGroupName, scene.call)));
    return together(uncopyablePolicies(all.flat()).map(({ policy, reason }) => notice(`The scaling policy ${policy} of the live group cannot be copied whole: ${reason}.`)));
}

;// CONCATENATED MODULE: ./build/platform/aws/router/actions.js

/** The action that answers: each rule has one, the last; what comes before it authenticates. */
const answering = ['forward', 'redirect', 'fixed-response'];
/** What a listener or rule forwards to; undefined where it answers by itself. */
function forwardWeights(actions) {
    const forward = actions.find(({ Type }) => Type === 'forward');
    if (forward === undefined)
        return undefined;
    const groups = forward.ForwardConfig?.TargetGroups ?? [{ TargetGroupArn: forward.TargetGroupArn }];
    return Object.fromEntries(groups.map(({ TargetGroupArn = '', Weight = 1 }) => [TargetGroupArn, Weight]));
}
/** How long target group stickiness holds a client, which beats weights; 0 where it is off. */
function stickinessMs(actions) {
    const config = actions.find(({ Type }) => Type === 'forward')?.ForwardConfig?.TargetGroupStickinessConfig;
    return config?.Enabled === true ? (config.DurationSeconds ?? 0) * 1000 : 0;
}
/** The same actions in the same order, ready to be sent back, but for the weights of the one that forwards. */
function withWeights(actions, weights) {
    const former = answerOf(actions);
    const stickiness = former?.ForwardConfig?.TargetGroupStickinessConfig;
    const config = {
        TargetGroups: Object.entries(weights).map(([TargetGroupArn, Weight]) => ({ TargetGroupArn, Weight })),
        ...(stickiness && { TargetGroupStickinessConfig: stickiness }),
    };
    return withAnswer(actions, { Type: 'forward', ForwardConfig: config });
}
/** The same actions in the same order, but for the one that answers. */
function withAnswer(actions, answer) {
    const { Order } = answerOf(actions) ?? {};
    const others = actions.filter(({ Type }) => !answering.includes(Type));
    return [...others.map(sendable), sendable({ ...answer, ...(Order !== undefined && { Order }) })];
}
function answerOf(actions) {
    return actions.find(({ Type }) => answering.includes(Type));
}
/**
 * As it may be sent back. The client secret of OpenID Connect is never told and has to be kept by a flag
 * (AuthenticateOidcActionConfig, Elastic Load Balancing API Reference); a target group beside a forward configuration
 * would have to be its only one (Action, the same).
 */
function sendable({ TargetGroupArn, AuthenticateOidcConfig, ...action }) {
    return {
        ...action,
        ...(TargetGroupArn !== undefined && action.ForwardConfig === undefined && { TargetGroupArn }),
        ...(AuthenticateOidcConfig && { AuthenticateOidcConfig: keepingSecret(AuthenticateOidcConfig) }),
    };
}
function keepingSecret({ ClientSecret: _untold, ...config }) {
    return { ...config, UseExistingClientSecret: true };
}
/** The most target groups of one forward action (Quotas for your Application Load Balancers, User Guide). */
const mostTargetGroups = 5;
const targetGroupArn = /^arn:[^:]+:elasticloadbalancing:[^:]+:\d{12}:targetgroup\/[^/]+\/[0-9a-f]+$/;
/**
 * What AWS would refuse, before it is asked. Weights go from 0 to 999 (TargetGroupTuple, API Reference).
 * @throws KnownError `weight-invalid`, `target-group-unknown`, `too-many-target-groups`.
 */
function checkWeights(weights) {
    const entries = Object.entries(weights);
    if (entries.length > mostTargetGroups)
        throw new errors/* KnownError */.E(`A route of an Application Load Balancer refers to ${mostTargetGroups} target groups at most, not ${entries.length}.`, { code: 'too-many-target-groups', advice: 'Lower `keep.warm`, so that fewer releases stay on the route.' });
    for (const [id, weight] of entries) {
        if (!targetGroupArn.test(id))
            throw unknownTargetGroup(id);
        if (!Number.isInteger(weight) || weight < 0 || weight > 999)
            throw new errors/* KnownError */.E(`The weight ${weight} of target group ${id} is not a whole number from 0 to 999.`, {
                code: 'weight-invalid',
                fault: 'internal',
            });
    }
}
function unknownTargetGroup(id, cause) {
    return new errors/* KnownError */.E(`There is no target group ${id} that a route could refer to.`, {
        code: 'target-group-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/load-balancer.js




/** Clients that stick to a target group do not go by weights (Sticky sessions, User Guide for Application Load Balancers). */
async function lookAtStickiness(scene) {
    const { stickinessMs } = await scene.route();
    const sticky = stickinessMs / 1000;
    return sticky === 0
        ? nothing
        : notice(`Target group stickiness is on for ${sticky} s: clients stay with the old release for that long, whatever the weights are, and it is kept for at least as long.`);
}
/** Target groups of the route have instances as targets and are this load balancer's alone. */
async function lookAtTargetGroups(scene) {
    const [{ loadBalancer }, { weights }, all] = await Promise.all([scene.place(), scene.route(), scene.targetGroups()]);
    const onRoute = all.filter(({ TargetGroupArn = '' }) => Object.hasOwn(weights, TargetGroupArn));
    return together([
        await roomForAnother(scene, onRoute, weights),
        await foreignNames(scene, all),
        ...onRoute.map((group) => load_balancer_shared(group, loadBalancer)),
        ...onRoute.filter(({ TargetGroupArn = '' }) => weights[TargetGroupArn] !== 0).map(notOfInstances),
    ]);
}
/** Weightless releases of ours make room before the new one is added; others stay. */
async function roomForAnother(scene, groups, weights) {
    if (groups.length < mostTargetGroups)
        return nothing;
    const ours = await oursAmong(scene, groups);
    const staying = groups.filter((group) => (weights[group.TargetGroupArn ?? ''] ?? 0) > 0 || !ours.has(group));
    if (staying.length < mostTargetGroups)
        return nothing;
    return problem(`The route already forwards to ${groups.length} target groups, which is the most: ${groups.map(({ TargetGroupName }) => TargetGroupName).join(', ')}.`, 'Remove from its action those that get no requests any more.');
}
/** A name of ours on what is not ours would be taken for a release. */
async function foreignNames(scene, all) {
    const named = all.filter(({ TargetGroupName = '' }) => releaseOfName(scene.key, TargetGroupName) !== undefined);
    const ours = await oursAmong(scene, named);
    return together(named
        .filter((group) => !ours.has(group))
        .map(({ TargetGroupName }) => problem(`The target group ${TargetGroupName} has the name of a release of ours, but not our tags.`, 'Remove it, or give it back its tags if somebody took them away.')));
}
async function oursAmong({ key, call, routing }, groups) {
    const tags = await routing.reader.read(groups.map(({ TargetGroupArn = '' }) => TargetGroupArn), call);
    return new Set(groups.filter(({ TargetGroupArn = '' }) => (0,aws_tags/* releaseTags */.dt)(key, tags.get(TargetGroupArn)) !== undefined));
}
function load_balancer_shared({ TargetGroupName, LoadBalancerArns = [] }, own) {
    const others = LoadBalancerArns.filter((arn) => arn !== own);
    if (others.length === 0)
        return nothing;
    return problem(`The target group ${TargetGroupName} of the route is also used by ${others.join(', ')}, whose traffic a swap would not move.`, 'Give each load balancer a target group of its own.');
}
/** An Auto Scaling group registers instances, and so does a clone of the target group have to. */
function notOfInstances({ TargetGroupName, TargetType }) {
    if (TargetType === undefined || TargetType === 'instance')
        return nothing;
    return problem(`The live target group ${TargetGroupName} has targets of the type ${TargetType}; an Auto Scaling group registers instances.`, 'Let the route forward to a target group of the type instance first.');
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/machine.js


/** EC2's names of processors by those of container images. */
const processors = { amd64: 'x86_64', arm64: 'arm64' };
/** The image, the machine image and the instance type agree on the processor. */
async function lookAtArchitecture(scene) {
    const [machine, type] = await Promise.all([scene.machineImage(), readInstanceType(scene)]);
    const { image, platform } = scene.environment;
    if (type === undefined)
        return problem(`There is no instance type ${platform.instanceType} in ${scene.aws.region}.`, 'Correct `aws.instance-type`.');
    const supported = type.ProcessorInfo?.SupportedArchitectures ?? [];
    const advice = 'Choose another `aws.instance-type`, `aws.ami` or `image.architecture`; t4g, m7g and the like are arm64.';
    const wanted = image.builder === 'docker' ? processors[image.architecture] : undefined;
    return together([
        wanted === undefined || supported.includes(wanted)
            ? nothing
            : problem(`The image is built for ${wanted}, the instance type ${platform.instanceType} runs ${supported.join(', ')}.`, advice),
        machine === undefined ? nothing : machineProblems(machine, supported, platform.instanceType, advice),
    ]);
}
function machineProblems({ id, architecture, state }, supported, instanceType, advice) {
    return together([
        supported.includes(architecture)
            ? nothing
            : problem(`The machine image ${id} is for ${architecture}, the instance type ${instanceType} runs ${supported.join(', ')}.`, advice),
        state === 'available'
            ? nothing
            : problem(`The machine image ${id} is ${state}, not available.`, 'Wait for it, or name another `aws.ami`.'),
    ]);
}
async function readInstanceType({ aws, call, environment }) {
    const { instanceType } = environment.platform;
    try {
        const { InstanceTypes = [] } = await aws.ec2(call, `reading the instance type ${instanceType}`, (ec2, options) => ec2.describeInstanceTypes({ InstanceTypes: [instanceType] }, options));
        return InstanceTypes[0];
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'InvalidInstanceType'))
            return undefined;
        throw error;
    }
}
/** Without a role in it, an instance can fetch neither its image nor its secrets. */
async function lookAtInstanceProfile(scene) {
    const { instanceProfile: name } = scene.environment.platform;
    const profile = await scene.instanceProfile();
    if (profile === undefined)
        return problem(`There is no instance profile ${name}.`, 'Correct `aws.instance-profile`; it is the name of the profile, which may differ from its role’s.');
    if ((profile.Roles ?? []).length > 0)
        return nothing;
    return problem(`The instance profile ${name} holds no role.`, 'Add a role to it that may pull from ECR.');
}
/** Asks EC2 itself whether such an instance could be started (RunInstances, DryRun, Amazon EC2 API Reference). */
async function lookAtLaunching(scene) {
    const { aws, call, environment } = scene;
    const [machine, subnets] = await Promise.all([scene.machineImage(), scene.subnets()]);
    const { instanceType, securityGroups, instanceProfile } = environment.platform;
    const { SubnetId } = subnets[0] ?? {};
    if (machine === undefined || SubnetId === undefined)
        return nothing;
    const request = {
        DryRun: true,
        ImageId: machine.id,
        InstanceType: instanceType,
        SubnetId,
        SecurityGroupIds: [...securityGroups],
        IamInstanceProfile: { Name: instanceProfile },
        MetadataOptions: { HttpTokens: 'required' },
        MinCount: 1,
        MaxCount: 1,
    };
    try {
        await aws.ec2(call, 'trying to start an instance', (ec2, options) => ec2.runInstances(request, options));
        return nothing;
    }
    catch (error) {
        return refusal(error, instanceProfile);
    }
}
/** Wrong ids are other looks' to tell. */
function refusal(error, profile) {
    if ((0,service_error/* isNamed */.ev)(error, 'UnauthorizedOperation') && error instanceof Error)
        return problem(`An instance could not be started: ${error.message}`, `Allow \`ec2:RunInstances\` and \`ec2:CreateTags\`, and \`iam:PassRole\` on the role of the instance profile ${profile}, as docs/aws-policy.json does.`);
    if ((0,service_error/* isNamed */.ev)(error, 'VcpuLimitExceeded', 'InstanceLimitExceeded') && error instanceof Error)
        return problem(`An instance could not be started: ${error.message}`, 'Ask AWS for a higher quota of running On-Demand instances.');
    return nothing;
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/network.js


/** The subnets exist, lie in the load balancer's VPC, and have addresses for another whole fleet. */
async function lookAtSubnets(scene) {
    const { subnets: wanted } = scene.environment.platform;
    const found = await scene.subnets();
    const missing = wanted.filter((id) => !found.some(({ SubnetId }) => SubnetId === id));
    return together([
        ...missing.map((id) => problem(`There is no subnet ${id} in ${scene.aws.region}.`, 'Correct `aws.subnets`, or `aws.region`.')),
        await inOneVpc(scene, found),
        await freeAddresses(scene, found),
    ]);
}
async function inOneVpc(scene, subnets) {
    const { vpc, loadBalancer } = await scene.place();
    const strangers = subnets.filter(({ VpcId }) => VpcId !== vpc);
    return together(strangers.map(({ SubnetId, VpcId }) => problem(`The subnet ${SubnetId} lies in ${VpcId}, the load balancer ${loadBalancerName(loadBalancer)} in ${vpc}; a target group reaches only its own VPC.`, 'Name subnets of the load balancer’s VPC in `aws.subnets`.')));
}
/** The old fleet keeps its addresses while the new one starts. */
async function freeAddresses(scene, subnets) {
    const free = subnets.reduce((sum, { AvailableIpAddressCount = 0 }) => sum + AvailableIpAddressCount, 0);
    const live = await scene.liveGroups();
    const needed = Math.max(scene.environment.capacity.desired, ...live.map(({ DesiredCapacity = 0 }) => DesiredCapacity));
    if (subnets.length === 0 || free >= needed)
        return nothing;
    return problem(`The subnets ${subnets.map(({ SubnetId }) => SubnetId).join(', ')} have ${free} free addresses; the new fleet needs ${needed} beside the old one.`, 'Name larger or further subnets in `aws.subnets`.');
}
async function lookAtSecurityGroups(scene) {
    const { aws, call, environment } = scene;
    const wanted = environment.platform.securityGroups;
    const { SecurityGroups: found = [] } = await aws.ec2(call, 'reading the security groups', (ec2, options) => ec2.describeSecurityGroups({ Filters: [{ Name: 'group-id', Values: [...wanted] }] }, options));
    const vpcs = new Set((await scene.subnets()).map(({ VpcId }) => VpcId));
    return together(wanted.map((id) => {
        const group = found.find(({ GroupId }) => GroupId === id);
        const advice = 'Correct `aws.security-groups`: they have to be of the VPC of the subnets.';
        if (group === undefined)
            return problem(`There is no security group ${id} in ${aws.region}.`, advice);
        return vpcs.size === 0 || vpcs.has(group.VpcId)
            ? nothing
            : problem(`The security group ${id} is of ${group.VpcId}, the subnets are of ${[...vpcs].join(', ')}.`, advice);
    }));
}
/** An instance type that a zone lacks leaves its subnet without instances. */
async function lookAtZones(scene) {
    const { aws, call, environment } = scene;
    const { instanceType } = environment.platform;
    const [subnets, { InstanceTypeOfferings: offered = [] }] = await Promise.all([
        scene.subnets(),
        aws.ec2(call, `reading where ${instanceType} is offered`, (ec2, options) => ec2.describeInstanceTypeOfferings({ LocationType: 'availability-zone', Filters: [{ Name: 'instance-type', Values: [instanceType] }] }, options)),
    ]);
    const without = subnets.filter(({ AvailabilityZone }) => !offered.some(({ Location }) => Location === AvailabilityZone));
    if (without.length === 0)
        return nothing;
    const where = without.map(({ SubnetId, AvailabilityZone }) => `${AvailabilityZone} (${SubnetId})`).join(', ');
    return problem(`The instance type ${instanceType} is not offered in ${where}.`, 'Choose another `aws.instance-type`, or subnets in other zones.');
}
/** The load balancer only sends to zones that it has a subnet in (Availability Zones, User Guide for ALB). */
async function lookAtLoadBalancerZones(scene) {
    const [loadBalancer, subnets] = await Promise.all([scene.loadBalancer(), scene.subnets()]);
    const zones = (loadBalancer.AvailabilityZones ?? []).map(({ ZoneName }) => ZoneName);
    const outside = subnets.filter(({ AvailabilityZone }) => !zones.includes(AvailabilityZone));
    if (outside.length === 0)
        return nothing;
    if (outside.length === subnets.length)
        return problem(`The load balancer ${loadBalancer.LoadBalancerName} is not in any zone of the subnets: it is in ${zones.join(', ')}.`, 'Name subnets in those zones in `aws.subnets`, or give the load balancer subnets in theirs.');
    const where = outside.map(({ SubnetId, AvailabilityZone }) => `${SubnetId} (${AvailabilityZone})`).join(', ');
    return notice(`The load balancer ${loadBalancer.LoadBalancerName} is not in the zone of ${where}: instances there would get no traffic and not become healthy.`);
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/needed-permissions.js


/** No change that tags come with. */
const none = 'none';
/** ARNs of what is yet to be made end as AWS's do, so that patterns of policies match them. */
const id = '0123456789abcdef';
/**
 * Every change of a deployment, from its claim to the removal of what it replaces, on what it would be made to; and reads
 * that come only after the first change.
 */
function neededPermissions(key, account, route) {
    const [, partition = 'aws', , region = ''] = route.listener.split(':');
    const arn = (service, resource) => `arn:${partition}:${service}:${region}:${account}:${resource}`;
    const name = releaseName(key, 1);
    return [
        { resource: arn('ssm', `parameter${ledgerPath(key)}/1`), createAction: none, actions: ledgerActions },
        {
            resource: arn('elasticloadbalancing', `targetgroup/${name}/${id}`),
            createAction: 'CreateTargetGroup',
            actions: targetGroupActions,
        },
        ...onRoute(route),
        {
            resource: arn('autoscaling', `autoScalingGroup:${id}:autoScalingGroupName/${name}`),
            createAction: none,
            actions: groupActions,
        },
        {
            resource: arn('ec2', `launch-template/lt-${id}`),
            createAction: 'CreateLaunchTemplate',
            actions: templateActions,
        },
        { resource: '*', createAction: none, actions: lateReads },
    ];
}
/** The hold on a group that was there before us: its name and its tags are not ours. */
function holding(resource) {
    return { resource, createAction: none, actions: holdActions, foreign: true };
}
/** Instances get the role of their profile from whoever has them started. */
function passingRole(resource) {
    return { resource, createAction: none, actions: ['iam:PassRole'] };
}
/** The trial is a rule in any case. */
function onRoute({ listener, rule }) {
    const change = (one) => `elasticloadbalancing:${one}`;
    const ofDefault = rule === undefined ? ['ModifyListener', 'AddTags'] : [];
    const ofOwnRule = rule === 'own' ? ['ModifyRule'] : [];
    const ownRule = `${listener.replace(':listener/', ':listener-rule/')}/${id}`;
    return [
        { resource: listener, createAction: none, actions: ['CreateRule', ...ofDefault].map(change) },
        { resource: ownRule, createAction: 'CreateRule', actions: ['AddTags', 'DeleteRule', ...ofOwnRule].map(change) },
        ...(rule === undefined || rule === 'own'
            ? []
            : [{ resource: rule, createAction: none, actions: ['ModifyRule', 'AddTags'].map(change) }]),
    ];
}
const ledgerActions = ['ssm:PutParameter', 'ssm:AddTagsToResource', 'ssm:DeleteParameters'];
const targetGroupActions = [
    'elasticloadbalancing:CreateTargetGroup',
    'elasticloadbalancing:AddTags',
    'elasticloadbalancing:ModifyTargetGroupAttributes',
    'elasticloadbalancing:DeleteTargetGroup',
];
const groupActions = [
    'autoscaling:CreateAutoScalingGroup',
    'autoscaling:CreateOrUpdateTags',
    'autoscaling:UpdateAutoScalingGroup',
    'autoscaling:DeleteTags',
    'autoscaling:PutScheduledUpdateGroupAction',
    'autoscaling:DeleteScheduledAction',
    'autoscaling:SuspendProcesses',
    'autoscaling:ResumeProcesses',
    'autoscaling:DeleteAutoScalingGroup',
];
const holdActions = ['autoscaling:CreateOrUpdateTags', 'autoscaling:UpdateAutoScalingGroup', 'autoscaling:DeleteTags'];
/** RunInstances needs more resources than one to be simulated well (ResourceHandlingOption); a dry run asks EC2 itself. */
const templateActions = ['ec2:CreateLaunchTemplate', 'ec2:CreateTags', 'ec2:DeleteLaunchTemplate'];
const lateReads = [
    'elasticloadbalancing:DescribeTargetHealth',
    'cloudwatch:GetMetricData',
    'autoscaling:DescribeScalingActivities',
];
/**
 * What a policy that is scoped by our tags looks at, on the request and on the resource. IAM misses every key that any
 * statement of the policy names, be it about other actions (boto3 issue 3111), so it is told all that ours does.
 */
function contextOf(key, region, { createAction, foreign }) {
    const tags = [
        [aws_tags/* tagKeys */.bi.app, key.app],
        [aws_tags/* tagKeys */.bi.environment, key.environment],
    ];
    const single = {
        ...Object.fromEntries(tags.map(([tag, value]) => [`aws:RequestTag/${tag}`, value])),
        ...Object.fromEntries(tags.map(([tag, value]) => [`aws:ResourceTag/${tag}`, foreign ? 'none' : value])),
        'aws:RequestedRegion': region,
        'ec2:CreateAction': createAction,
        'ec2:InstanceProfile': 'arn:aws:iam::000000000000:instance-profile/none',
        'ec2:MetadataHttpTokens': 'required',
        'elasticloadbalancing:CreateAction': createAction,
        'iam:AWSServiceName': 'autoscaling.amazonaws.com',
        'iam:PassedToService': 'ec2.amazonaws.com',
    };
    return [
        ...Object.entries(single).map(([name, value]) => entry(name, 'string', [value])),
        entry('aws:TagKeys', 'stringList', tags.map(([tag]) => tag)),
    ];
}
function entry(ContextKeyName, ContextKeyType, ContextKeyValues) {
    return { ContextKeyName, ContextKeyType, ContextKeyValues };
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/permissions.js



/** IAM's own word on what no read proves (SimulatePrincipalPolicy, AWS Identity and Access Management API Reference). */
async function lookAtPermissions(scene) {
    const { arn, account } = await scene.identity();
    const principal = principalOf(arn);
    if (arn.endsWith(':root'))
        return nothing;
    if (principal === undefined)
        return notice(`Not checked: what ${arn} may do, for it is neither a user nor a role.`);
    const needed = [
        ...neededPermissions(scene.key, account, await routeOf(scene)),
        ...passing(await scene.instanceProfile().catch(() => undefined)),
        ...holds(scene.key, await scene.liveGroups().catch(() => [])),
    ];
    const found = [];
    // One after the other, as in every look: IAM's rates are low, and all else is asked meanwhile.
    for (const one of needed)
        found.push(await lookAtResource(scene, principal, one));
    return together(found);
}
/** A profile that cannot be read is another look's to tell. */
function passing(profile) {
    return (profile?.Roles ?? []).flatMap(({ Arn }) => (Arn === undefined ? [] : [passingRole(Arn)]));
}
/** Ours are among what is needed anyway. */
function holds(key, groups) {
    return groups
        .filter(({ Tags }) => (0,aws_tags/* releaseTags */.dt)(key, Tags) === undefined)
        .flatMap(({ AutoScalingGroupARN }) => (AutoScalingGroupARN === undefined ? [] : [holding(AutoScalingGroupARN)]));
}
/** An environment with conditions of its own has a rule, and never changes what the listener answers to others. */
async function routeOf(scene) {
    const { listener, rule } = await scene.place();
    return { listener, rule: Object.keys(scene.environment.route).length > 0 ? 'own' : rule };
}
async function lookAtResource(scene, principal, needed) {
    const { resource, actions } = needed;
    const { EvaluationResults: results = [] } = await scene.aws.iam(scene.call, `simulating the policy of ${principal}`, (iam, options) => iam.simulatePrincipalPolicy({
        PolicySourceArn: principal,
        ActionNames: [...actions],
        ResourceArns: [resource],
        ContextEntries: contextOf(scene.key, scene.aws.region, needed),
    }, options));
    const denied = results.filter(({ EvalDecision }) => EvalDecision !== 'allowed');
    const [unknown, missing] = [denied.filter(isUnknown), denied.filter((result) => !isUnknown(result))];
    return together([
        missing.length === 0 ? nothing : missingPermissions(principal, resource, missing.map(actionIn)),
        ...unknown.map((result) => notice(`Not checked: whether ${principal} may ${actionIn(result)}. ${whyUnknown(result)}`)),
    ]);
}
function missingPermissions(principal, resource, actions) {
    const quoted = actions.map((action) => `\`${action}\``);
    return problem(`The policy of ${principal} does not allow ${actions.join(', ')} on ${resource}.`, `Add ${quoted.join(', ')} to it, for that resource; docs/aws-policy.json holds all that is needed.`);
}
function actionIn({ EvalActionName = '' }) {
    return EvalActionName;
}
/** Policies of the organization look at what the simulation is not told, too (aws-containers/amazon-ecs-exec-checker issue 70). */
function isUnknown(result) {
    return missingContext(result).length > 0 || result.OrganizationsDecisionDetail?.AllowedByOrganizations === false;
}
function whyUnknown(result) {
    const missing = missingContext(result);
    return missing.length > 0
        ? `Its policy asks for ${missing.join(', ')}.`
        : 'A policy of the organization denies it in the simulation, which may lack what that policy looks at.';
}
/** Where resources are named they have lists of their own (EvaluationResult, IAM API Reference). */
function missingContext({ MissingContextValues = [], ResourceSpecificResults = [], }) {
    const ofResources = ResourceSpecificResults.flatMap((result) => result.MissingContextValues ?? []);
    return [...new Set([...MissingContextValues, ...ofResources])];
}
/** Of a session, the role, whose path its ARN lacks. */
function principalOf(arn) {
    const session = /^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\//.exec(arn);
    if (session !== null)
        return `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
    return /^arn:[^:]+:iam::\d{12}:(user|role)\//.test(arn) ? arn : undefined;
}

;// CONCATENATED MODULE: ./build/platform/aws/router/conditions.js

/** The header that a trial's requests bear; its value is the token. */
const trialHeader = 'x-immutable-release';
/** The most values of all conditions of one rule (Quotas for your Application Load Balancers, User Guide). */
const mostValues = 5;
/** Conditions of the rule that answers what the match describes. */
function conditionsOf({ host, pathPrefix, headers }) {
    return [
        ...(host === undefined ? [] : [{ Field: 'host-header', HostHeaderConfig: { Values: [host] } }]),
        ...(pathPrefix === undefined ? [] : [{ Field: 'path-pattern', PathPatternConfig: { Values: below(pathPrefix) } }]),
        ...Object.entries(headers ?? {}).map(([name, value]) => headerIs(name, value)),
    ];
}
/** By whole segments: `/api` stands for `/api` and `/api/x`, and not for `/apiary`. */
function below(prefix) {
    return prefix.endsWith('/') ? [`${prefix}*`] : [prefix, `${prefix}/*`];
}
function headerIs(name, value) {
    return { Field: 'http-header', HttpHeaderConfig: { HttpHeaderName: name, Values: [value] } };
}
/**
 * The conditions of a trial: the route's own and the token. Of hosts and header values that the route has several of,
 * a trial needs only the first, which is what its requests bear; that leaves room for the token.
 * @throws KnownError `too-many-conditions` where there is none.
 */
function trialConditions(route, token) {
    const conditions = [...route.map(conditions_sendable).map(firstOnly), headerIs(trialHeader, token)];
    const count = conditions.flatMap(valuesOf).length;
    if (count <= mostValues)
        return conditions;
    throw new errors/* KnownError */.E(`The route has too many conditions for a trial rule above it: with the header ${trialHeader} it would be ${count} values, ${mostValues} are the most.`, { code: 'too-many-conditions', advice: 'Split the rule, or give it fewer paths.' });
}
/** Values are told twice, and must be sent once (RuleCondition, Elastic Load Balancing API Reference). */
function conditions_sendable(condition) {
    const { Values: _values, RegexValues: _regexes, ...config } = condition;
    return Object.values(config).some((part) => typeof part === 'object') ? config : condition;
}
function firstOnly(condition) {
    const { HostHeaderConfig: host, HttpHeaderConfig: header, Values } = condition;
    if (host?.Values?.[0] !== undefined)
        return { ...condition, HostHeaderConfig: { Values: [host.Values[0]] } };
    if (header?.Values?.[0] !== undefined)
        return { ...condition, HttpHeaderConfig: { ...header, Values: [header.Values[0]] } };
    return condition.Field === 'host-header' && Values?.[0] !== undefined
        ? { ...condition, Values: [Values[0]] }
        : condition;
}
/** All values of a condition, in whichever of its many places they are. */
function valuesOf(condition) {
    const { Field: _field, Values, RegexValues, ...configs } = conditions_sendable(condition);
    const places = [{ Values, RegexValues }, ...Object.values(configs)];
    return places.flatMap((place) => [...(place?.Values ?? []), ...(place?.RegexValues ?? [])]);
}
/** What a request has to bear for the conditions to be met. Wildcards stand for any word. */
function bearingOf(conditions) {
    const host = firstValue(conditions, 'host-header');
    const path = firstValue(conditions, 'path-pattern') ?? '';
    const headers = conditions.flatMap(({ HttpHeaderConfig: header }) => header?.HttpHeaderName !== undefined && header.Values?.[0] !== undefined
        ? [[header.HttpHeaderName, concrete(header.Values[0])]]
        : []);
    return {
        host: host && concrete(host),
        path: path.replace(/\/?[*?].*$/, ''),
        headers: Object.fromEntries(headers),
    };
}
function concrete(pattern) {
    return pattern.replaceAll('*', 'any').replaceAll('?', 'a');
}
function firstValue(conditions, field) {
    const found = conditions.find(({ Field }) => Field === field);
    return (found?.HostHeaderConfig ?? found?.PathPatternConfig ?? found)?.Values?.[0];
}
/** The more a rule names the higher it is: hosts before paths, longer paths before shorter ones, the rest last. */
function specificity(conditions) {
    const host = firstValue(conditions, 'host-header');
    const byHost = host === undefined ? 0 : /[*?]/.test(host) ? 1 : 2;
    const byPath = Math.min(firstValue(conditions, 'path-pattern')?.length ?? 0, 999);
    const others = conditions.filter(({ Field }) => Field !== 'host-header' && Field !== 'path-pattern');
    return byHost * 1_000_000 + byPath * 1000 + others.length;
}
/** Whether two rules answer the same requests, as far as can be told by reading them. */
function sameConditions(one, other) {
    return textOf(one) === textOf(other);
}
function textOf(conditions) {
    const texts = conditions.map(({ Field, HttpHeaderConfig, ...rest }) => [
        Field,
        HttpHeaderConfig?.HttpHeaderName,
        ...valuesOf({ HttpHeaderConfig, ...rest })
            .map((v) => JSON.stringify(v))
            .toSorted(),
    ]
        .join(' ')
        .toLowerCase());
    return texts.toSorted().join('\n');
}

;// CONCATENATED MODULE: ./build/platform/aws/router/tag-reader.js

/** The most resources of one DescribeTags (Elastic Load Balancing API Reference). */
const mostArns = 20;
function createTagReader(aws) {
    const known = new Map();
    const ask = async (arns, call) => {
        const { TagDescriptions = [] } = await aws.elb(call, 'reading tags of load balancing resources', (elb, options) => elb.describeTags({ ResourceArns: [...arns] }, options));
        for (const { ResourceArn = '', Tags = [] } of TagDescriptions)
            known.set(ResourceArn, Tags);
    };
    /** One that is gone fails the request for all. */
    const askBatch = async (arns, call) => {
        try {
            await ask(arns, call);
        }
        catch (error) {
            if (!isGone(error))
                throw error;
            if (arns.length > 1)
                await Promise.all(arns.map((arn) => askBatch([arn], call)));
        }
    };
    return {
        async read(arns, call) {
            const unknown = arns.filter((arn) => !known.has(arn));
            await Promise.all(tag_reader_batches(unknown, mostArns).map((batch) => askBatch(batch, call)));
            return new Map(arns.flatMap((arn) => (known.has(arn) ? [[arn, known.get(arn) ?? []]] : [])));
        },
        know: (arn, tags) => void known.set(arn, tags),
        forget: (arn) => void known.delete(arn),
    };
}
/** Whether a load balancing resource that was asked for is not there. */
function isGone(error) {
    return (0,service_error/* isNamed */.ev)(error, 'TargetGroupNotFoundException', 'ListenerNotFoundException', 'RuleNotFoundException', 'LoadBalancerNotFoundException');
}
function tag_reader_batches(all, size) {
    return Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./build/platform/aws/router/rules.js







/** What a rule of ours is for. */
const kindTag = 'immutable-deploy:kind';
/** Tells a rule that a lost answer was about from one that another run has made. */
const requestTag = 'immutable-deploy:request';
/** All rules of a listener, its default among them. */
function readRules(aws, listener, call) {
    return (0,pages/* allPages */.S)(async (Marker) => {
        const page = await aws.elb(call, `reading the rules of ${listener}`, (elb, options) => elb.describeRules({ ListenerArn: listener, PageSize: 400, ...(Marker !== undefined && { Marker }) }, options));
        return { items: page.Rules, next: page.NextMarker };
    });
}
function isOurs({ app, environment }, kind, tags) {
    const has = (key, value) => tags?.some(({ Key, Value }) => Key === key && Value === value) === true;
    return has(aws_tags/* tagKeys */.bi.app, app) && has(aws_tags/* tagKeys */.bi.environment, environment) && has(kindTag, kind);
}
/** Without the default, which has no number. */
function ranked(rules) {
    return rules
        .filter(({ IsDefault }) => IsDefault !== true)
        .map(({ Priority, Conditions = [] }) => ({ priority: Number(Priority), specificity: specificity(Conditions) }));
}
/**
 * Makes a rule of ours. A priority that another run takes meanwhile is given up for the next free one; one that is taken
 * by this very rule, whose answer was lost, is the rule that was wanted.
 * @throws KnownError `priorities-exhausted`, and what `check` throws.
 */
async function createRule(aws, reader, key, wanted, call) {
    const tags = [...ownTags(key, wanted.kind), { Key: requestTag, Value: (0,external_node_crypto_.randomUUID)() }];
    const asked = new Set();
    for (;;) {
        const rules = await readRules(aws, wanted.listener, call);
        const lost = await madeBefore(reader, rules, asked, tags, call);
        if (lost !== undefined)
            return lost;
        await wanted.check?.(rules);
        const priority = wanted.priority(rules);
        if (priority === undefined)
            throw exhausted(wanted.listener);
        asked.add(priority);
        const made = await createOnce(aws, wanted, priority, tags, call);
        if (made?.RuleArn === undefined)
            continue;
        reader.know(made.RuleArn, tags);
        return made;
    }
}
/** Undefined where the priority is taken. */
async function createOnce(aws, wanted, priority, tags, call) {
    const { listener, conditions, actions } = wanted;
    const request = { ListenerArn: listener, Priority: priority, Conditions: [...conditions], Actions: [...actions] };
    try {
        const { Rules: [rule] = [] } = await aws.elb(call, `creating a rule on ${listener}`, (elb, options) => elb.createRule({ ...request, Tags: [...tags] }, options));
        return rule;
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'PriorityInUseException'))
            return undefined;
        throw error;
    }
}
function ownTags({ app, environment }, kind) {
    return [
        { Key: aws_tags/* tagKeys */.bi.app, Value: app },
        { Key: aws_tags/* tagKeys */.bi.environment, Value: environment },
        { Key: kindTag, Value: kind },
    ];
}
async function madeBefore(reader, rules, asked, tags, call) {
    const taken = rules.filter(({ Priority }) => asked.has(Number(Priority)));
    const read = await reader.read(arnsOf(taken), call);
    const request = tags.find(({ Key }) => Key === requestTag)?.Value;
    return taken.find(({ RuleArn = '' }) => read.get(RuleArn)?.some(({ Key, Value }) => Key === requestTag && Value === request));
}
/** Of all but the default, which has no tags of its own. */
function arnsOf(rules) {
    return rules.filter(({ IsDefault }) => IsDefault !== true).flatMap(({ RuleArn }) => RuleArn ?? []);
}
function exhausted(listener) {
    return new errors/* KnownError */.E(`No priority is free above the route on ${listener}, where a trial rule has to be.`, {
        code: 'priorities-exhausted',
        advice: 'Give the rule that `aws.listener` names a higher number, so that one before it is free.',
    });
}
/** Asked twice, it is gone once. */
async function deleteRule(aws, arn, call) {
    try {
        await aws.elb(call, `removing the rule ${arn}`, (elb, options) => elb.deleteRule({ RuleArn: arn }, options));
    }
    catch (error) {
        if (!isGone(error))
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/quotas.js



const remedy = 'Remove what is not used any more, or ask AWS for a higher quota.';
/** Room for a target group and a trial rule (Quotas for your Application Load Balancers, User Guide). */
async function lookAtBalancerQuotas(scene) {
    const { aws, call } = scene;
    const { listener, loadBalancer } = await scene.place();
    const name = loadBalancerName(loadBalancer);
    const [rules, groups, limits] = await Promise.all([
        readRules(aws, listener, call),
        scene.targetGroups(),
        aws.elb(call, 'reading the load balancing quotas', (elb, options) => elb.describeAccountLimits({}, options)),
    ]);
    const own = groups.filter(({ LoadBalancerArns = [] }) => LoadBalancerArns.includes(loadBalancer));
    const most = (name) => Number(limits.Limits?.find(({ Name }) => Name === name)?.Max ?? Number.POSITIVE_INFINITY);
    const full = (what, count, name) => count < most(name) ? nothing : problem(`There are ${count} ${what}, which is the quota.`, remedy);
    return together([
        full(`target groups in ${aws.region}`, groups.length, 'target-groups'),
        full(`target groups on the load balancer ${name}`, own.length, 'target-groups-per-application-load-balancer'),
        full(`rules on the listener of ${name}`, rules.length - 1, 'rules-per-application-load-balancer'),
    ]);
}
/** Room for a group (DescribeAccountLimits, Amazon EC2 Auto Scaling API Reference). */
async function lookAtGroupQuota({ aws, call }) {
    const { NumberOfAutoScalingGroups: count = 0, MaxNumberOfAutoScalingGroups: most = Number.POSITIVE_INFINITY } = await aws.autoScaling(call, 'reading the Auto Scaling quotas', (autoScaling, options) => autoScaling.describeAccountLimits({}, options));
    return count < most
        ? nothing
        : problem(`There are ${count} Auto Scaling groups in ${aws.region}, which is the quota.`, remedy);
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/platform/aws/preflight/reach.js



/** Long enough for a handshake over the world; a firewall that drops packets never answers. */
const connectMs = 3000;
/** Smoke checks go from here through the load balancer. */
async function lookAtReach(scene) {
    const { checks } = scene.environment;
    if (checks.length === 0)
        return nothing;
    const [loadBalancer, { port }] = await Promise.all([scene.loadBalancer(), scene.place()]);
    const { DNSName: host = '', LoadBalancerName: name, Scheme, State } = loadBalancer;
    if (State?.Code === 'provisioning' || State?.Code === 'failed')
        return problem(`The load balancer ${name} is ${State.Code}, not active.`, 'Wait until it is, then run again.');
    const refusal = await failedConnection(host, port, scene.call.signal);
    if (refusal === undefined)
        return nothing;
    return problem(`The load balancer ${host}:${port} cannot be reached from this machine: ${refusal}; no check could pass.`, `Use a runner that reaches it${Scheme === 'internal' ? ', for it is internal' : ''}, open its security groups, or write \`checks: none\`.`);
}
function failedConnection(host, port, signal) {
    return new Promise((resolve, reject) => {
        const socket = (0,external_node_net_.connect)({ host, port, signal, timeout: connectMs });
        const finish = (reason) => {
            socket.destroy();
            resolve(reason);
        };
        socket.once('connect', () => finish());
        socket.once('timeout', () => finish(`no answer within ${connectMs / 1000} s`));
        socket.once('error', (error) => (signal.aborted ? reject(signal.reason) : finish((0,errors/* messageOf */.b)(error))));
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/preflight/preflight.js













/** A rollback to a warm release is not kept waiting for more: everything that it needs exists already. */
const always = [['how long the credentials last', lookAtExpiry]];
const forLaunch = [
    ['the route’s stickiness', lookAtStickiness],
    ['what the role may do', lookAtPermissions],
    ['whether the load balancer can be reached', lookAtReach],
    ['the route’s target groups', lookAtTargetGroups],
    ['the subnets', lookAtSubnets],
    ['the load balancer’s zones', lookAtLoadBalancerZones],
    ['the security groups', lookAtSecurityGroups],
    ['what instances can reach', lookAtEgress],
    ['where the instance type is offered', lookAtZones],
    ['whether machine image and instance type fit', lookAtArchitecture],
    ['the instance profile', lookAtInstanceProfile],
    ['whether instances may be started', lookAtLaunching],
    ['the live group’s suspended processes', lookAtSuspensions],
    ['the live group’s scaling policies', lookAtPolicies],
    ['the load balancing quotas', lookAtBalancerQuotas],
    ['the Auto Scaling quota', lookAtGroupQuota],
    ['alarms on the live target group', lookAtAlarms],
    ['the alarms of the gates', lookAtGates],
    ['the health checks', lookAtHealthBudget],
];
/** So many looks at a time; each asks one service after the other, and their rates are per account. */
const atOnce = 8;
/** A service that fails is asked again and again; after this long the look is given up, which is said. */
const patienceMs = 15_000;
/**
 * Looks for everything that would make the plan fail, by reads alone and all at once.
 * @throws the signal's reason.
 */
async function preflight(context, { signal, deadline }) {
    const call = { signal, deadline: Math.min(deadline, context.aws.clock.now() + patienceMs) };
    const scene = openScene(context, call);
    const account = await take(look(['whose the credentials are', lookAtAccount], scene), call);
    // With the wrong credentials everything else would say the same again.
    if (account.problems.length > 0)
        return account;
    const limit = pLimit(atOnce);
    const looks = context.plan.launches ? [...always, ...forLaunch] : always;
    return together([account, ...(await Promise.all(looks.map((one) => limit(() => take(look(one, scene), call)))))]);
}
function look([what, find], scene) {
    return { what, find: () => find(scene) };
}

;// CONCATENATED MODULE: ./build/platform/aws/router/figures.js


/** The load balancer's metrics are of whole minutes (CloudWatch metrics for your Application Load Balancer, User Guide). */
const minuteMs = 60_000;
/** Whole minutes that began at `since` or later and are as old as figures may be late; undefined where there is none. */
function windowOf(since, now, lagMs) {
    const periodMs = lagMs < minuteMs ? 1000 : minuteMs;
    const from = Math.ceil(since / periodMs) * periodMs;
    const to = Math.floor((now - lagMs) / periodMs) * periodMs;
    return to > from ? { from, to, periodMs } : undefined;
}
/** What the target group served. CloudWatch has no data where there was no request: that is 0. */
async function readFigures(aws, question, call) {
    const { targetGroup, loadBalancer, since, lagMs } = question;
    const window = windowOf(since, aws.clock.now(), lagMs);
    if (window === undefined)
        return 'unknown';
    const limits = { StartTime: new Date(window.from), EndTime: new Date(window.to) };
    const MetricDataQueries = queries(targetGroup, loadBalancer, window.periodMs / 1000);
    const results = await (0,pages/* allPages */.S)(async (NextToken) => {
        const page = await aws.cloudWatch(call, `reading the figures of ${targetGroup}`, (cloudWatch, options) => cloudWatch.getMetricData({ ...limits, MetricDataQueries, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.MetricDataResults, next: page.NextToken };
    });
    if (results.some(({ StatusCode }) => StatusCode === 'InternalError' || StatusCode === 'Forbidden'))
        return 'unknown';
    return figuresOf(results, window);
}
const sums = { requests: 'RequestCount', failed: 'HTTPCode_Target_5XX_Count', unreached: 'TargetConnectionErrorCount' };
const percentiles = { p50: 'p50', p99: 'p99' };
function queries(targetGroup, loadBalancer, Period) {
    const Dimensions = [
        { Name: 'TargetGroup', Value: dimensionOf(targetGroup) },
        { Name: 'LoadBalancer', Value: dimensionOf(loadBalancer) },
    ];
    const query = (Id, MetricName, Stat) => ({
        Id,
        MetricStat: { Metric: { Namespace: 'AWS/ApplicationELB', MetricName, Dimensions }, Period, Stat },
    });
    return [
        ...Object.entries(sums).map(([id, metric]) => query(id, metric, 'Sum')),
        ...Object.entries(percentiles).map(([id, stat]) => query(id, 'TargetResponseTime', stat)),
    ];
}
/** Percentiles of each minute are weighed by its requests: those of all of them together cannot be had. */
function figuresOf(results, { from, to }) {
    const [requests, failed, unreached] = [
        series(results, 'requests'),
        series(results, 'failed'),
        series(results, 'unreached'),
    ];
    const latency = (id) => weighted(series(results, id), requests) * 1000;
    const timed = [...series(results, 'p99').keys()].some((at) => (requests.get(at) ?? 0) > 0);
    return {
        from,
        to,
        requests: total(requests),
        errors: total(failed) + total(unreached),
        latencyMs: timed ? { p50: latency('p50'), p99: latency('p99') } : undefined,
    };
}
/** Values by time; one metric's may be spread over several pages. */
function series(results, id) {
    return new Map(results
        .filter(({ Id }) => Id === id)
        .flatMap(({ Timestamps = [], Values = [] }) => Values.map((value, n) => [Timestamps[n]?.getTime() ?? 0, value])));
}
function total(values) {
    return [...values.values()].reduce((sum, value) => sum + value, 0);
}
function weighted(values, weights) {
    const pairs = [...values].map(([at, value]) => ({ value, weight: weights.get(at) ?? 0 }));
    const sum = pairs.reduce((all, { weight }) => all + weight, 0);
    return pairs.reduce((all, { value, weight }) => all + (value * weight) / sum, 0);
}

;// CONCATENATED MODULE: ./build/platform/aws/router/target-group-settings.js
/** What a new target group has like another one, where the spec has no say: how it speaks, to whom and how it checks. */
function likeSettings(like) {
    const { Protocol, ProtocolVersion, VpcId, HealthCheckProtocol, IpAddressType } = like ?? {};
    return {
        Protocol: Protocol ?? 'HTTP',
        ...(ProtocolVersion !== undefined && { ProtocolVersion }),
        ...(VpcId !== undefined && { VpcId }),
        ...(HealthCheckProtocol !== undefined && { HealthCheckProtocol }),
        ...(like !== undefined && { HealthCheckPort: healthCheckPort(like) }),
        ...(IpAddressType !== undefined && { IpAddressType }),
        /** Codes of gRPC are not those that the spec names. */
        ...(ProtocolVersion === 'GRPC' && like?.Matcher && { Matcher: like.Matcher }),
    };
}
/** A port that is the targets' own is theirs in the new group too, whichever number that has. */
function healthCheckPort({ HealthCheckPort = 'traffic-port', Port }) {
    return HealthCheckPort === String(Port) ? 'traffic-port' : HealthCheckPort;
}
const drainKey = 'deregistration_delay.timeout_seconds';
/**
 * The attributes of another target group with a deregistration delay of its own, 0 to 3600 s
 * (TargetGroupAttribute, Elastic Load Balancing API Reference). Those that are told empty are not set,
 * and those of functions are not an instance's.
 */
function attributesLike(like, drainMs) {
    const seconds = Math.min(Math.ceil(drainMs / 1000), 3600);
    const cloned = like.filter(({ Key = '', Value }) => Key !== drainKey && !Key.startsWith('lambda.') && Value);
    return [...cloned, { Key: drainKey, Value: String(seconds) }];
}

;// CONCATENATED MODULE: ./build/platform/aws/router/target-group-create.js






/** @throws KnownError `name-taken` where there is one of this name that is not ours, `template-missing`. */
function createCreateTargetGroup(options) {
    const { aws, key, reader } = options;
    return async (request, call) => {
        const [settings, like] = await settingsOf(options, request, call);
        const { Name, Tags } = settings;
        const before = await options.described.last(call);
        const id = (await target_group_create_createOnce(aws, settings, call)) ?? (await idByName(aws, Name, call));
        if (!before.some(({ TargetGroupName }) => TargetGroupName === Name))
            reader.know(id, Tags);
        const tags = (0,aws_tags/* releaseTags */.dt)(key, (await reader.read([id], call)).get(id));
        if (tags === undefined)
            throw nameTaken(Name, id);
        const Attributes = attributesLike(like?.attributes ?? [], request.drainMs);
        await aws.elb(call, `setting attributes of the target group ${Name}`, (elb, sendOptions) => elb.modifyTargetGroupAttributes({ TargetGroupArn: id, Attributes }, sendOptions));
        return { id, tags };
    };
}
async function settingsOf({ aws, key, place, port, described }, request, call) {
    const { tags, health, like: likeId } = request;
    const [{ vpc }, like, check] = await Promise.all([
        place(call),
        likeId === undefined ? undefined : describeLike(aws, described, likeId, call),
        'ofRelease' in health ? recordedHealth(aws, key, health.ofRelease, call) : health,
    ]);
    const settings = {
        Name: releaseName(key, tags.release),
        Tags: (0,aws_tags/* tagsOf */.Fg)(tags),
        TargetType: 'instance',
        VpcId: vpc,
        Port: port,
        ...healthSettings(check),
        ...likeSettings(like?.group),
    };
    return [settings, like];
}
async function describeLike(aws, described, id, call) {
    const what = `reading the attributes of the target group ${id} to make one like it`;
    const [groups, { Attributes = [] }] = await Promise.all([
        described.last(call),
        aws.elb(call, what, (elb, options) => elb.describeTargetGroupAttributes({ TargetGroupArn: id }, options)),
    ]);
    return { group: groups.find(({ TargetGroupArn }) => TargetGroupArn === id), attributes: Attributes };
}
/** Undefined where the name is taken: maybe by this very request, whose answer was lost. */
async function target_group_create_createOnce(aws, settings, call) {
    try {
        const { TargetGroups: [made] = [] } = await aws.elb(call, `creating the target group ${settings.Name}`, (elb, options) => elb.createTargetGroup(settings, options));
        return made?.TargetGroupArn;
    }
    catch (error) {
        if ((0,service_error/* isNamed */.ev)(error, 'DuplicateTargetGroupNameException'))
            return undefined;
        throw error;
    }
}
async function idByName(aws, name, call) {
    const { TargetGroups: [found] = [] } = await aws.elb(call, `reading the target group ${name}`, (elb, options) => elb.describeTargetGroups({ Names: [name] }, options));
    return found?.TargetGroupArn ?? '';
}
function nameTaken(name, id) {
    return new errors/* KnownError */.E(`There is a target group ${name} already, and its tags do not say that it is ours: ${id}.`, {
        code: 'name-taken',
        advice: 'Rename or remove it, or give the app or the environment another name.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/former-answer.js



/**
 * What a listener or rule answered before it was ours is kept in tags of its own, for that is where it is found again
 * by whoever removes the route.
 */
const tagPrefix = 'immutable-deploy:before-';
function encodeAnswer(answer) {
    return toPieces(tagPrefix, answer);
}
/** Undefined where nothing was kept. */
function decodeAnswer(tags) {
    const json = fromPieces(tagPrefix, tags);
    return json === undefined ? undefined : JSON.parse(json);
}
function createFormerAnswer(aws, key, reader) {
    const change = async (arn, what, call, send) => {
        await aws.elb(call, `${what} what ${arn} answered before`, send);
        reader.forget(arn);
    };
    return {
        async remember(arn, answer, call) {
            const owner = [
                { Key: aws_tags/* tagKeys */.bi.app, Value: key.app },
                { Key: aws_tags/* tagKeys */.bi.environment, Value: key.environment },
            ];
            const Tags = [...owner, ...encodeAnswer(answer)];
            await change(arn, 'writing down', call, (elb, options) => elb.addTags({ ResourceArns: [arn], Tags }, options));
        },
        async recall(arn, call) {
            const tags = (await reader.read([arn], call)).get(arn) ?? [];
            refuseOthers(key, arn, tags);
            return decodeAnswer(tags);
        },
        async forget(arn, call) {
            const tags = (await reader.read([arn], call)).get(arn) ?? [];
            const TagKeys = tags.filter(isOwn).flatMap(({ Key }) => Key ?? []);
            if (TagKeys.length > 0)
                await change(arn, 'forgetting', call, (elb, options) => elb.removeTags({ ResourceArns: [arn], TagKeys }, options));
        },
    };
}
function isOwn(tag) {
    return isPiece(tagPrefix, tag) || tag.Key === aws_tags/* tagKeys */.bi.app || tag.Key === aws_tags/* tagKeys */.bi.environment;
}
/** Two environments cannot have the same listener's default, or the same rule. */
function refuseOthers({ app, environment }, arn, tags) {
    if (decodeAnswer(tags) === undefined)
        return;
    const value = (key) => tags.find(({ Key }) => Key === key)?.Value;
    const owner = { app: value(aws_tags/* tagKeys */.bi.app), environment: value(aws_tags/* tagKeys */.bi.environment) };
    if (owner.app !== app || owner.environment !== environment)
        throw routeConflict(arn, `${owner.environment} of ${owner.app}`, environment);
}
function routeConflict(arn, owner, environment) {
    return new errors/* KnownError */.E(`${arn} is the route of ${owner} already, so it cannot be that of ${environment}.`, {
        code: 'route-conflict',
        advice: 'Give one of them a `route` with a host or a path of its own, or another listener with `aws.listener`.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/target-group-list.js




/** Ours, and what the route forwarded to before it was ours. */
function createListTargetGroups(options) {
    return async (call) => {
        const [all, place] = await Promise.all([options.described.read(call), options.place(call)]);
        const [ours, adopted] = await Promise.all([
            listOurs(options, all, call),
            listAdopted(options, all, place.loadBalancer, call),
        ]);
        return [...ours, ...adopted];
    };
}
async function listOurs({ key, reader }, all, call) {
    const arns = all.filter((group) => isNamedAsOurs(key, group)).flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []);
    const tags = await reader.read(arns, call);
    return arns
        .flatMap((id) => {
        const found = (0,aws_tags/* releaseTags */.dt)(key, tags.get(id));
        return found === undefined ? [] : [{ id, tags: found }];
    })
        .toSorted((a, b) => a.tags.release - b.tags.release);
}
function isNamedAsOurs(key, { TargetGroupName = '' }) {
    return releaseOfName(key, TargetGroupName) !== undefined;
}
/**
 * What the route forwards to that is not ours was there before us: release 0. The route is read only where the load
 * balancer has any. Of several the one with the most traffic comes first, and is what a rollback to v0 goes back to.
 * @throws KnownError `route-conflict` where it is another environment's.
 */
async function listAdopted({ key, reader, routes }, all, loadBalancer, call) {
    const foreign = all
        .filter((group) => group.LoadBalancerArns?.includes(loadBalancer) && !isNamedAsOurs(key, group))
        .flatMap(({ TargetGroupArn }) => TargetGroupArn ?? []);
    if (foreign.length === 0)
        return [];
    const route = await routes.current(call);
    const weights = forwardWeights(route?.actions ?? []) ?? {};
    const adopted = foreign.filter((id) => id in weights).toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    const tags = await reader.read(adopted, call);
    for (const id of adopted)
        target_group_list_refuseOthers(key, route?.arn ?? '', tags.get(id) ?? []);
    return adopted.map((id) => ({ id, tags: (0,aws_tags/* adoptedTags */.Xt)(key) }));
}
function target_group_list_refuseOthers(key, route, tags) {
    const value = (name) => tags.find(({ Key }) => Key === name)?.Value;
    const [app, environment] = [value(aws_tags/* tagKeys */.bi.app), value(aws_tags/* tagKeys */.bi.environment)];
    if (app !== undefined && environment !== undefined)
        throw routeConflict(route, `${environment} of ${app}`, key.environment);
}

;// CONCATENATED MODULE: ./build/platform/aws/router/target-group-remove.js






/** For this long AWS may take a target group for used that no action refers to any more. */
const lagMs = 30_000;
const pollMs = 1000;
/** @throws KnownError `target-group-in-use`, `target-group-foreign` for one that was there before us. */
function createRemoveTargetGroup(options) {
    const { aws, key, reader } = options;
    return async (id, call) => {
        const tags = (await reader.read([id], call)).get(id);
        if (tags === undefined)
            return;
        if ((0,aws_tags/* releaseTags */.dt)(key, tags) === undefined)
            throw foreign(id);
        const until = Math.min(aws.clock.now() + lagMs, call.deadline - pollMs);
        for (;;) {
            const refused = await deleteOnce(aws, id, call);
            if (refused === undefined)
                return reader.forget(id);
            const user = await userOf(options, id, call);
            if (user !== undefined || aws.clock.now() >= until)
                throw inUse(id, user, refused);
            await aws.clock.sleep(pollMs, call.signal);
        }
    };
}
/** Returns AWS's refusal where it is in use. */
async function deleteOnce(aws, id, call) {
    try {
        await aws.elb(call, `removing the target group ${id}`, (elb, options) => elb.deleteTargetGroup({ TargetGroupArn: id }, options));
        return undefined;
    }
    catch (error) {
        if (isGone(error))
            return undefined;
        if ((0,service_error/* isNamed */.ev)(error, 'ResourceInUseException'))
            return error;
        throw error;
    }
}
/** The listener's rule that refers to it; its default action is one of them. */
async function userOf({ aws, place }, id, call) {
    const rules = await readRules(aws, (await place(call)).listener, call);
    return rules.find(({ Actions = [] }) => id in (forwardWeights(Actions) ?? {}))?.RuleArn;
}
function inUse(id, user, cause) {
    const who = user ?? 'a listener or rule';
    return new errors/* KnownError */.E(`The target group ${id} cannot be removed: ${who} refers to it.`, {
        code: 'target-group-in-use',
        advice: 'Take it out of the route first.',
        cause,
    });
}
function foreign(id) {
    return new errors/* KnownError */.E(`The target group ${id} was there before us, so it is not removed.`, {
        code: 'target-group-foreign',
        fault: 'internal',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/target-health.js

/** Health of every target; none where there is no such target group. */
async function readTargetHealth(aws, id, call) {
    try {
        const { TargetHealthDescriptions = [] } = await aws.elb(call, `reading the target health of ${id}`, (elb, options) => elb.describeTargetHealth({ TargetGroupArn: id }, options));
        return TargetHealthDescriptions.map(healthOf);
    }
    catch (error) {
        if (isGone(error))
            return [];
        throw error;
    }
}
function healthOf({ Target, TargetHealth: health }) {
    const { State, Reason, Description } = health ?? {};
    const said = [plain(Reason), Description].filter((words) => words !== undefined && words !== '');
    return {
        target: Target?.Id ?? '',
        state: target_health_stateOf(State, Reason),
        ...(Reason !== undefined && { reason: Reason }),
        ...(said.length > 0 && { description: said.join(': ') }),
    };
}
const target_health_states = {
    initial: 'initial',
    healthy: 'healthy',
    unhealthy: 'unhealthy',
    'unhealthy.draining': 'draining',
    draining: 'draining',
    unused: 'unused',
};
/** What AWS may add is not known to be healthy. */
function target_health_stateOf(state, reason) {
    return reason === 'Target.NotInUse' ? 'unused' : (target_health_states[state ?? ''] ?? 'unavailable');
}
/** Reason codes in words (TargetHealth, Elastic Load Balancing API Reference). */
const words = {
    'Elb.RegistrationInProgress': 'is being registered',
    'Elb.InitialHealthChecking': 'has not answered enough health checks yet',
    'Elb.InternalError': 'cannot be checked for an error of the load balancer’s own',
    'Target.ResponseCodeMismatch': 'answers health checks with another status than expected',
    'Target.Timeout': 'does not answer health checks in time',
    'Target.FailedHealthChecks': 'fails health checks: the connection is refused, reset or answered with nonsense',
    'Target.NotRegistered': 'is not registered with the target group',
    'Target.NotInUse': 'is not checked, for no listener refers to the target group or has its zone',
    'Target.DeregistrationInProgress': 'is being deregistered and drains',
    'Target.InvalidState': 'is stopped or terminated',
    'Target.IpUnusable': 'has an address that cannot be used',
    'Target.HealthCheckDisabled': 'is not checked, for health checks are off',
};
function plain(reason) {
    return reason === undefined ? undefined : words[reason];
}

;// CONCATENATED MODULE: ./build/platform/aws/router/actions-of.js





/** Undefined where there is no such listener or rule. */
async function actions_of_readActions(aws, arn, call) {
    try {
        return isRule(arn) ? await readRule(aws, arn, call) : await readListener(aws, arn, call);
    }
    catch (error) {
        if (isGone(error))
            return undefined;
        throw error;
    }
}
async function readRule(aws, arn, call) {
    const { Rules: [rule] = [] } = await aws.elb(call, `reading the weights of ${arn}`, (elb, options) => elb.describeRules({ RuleArns: [arn] }, options));
    return rule && { arn, actions: rule.Actions ?? [], conditions: rule.Conditions ?? [] };
}
async function readListener(aws, arn, call) {
    const { Listeners: [listener] = [] } = await aws.elb(call, `reading the weights of ${arn}`, (elb, options) => elb.describeListeners({ ListenerArns: [arn] }, options));
    return listener && answeringByDefault(arn, listener);
}
function answeringByDefault(arn, { DefaultActions: actions = [] }) {
    return { arn, actions, conditions: [] };
}
/**
 * Replaces the actions in one call; a rule keeps its conditions (ModifyRule, Elastic Load Balancing API Reference).
 * @throws KnownError `target-group-unknown`, `target-group-elsewhere`, `route-unknown`.
 */
async function writeActions(aws, arn, actions, call) {
    const Actions = [...actions];
    try {
        if (isRule(arn))
            await aws.elb(call, `changing the rule ${arn}`, (elb, options) => elb.modifyRule({ RuleArn: arn, Actions }, options));
        else
            await aws.elb(call, `changing the listener ${arn}`, (elb, options) => elb.modifyListener({ ListenerArn: arn, DefaultActions: Actions }, options));
    }
    catch (error) {
        throw actions_of_refusal(error, arn, Actions);
    }
}
function actions_of_refusal(error, arn, actions) {
    const ids = actions.flatMap(({ ForwardConfig }) => ForwardConfig?.TargetGroups?.flatMap((g) => g.TargetGroupArn ?? []));
    if ((0,service_error/* isNamed */.ev)(error, 'TargetGroupNotFoundException'))
        return unknownTargetGroup(`among ${ids.join(', ')}`, error);
    if (isGone(error))
        return unknownRoute(arn);
    if ((0,service_error/* isNamed */.ev)(error, 'TargetGroupAssociationLimitException'))
        return new errors/* KnownError */.E(`A target group of ${ids.join(', ')} is in use by another load balancer than ${arn} is of; it cannot have two.`, { code: 'target-group-elsewhere', advice: 'Take it out of the other load balancer’s listeners.', cause: error });
    return error;
}
function unknownRoute(id) {
    return new errors/* KnownError */.E(`There is no route ${id} any more.`, {
        code: 'route-unknown',
        fault: 'platform',
        advice: 'Somebody else has removed it; run again.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/addresses.js

/** What a person opens. */
function urlOf(place, conditions) {
    const { host, path } = bearingOf(conditions);
    return `${place.scheme}://${authority(place, host ?? place.dnsName)}${path}`;
}
/** By the load balancer's own name, which resolves before the host's does, with what the conditions ask for. */
function probeOf(place, conditions) {
    const { host, headers } = bearingOf(conditions);
    return {
        url: `${place.scheme}://${authority(place, place.dnsName)}`,
        headers: { ...(host !== undefined && { host: authority(place, host) }), ...headers },
    };
}
function authority({ scheme, port }, host) {
    return port === (scheme === 'https' ? 443 : 80) ? host : `${host}:${port}`;
}

;// CONCATENATED MODULE: ./build/platform/aws/router/priority.js
/** Priorities go from 1 to 50000 (CreateRule, Elastic Load Balancing API Reference); the default comes after them. */
const belowAll = 50_001;
/** The nearest free priority above (tried before) another one; undefined where all of those are taken. */
function freeAbove(taken, priority) {
    for (let candidate = priority - 1; candidate > 0; candidate -= 1)
        if (!taken.has(candidate))
            return candidate;
    return undefined;
}
/**
 * A free priority for a new rule: as low as can be, but above every rule that names less than it does and would answer
 * in its place. Where those begin at the very top, the highest that is free. Undefined where none is.
 */
function priorityFor(rules, specificity) {
    const taken = new Set(rules.map(({ priority }) => priority));
    const vaguer = rules.filter((rule) => rule.specificity < specificity).map(({ priority }) => priority);
    return freeAbove(taken, Math.min(belowAll, ...vaguer)) ?? highestFree(taken);
}
function highestFree(taken) {
    for (let candidate = 1; candidate < belowAll; candidate += 1)
        if (!taken.has(candidate))
            return candidate;
    return undefined;
}

;// CONCATENATED MODULE: ./build/platform/aws/router/trials.js







/**
 * A trial is a rule above the route that only requests with its token meet. Where the place directly above is taken it
 * is the nearest free one higher up: as nobody else's requests have the token, what lies between is not touched, and
 * priorities of rules that are not ours never change.
 */
function createTrials({ aws, key, place, reader, rules }, routes) {
    /** A killed run's and this one's, as opening one has found them; undefined where that has to be looked up. */
    let open;
    const find = async (call) => rules.find('trial', await readRules(aws, (await place(call)).listener, call), call);
    return {
        async openTrial(targetGroup, match, call) {
            open = undefined;
            checkWeights({ [targetGroup]: 1 });
            const token = (0,external_node_crypto_.randomUUID)();
            const at = await place(call);
            const isDefault = at.rule === undefined && Object.keys(match).length === 0;
            const route = isDefault ? undefined : await routes.current(call);
            const conditions = trialConditions(route?.conditions ?? conditionsOf(match), token);
            const actions = withWeights([], { [targetGroup]: 1 });
            let before = [];
            const made = await createRule(aws, reader, key, {
                listener: at.listener,
                kind: 'trial',
                conditions,
                actions,
                priority: (all) => trialPriority(all, route?.arn, match),
                check: async (all) => void (before = await rules.find('trial', all, call)),
            }, call).catch((error) => {
                throw actions_of_refusal(error, at.listener, actions);
            });
            open = [...before, made.RuleArn ?? ''];
            return { ...probeOf(at, conditions), secrets: [token] };
        },
        async closeTrials(call) {
            const trials = open ?? (await find(call));
            open = undefined;
            await Promise.all(trials.map((arn) => deleteRule(aws, arn, call)));
        },
    };
}
/** Above the route's rule, above where it will be, or above the default. Undefined where nothing is free there. */
function trialPriority(rules, route, match) {
    const all = ranked(rules);
    const rule = rules.find(({ RuleArn }) => RuleArn === route);
    const toCome = Object.keys(match).length > 0 ? priorityFor(all, specificity(conditionsOf(match))) : undefined;
    const taken = new Set(all.map(({ priority }) => priority));
    return freeAbove(taken, rule === undefined ? (toCome ?? belowAll) : Number(rule.Priority));
}

;// CONCATENATED MODULE: ./build/platform/aws/router/router.js







/** One environment's place on an Application Load Balancer. Ids of routes and target groups are their ARNs. */
function createRouter({ aws, key, environment, routing }) {
    const { timing } = environment.platform;
    const { place, reader, rules, described } = routing;
    const options = { aws, key, place, reader, rules, described, match: environment.route, port: environment.run.port };
    const { current, route, createRoute, replaceWeights, removeRoute } = routing.routes;
    return {
        capabilities: {
            settleMs: timing.settleMs,
            targetGroupsPerRoute: mostTargetGroups,
            countsZero: false,
            figuresLagMs: timing.figuresLagMs,
            unprovenWaitMs: timing.unprovenWaitMs,
        },
        route,
        createRoute,
        replaceWeights,
        removeRoute,
        ...createTrials(options, { current }),
        createTargetGroup: createCreateTargetGroup(options),
        listTargetGroups: createListTargetGroups({ ...options, routes: { current } }),
        removeTargetGroup: createRemoveTargetGroup(options),
        targetHealth: (id, call) => readTargetHealth(aws, id, call),
        async figures(targetGroup, since, call) {
            const { loadBalancer } = await place(call);
            return readFigures(aws, { targetGroup, loadBalancer, since, lagMs: timing.figuresLagMs }, call);
        },
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/router/own-rules.js






function createOwnRules(aws, key, place, reader) {
    let known;
    const ofKind = async (kind, rules, call) => {
        const tags = await reader.read(arnsOf(rules), call);
        return arnsOf(rules).filter((arn) => isOurs(key, kind, tags.get(arn)));
    };
    /** Tags are read of the likely ones first: mostly those are all, and the listener may have a hundred more. */
    const find = async (kind, rules, call) => {
        const [likely, others] = kind === 'trial' ? [rules.filter(isTrial), []] : parted(rules, refersToUs(key));
        const found = await ofKind(kind, likely, call);
        return found.length > 0 ? found : ofKind(kind, others, call);
    };
    return {
        find,
        async route(call) {
            const still = known === undefined ? undefined : await actions_of_readActions(aws, known, call);
            if (still !== undefined)
                return still;
            const rules = await readRules(aws, (await place(call)).listener, call);
            known = (await find('route', rules, call))[0];
            const rule = rules.find(({ RuleArn }) => RuleArn === known);
            return known === undefined || rule === undefined
                ? undefined
                : { arn: known, actions: rule.Actions ?? [], conditions: rule.Conditions ?? [] };
        },
        rememberRoute: ({ RuleArn }) => void (known = RuleArn),
        forgetRoute: () => void (known = undefined),
    };
}
function isTrial({ Conditions = [] }) {
    return Conditions.some(({ HttpHeaderConfig }) => HttpHeaderConfig?.HttpHeaderName?.toLowerCase() === trialHeader);
}
function refersToUs(key) {
    return ({ Actions = [] }) => Object.keys(forwardWeights(Actions) ?? {}).some((id) => releaseOfName(key, targetGroupName(id)) !== undefined);
}
function parted(all, test) {
    return [all.filter(test), all.filter((item) => !test(item))];
}

;// CONCATENATED MODULE: ./build/platform/aws/router/described-groups.js

function createDescribedGroups(aws) {
    let known;
    const read = async (call) => {
        known = await (0,pages/* allPages */.S)(async (Marker) => {
            const page = await aws.elb(call, 'listing target groups', (elb, options) => elb.describeTargetGroups({ PageSize: 400, ...(Marker !== undefined && { Marker }) }, options));
            return { items: page.TargetGroups, next: page.NextMarker };
        });
        return known;
    };
    return { read, last: async (call) => known ?? read(call) };
}

;// CONCATENATED MODULE: ./build/platform/aws/router/listener-search.js





/** The ARN of a listener, or of a rule, that is named otherwise. @throws KnownError `listener-missing`, `listener-ambiguous`. */
function listenerArnOf(aws, reference, call) {
    return 'tag' in reference ? byTag(aws, reference, call) : byName(aws, reference, call);
}
async function byName(aws, { loadBalancer: name, port }, call) {
    const balancer = await namedLoadBalancer(aws, name, call);
    const listeners = await listenersOf(aws, balancer, call);
    const found = listeners.find(({ Port }) => Port === port)?.ListenerArn;
    if (found !== undefined)
        return found;
    const ports = listeners.map(({ Port }) => Port).join(', ');
    throw listener_search_missing(`The load balancer ${name} has no listener on port ${port}; it has ${ports || 'none at all'}.`);
}
async function namedLoadBalancer(aws, name, call) {
    try {
        const { LoadBalancers: [found] = [] } = await aws.elb(call, `reading the load balancer ${name}`, (elb, options) => elb.describeLoadBalancers({ Names: [name] }, options));
        if (found !== undefined)
            return found;
    }
    catch (error) {
        if (!(0,service_error/* isNamed */.ev)(error, 'LoadBalancerNotFoundException'))
            throw error;
    }
    const names = (await loadBalancers(aws, call)).map(({ LoadBalancerName }) => LoadBalancerName).join(', ');
    throw listener_search_missing(`There is no load balancer ${name} in ${aws.region}; there is ${names || 'none at all'}.`);
}
/** Listeners first; rules are looked at only where no listener carries the tag. */
async function byTag(aws, { tag }, call) {
    const tags = createTagReader(aws);
    const applications = (await loadBalancers(aws, call)).filter(({ Type }) => Type === 'application');
    const listeners = (await Promise.all(applications.map((balancer) => listenersOf(aws, balancer, call))))
        .flat()
        .flatMap(({ ListenerArn }) => ListenerArn ?? []);
    const tagged = await withTag(tags, listeners, tag, call);
    if (tagged.length > 0)
        return onlyOne(tagged, tag, 'listeners');
    const rules = (await Promise.all(listeners.map((listener) => readRules(aws, listener, call)))).flat();
    return onlyOne(await withTag(tags, arnsOf(rules), tag, call), tag, 'listeners or rules');
}
async function withTag(tags, arns, tag, call) {
    const read = await tags.read(arns, call);
    return arns.filter((arn) => read.get(arn)?.some(({ Key, Value }) => Key === tag.key && Value === tag.value));
}
function onlyOne(arns, { key, value }, kind) {
    const [first, ...others] = arns;
    if (first === undefined)
        throw listener_search_missing(`No ${kind} of the region’s Application Load Balancers carry the tag ${key}=${value}.`);
    if (others.length === 0)
        return first;
    throw new errors/* KnownError */.E(`Several ${kind} carry the tag ${key}=${value}: ${arns.join(', ')}.`, {
        code: 'listener-ambiguous',
        advice: 'Leave the tag on one of them, or name the listener by its ARN in `aws.listener`.',
    });
}
function loadBalancers(aws, call) {
    return (0,pages/* allPages */.S)(async (Marker) => {
        const page = await aws.elb(call, 'listing load balancers', (elb, options) => elb.describeLoadBalancers({ ...(Marker !== undefined && { Marker }) }, options));
        return { items: page.LoadBalancers, next: page.NextMarker };
    });
}
function listenersOf(aws, { LoadBalancerArn = '' }, call) {
    return (0,pages/* allPages */.S)(async (Marker) => {
        const page = await aws.elb(call, `listing listeners of ${LoadBalancerArn}`, (elb, options) => elb.describeListeners({ LoadBalancerArn, ...(Marker !== undefined && { Marker }) }, options));
        return { items: page.Listeners, next: page.NextMarker };
    });
}
function listener_search_missing(message) {
    return new errors/* KnownError */.E(message, { code: 'listener-missing', advice: 'Correct `aws.listener` in the spec.' });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/place.js





/**
 * Finds the listener that the spec names, once.
 * @throws KnownError `listener-missing`, `listener-ambiguous`, `listener-unsuitable` (not of an Application Load
 * Balancer), `listener-elsewhere` (another region).
 */
function createPlace(aws, reference) {
    let found;
    return (call) => {
        found ??= findPlace(aws, reference, call).catch((error) => {
            found = undefined;
            throw error;
        });
        return found;
    };
}
async function findPlace(aws, reference, call) {
    const arn = 'arn' in reference ? reference.arn : await listenerArnOf(aws, reference, call);
    refuseElsewhere(aws, arn);
    const [listener, loadBalancer] = [listenerOf(arn), loadBalancerOf(arn)];
    const at = aws.clock.now();
    const [read, balancer] = await Promise.all([
        place_readListener(aws, listener, call),
        readLoadBalancer(aws, loadBalancer, call),
    ]).catch((error) => {
        throw isGone(error) ? place_missing(aws, arn) : error;
    });
    const { answering, ...address } = read;
    const rule = isRule(arn) ? arn : undefined;
    return { listener, rule, loadBalancer, ...balancer, ...address, found: { at, answering } };
}
function refuseElsewhere(aws, arn) {
    const region = arn.split(':')[3] ?? '';
    if (region === aws.region)
        return;
    throw new errors/* KnownError */.E(`The listener ${arn} is in ${region}, the environment in ${aws.region}.`, {
        code: 'listener-elsewhere',
        advice: 'Correct `aws.region` or `aws.listener` in the spec; both have to be in the same region.',
    });
}
async function place_readListener(aws, arn, call) {
    const { Listeners: [listener] = [] } = await aws.elb(call, `reading the listener ${arn}`, (elb, options) => elb.describeListeners({ ListenerArns: [arn] }, options));
    if (listener?.Port === undefined)
        throw place_missing(aws, arn);
    const scheme = listener.Protocol === 'HTTPS' ? 'https' : 'http';
    return { scheme, port: listener.Port, answering: answeringByDefault(arn, listener) };
}
async function readLoadBalancer(aws, arn, call) {
    const { LoadBalancers: [found] = [] } = await aws.elb(call, `reading the load balancer ${arn}`, (elb, options) => elb.describeLoadBalancers({ LoadBalancerArns: [arn] }, options));
    if (found?.DNSName === undefined || found.VpcId === undefined)
        throw place_missing(aws, arn);
    if (found.Type !== 'application')
        throw unsuitable(arn, found.Type);
    return { dnsName: found.DNSName, vpc: found.VpcId, described: found };
}
function place_missing(aws, arn) {
    return new errors/* KnownError */.E(`There is no listener ${arn} in ${aws.region}.`, {
        code: 'listener-missing',
        advice: 'Correct `aws.listener` in the spec, or name it by `{load-balancer, port}`, which outlives its replacement.',
    });
}
/** A Network Load Balancer has no rules, other timings and other figures. */
function unsuitable(arn, type = 'unknown') {
    return new errors/* KnownError */.E(`The load balancer ${arn} is of type ${type}; only listeners of Application Load Balancers can be used.`, { code: 'listener-unsuitable', advice: 'Name a listener of an Application Load Balancer in `aws.listener`.' });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/routes.js










/** For how long what was read of a listener or rule is what it says. */
const momentMs = 1000;
function createRoutes(options) {
    const { aws, key, match, place, reader, rules } = options;
    const former = createFormerAnswer(aws, key, reader);
    const own = Object.keys(match).length > 0;
    let last;
    const current = async (call) => {
        const at = aws.clock.now();
        const found = await (own ? rules.route(call) : readNamed(aws, await place(call), at, call));
        last = found && { found, at };
        return found;
    };
    /** A shift compares what is live right before it changes it; that is not read once more. */
    const justRead = (id) => last?.found.arn === id && aws.clock.now() - last.at < momentMs ? last.found : undefined;
    const route = async (call) => {
        const found = await current(call);
        return found && routes_routeOf(await place(call), found);
    };
    const made = async (call) => {
        const found = await route(call);
        if (found === undefined)
            throw unknownRoute(key.environment);
        return found;
    };
    const removeRoute = async (call) => {
        const found = await current(call);
        if (found === undefined)
            return;
        if (!own)
            return restoreAnswer(aws, former, key, found, call);
        await deleteRule(aws, found.arn, call);
        rules.forgetRoute();
    };
    return {
        current,
        route,
        lastRoute: async (call) => (last === undefined ? route(call) : routes_routeOf(await place(call), last.found)),
        async createRoute(wanted, weights, call) {
            checkWeights(weights);
            await (own
                ? createOwnRule(options, wanted, weights, call)
                : takeOver(aws, former, key, await current(call), weights, call));
            return made(call);
        },
        async replaceWeights(id, weights, call) {
            checkWeights(weights);
            if (Object.keys(weights).length === 0)
                return removeRoute(call);
            const found = justRead(id) ?? (await actions_of_readActions(aws, id, call));
            last = undefined;
            if (found === undefined)
                throw unknownRoute(id);
            if (!own)
                await rememberForeign(former, key, found, call);
            await writeActions(aws, id, withWeights(found.actions, weights), call);
        },
        removeRoute,
    };
}
/** The listener's default, or the rule that the spec names; what was asked for since `asked` is not asked for again. */
async function readNamed(aws, { listener, rule, found: first }, asked, call) {
    if (rule === undefined && first.at >= asked)
        return first.answering;
    const found = await actions_of_readActions(aws, rule ?? listener, call);
    if (found !== undefined)
        return found;
    throw new errors/* KnownError */.E(`There is no ${rule === undefined ? 'listener' : 'listener rule'} ${rule ?? listener} any more.`, {
        code: 'listener-missing',
        advice: 'Correct `aws.listener` in the spec.',
    });
}
function routes_routeOf(place, { arn, actions, conditions }) {
    const weights = forwardWeights(actions);
    if (weights === undefined)
        return undefined;
    const [url, probe] = [urlOf(place, conditions), probeOf(place, conditions)];
    return { id: arn, url, probe, weights, stickinessMs: stickinessMs(actions) };
}
async function createOwnRule(options, match, weights, call) {
    const { aws, key, reader, rules } = options;
    const { listener } = await options.place(call);
    const conditions = conditionsOf(match);
    const actions = withWeights([], weights);
    const rule = await createRule(aws, reader, key, {
        listener,
        kind: 'route',
        conditions,
        actions,
        priority: (all) => priorityFor(ranked(all), specificity(conditions)),
        check: async (all) => {
            if ((await rules.find('route', all, call)).length > 0)
                throw routeExists(key);
            const same = all.find(({ Conditions = [] }) => sameConditions(Conditions, conditions));
            if (same !== undefined)
                throw routeConflict(same.RuleArn ?? '', 'somebody else', key.environment);
        },
    }, call).catch((error) => {
        throw actions_of_refusal(error, listener, actions);
    });
    rules.rememberRoute(rule);
}
/** Makes what answers by itself forward, once it is written down how it answered. */
async function takeOver(aws, former, key, found, weights, call) {
    const answer = answerOf(found?.actions ?? []);
    if (found === undefined || answer === undefined)
        throw unknownRoute(key.environment);
    if (answer.Type === 'forward')
        throw routeExists(key);
    await former.recall(found.arn, call);
    await former.remember(found.arn, answer, call);
    await writeActions(aws, found.arn, withWeights(found.actions, weights), call);
}
/** Before a shift away from what is not ours: a removed route goes back to it. */
async function rememberForeign(former, key, found, call) {
    const answer = answerOf(found.actions);
    const groups = Object.keys(forwardWeights(found.actions) ?? {});
    if (answer === undefined || groups.some((id) => routes_isNamedAsOurs(key, id)))
        return;
    await former.recall(found.arn, call);
    await former.remember(found.arn, answer, call);
}
/** Where it was not written down, or its tags were taken away, nobody answers: that is what bootstrap begins with. */
const nobody = { StatusCode: '404', ContentType: 'text/plain', MessageBody: 'Nothing is deployed here.' };
async function restoreAnswer(aws, former, key, { arn, actions }, call) {
    const before = await former.recall(arn, call);
    const ours = Object.keys(forwardWeights(actions) ?? {}).some((id) => routes_isNamedAsOurs(key, id));
    const answer = before ?? (ours ? { Type: 'fixed-response', FixedResponseConfig: nobody } : undefined);
    if (answer !== undefined)
        await writeActions(aws, arn, withAnswer(actions, answer), call);
    await former.forget(arn, call);
}
function routes_isNamedAsOurs(key, targetGroup) {
    return releaseOfName(key, targetGroupName(targetGroup)) !== undefined;
}
function routeExists({ app, environment }) {
    return new errors/* KnownError */.E(`${environment} of ${app} has a route already.`, {
        code: 'route-exists',
        advice: 'Another run made it meanwhile; run again.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/router/routing.js





function openRouting({ aws, key, environment }) {
    const place = createPlace(aws, environment.platform.listener);
    const reader = createTagReader(aws);
    const rules = createOwnRules(aws, key, place, reader);
    const routes = createRoutes({ aws, key, match: environment.route, place, reader, rules });
    return { place, reader, rules, routes, described: createDescribedGroups(aws) };
}

;// CONCATENATED MODULE: ./build/platform/aws/role-credentials.js

/** Fresh ones are fetched when the others have no more than this left: longer than any one call. */
const renewBeforeMs = 5 * 60_000;
const tokenTimeoutMs = 20_000;
/**
 * The credentials of a role, assumed with the job's OIDC token (OpenID Connect reference, GitHub Docs), or, outside of
 * GitHub, with whatever credentials are there. Renewed while the run lasts; those who ask at once get the same.
 * @throws KnownError `oidc-unavailable`, `role-not-assumed`.
 */
function roleCredentials(options) {
    let current;
    return async () => {
        const asked = current;
        const known = await asked?.catch(() => undefined);
        if (known !== undefined && !isEnding(known))
            return known;
        if (current === asked || current === undefined)
            current = assume(options);
        return current;
    };
}
function isEnding({ expiration }) {
    return expiration !== undefined && expiration.getTime() - Date.now() < renewBeforeMs;
}
async function assume(options) {
    const { role, region, environment } = options;
    const { openSTS } = await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(3219)]).then(__webpack_require__.bind(__webpack_require__, 43219));
    const sts = openSTS({ region });
    const request = { RoleArn: role, RoleSessionName: sessionName(environment) };
    try {
        const token = await tokenOf(options);
        const { Credentials: given } = token === undefined
            ? await sts.assumeRole(request)
            : await sts.assumeRoleWithWebIdentity({ ...request, WebIdentityToken: token });
        if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined)
            throw new Error('no credentials came');
        return {
            accessKeyId: given.AccessKeyId,
            secretAccessKey: given.SecretAccessKey,
            ...(given.SessionToken !== undefined && { sessionToken: given.SessionToken }),
            ...(given.Expiration && { expiration: given.Expiration }),
        };
    }
    catch (error) {
        if (error instanceof errors/* KnownError */.E)
            throw error;
        throw new errors/* KnownError */.E(`The role ${role} could not be assumed: ${(0,errors/* messageOf */.b)(error)}`, {
            code: 'role-not-assumed',
            advice: 'Check `aws.role` in the spec, and the role’s trust policy: it has to trust token.actions.githubusercontent.com for this repository and environment.',
            cause: error,
        });
    }
    finally {
        sts.destroy();
    }
}
/** What CloudTrail shows: letters, digits and =,.@- only, 64 at most (AssumeRoleWithWebIdentity, STS API Reference). */
function sessionName({ GITHUB_REPOSITORY = '', GITHUB_RUN_ID = '' }) {
    return `immutable-deploy-${GITHUB_RUN_ID}-${GITHUB_REPOSITORY}`.replaceAll(/[^\w=,.@-]/g, '-').slice(0, 64);
}
/** Undefined outside of GitHub. A job without the permission has no address to ask. */
async function tokenOf({ environment, role }) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, GITHUB_ACTIONS } = environment;
    if (!url || !bearer) {
        if (GITHUB_ACTIONS !== 'true' || hasOwnKeys(environment))
            return undefined;
        throw unavailable(role, 'the job has no permission for one');
    }
    const asked = new URL(url);
    asked.searchParams.set('audience', 'sts.amazonaws.com');
    for (let attempt = 1;; attempt += 1) {
        const answer = await askForToken(asked, bearer);
        if (answer.token !== undefined)
            return answer.token;
        if (!answer.transient || attempt === 4)
            throw unavailable(role, answer.why);
        await new Promise((resolve) => setTimeout(resolve, attempt * 250));
    }
}
function hasOwnKeys({ AWS_ACCESS_KEY_ID, AWS_PROFILE, AWS_WEB_IDENTITY_TOKEN_FILE }) {
    return Boolean(AWS_ACCESS_KEY_ID ?? AWS_PROFILE ?? AWS_WEB_IDENTITY_TOKEN_FILE);
}
async function askForToken(url, bearer) {
    try {
        const headers = { authorization: `bearer ${bearer}`, accept: 'application/json' };
        const answer = await fetch(url, { headers, signal: AbortSignal.timeout(tokenTimeoutMs) });
        if (!answer.ok)
            return { why: `GitHub answered ${answer.status}`, transient: answer.status >= 500 };
        const { value } = (await answer.json());
        return typeof value === 'string' && value !== ''
            ? { token: value, why: '', transient: false }
            : { why: 'GitHub’s answer has no token', transient: false };
    }
    catch (error) {
        return { why: (0,errors/* messageOf */.b)(error), transient: true };
    }
}
function unavailable(role, why) {
    return new errors/* KnownError */.E(`No OIDC token can be had to assume the role ${role}: ${why}.`, {
        code: 'oidc-unavailable',
        advice: 'Give the job `permissions: {id-token: write, contents: read}`.',
    });
}

// EXTERNAL MODULE: ./build/platform/within.js
var within = __webpack_require__(77339);
;// CONCATENATED MODULE: ./build/platform/aws/clients/in-turn.js
/**
 * Lets clients be loaded one after the other, each when the first request of the one before is on its way. To read a
 * client's code holds up everything else: of clients that are loaded at once not even the first would get a word out
 * before the last is read.
 */
function inTurn() {
    let before = Promise.resolve();
    return (load) => {
        const previous = before;
        let pass = () => { };
        before = new Promise((resolve) => (pass = resolve));
        const client = previous.then(load).then((loaded) => {
            tellWhenSending(loaded, pass);
            return loaded;
        });
        client.catch(() => pass());
        return { client, pass };
    };
}
/** At low priority it is the last of its step: the request is signed, and what comes next is the connection. */
function tellWhenSending({ middlewareStack }, pass) {
    const tell = (next) => (request) => {
        const answer = next(request);
        pass();
        return answer;
    };
    const last = { step: 'finalizeRequest', priority: 'low', name: 'inTurn' };
    middlewareStack.add(tell, last);
}

;// CONCATENATED MODULE: ./build/platform/aws/session.js



/** Throttling is met by waiting; the call's deadline ends that, not a number of attempts (the SDK's 3 last 2.4 s). */
const maxAttempts = 10;
function openSession({ region, clock, credentials }) {
    const settings = { region, maxAttempts, ...(credentials && { credentials }) };
    const open = [];
    const take = inTurn();
    const service = (name, load) => {
        let turn;
        const loadOnce = async () => {
            const loaded = await load();
            open.push(loaded);
            return loaded;
        };
        return async (call, what, send) => {
            turn ??= take(loadOnce);
            const loaded = await turn.client;
            try {
                return await (0,within/* within */.u)(clock, call, what, (abortSignal) => send(loaded, { abortSignal }).catch((0,service_error/* explained */.to)(name, what)));
            }
            finally {
                turn.pass();
            }
        };
    };
    return {
        region,
        clock,
        autoScaling: service('autoscaling', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(3477)]).then(__webpack_require__.bind(__webpack_require__, 53477))).openAutoScaling(settings)),
        cloudWatch: service('cloudwatch', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(8197), __webpack_require__.e(113)]).then(__webpack_require__.bind(__webpack_require__, 90113))).openCloudWatch(settings)),
        ec2: service('ec2', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(4720), __webpack_require__.e(1337)]).then(__webpack_require__.bind(__webpack_require__, 81337))).openEC2(settings)),
        ecr: service('ecr', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(8197), __webpack_require__.e(8056), __webpack_require__.e(6441)]).then(__webpack_require__.bind(__webpack_require__, 16441))).openECR(settings)),
        elb: service('elasticloadbalancing', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(9392), __webpack_require__.e(1550)]).then(__webpack_require__.bind(__webpack_require__, 31550))).openElasticLoadBalancingV2(settings)),
        iam: service('iam', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(5256), __webpack_require__.e(8454)]).then(__webpack_require__.bind(__webpack_require__, 68454))).openIAM(settings)),
        logs: service('logs', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(8197), __webpack_require__.e(3688), __webpack_require__.e(5711)]).then(__webpack_require__.bind(__webpack_require__, 85711))).openCloudWatchLogs(settings)),
        ssm: service('ssm', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(8197), __webpack_require__.e(7227), __webpack_require__.e(4630)]).then(__webpack_require__.bind(__webpack_require__, 34630))).openSSM(settings)),
        sts: service('sts', async () => (await Promise.all(/* import() */[__webpack_require__.e(1948), __webpack_require__.e(1416), __webpack_require__.e(3219)]).then(__webpack_require__.bind(__webpack_require__, 43219))).openSTS(settings)),
        close: () => open.forEach((client) => client.destroy()),
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/share-answer.js
/** The same question, asked while it is being answered already, gets the same answer. */
function shareAnswer(ask) {
    let asked;
    return (call) => {
        asked ??= ask(call).finally(() => {
            asked = undefined;
        });
        return asked;
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/index.js














/** A region of AWS as a platform. Nothing is asked and no client is loaded before a port is used. */
const aws_open = async (environment, options) => {
    const session = sessionOf(environment, options);
    return forEnvironment({ aws: session, environment, options });
};
function sessionOf({ platform: { region, role } }, options) {
    const credentials = role === undefined ? undefined : roleCredentials({ role, region, environment: options.buildEnvironment });
    return openSession({ region, clock: options.clock, credentials });
}
function forEnvironment(opened) {
    const { aws, environment, options } = opened;
    const { app, name, platform } = environment;
    const key = { app, environment: name };
    const routing = openRouting({ aws, key, environment });
    const ports = createRouter({ aws, key, environment, routing });
    const router = { ...ports, listTargetGroups: shareAnswer((call) => ports.listTargetGroups(call)) };
    const groups = createKnownGroups(aws, key);
    const describeImage = createDescribeImage(aws);
    const resolveMachineImage = createResolveMachineImage(aws, describeImage);
    const foreignTargetGroups = async (call) => (await router.listTargetGroups(call)).filter(({ tags }) => tags.release === 0).map(({ id }) => id);
    return {
        images: createImages({ aws, key, environment, describeImage, buildEnvironment: options.buildEnvironment }),
        fleets: createFleets({ aws, key, environment, groups, resolveMachineImage, foreignTargetGroups }),
        router,
        ledger: createLedger({ aws, key, leaseMs: platform.timing.leaseMs }),
        pollMs: 1000,
        preflight: (plan, call) => preflight({ aws, key, plan, environment, routing, groups, resolveMachineImage }, call),
        alarms: (names, call) => readAlarms(aws, names, call),
        environments: (call) => environmentNames(aws, app, call),
        forEnvironment: (other) => forEnvironment(another(opened, other)),
        close: async () => aws.close(),
    };
}
/** Of a route all that is known is its tags: one that the spec does not describe is looked for by those alone. */
const aws_unknownRoute = { host: 'unknown' };
function another(opened, other) {
    const { environment, options } = opened;
    const platform = 'platform' in other ? other.platform : undefined;
    if (!('platform' in other) || platform?.name !== 'aws')
        return { ...opened, environment: { ...environment, name: other.name, route: aws_unknownRoute } };
    const known = { ...other, platform };
    const same = platform.region === environment.platform.region && platform.role === environment.platform.role;
    return { environment: known, options, aws: same ? opened.aws : sessionOf(known, options) };
}


/***/ }),

/***/ 82888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ allPages)
/* harmony export */ });
/** Reads page after page until none is left. */
async function allPages(read) {
    const all = [];
    let marker;
    do {
        const { items = [], next } = await read(marker);
        all.push(...items);
        marker = next;
    } while (marker !== undefined && marker !== '');
    return all;
}


/***/ }),

/***/ 16301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  to: () => (/* binding */ explained),
  ev: () => (/* binding */ isNamed)
});

// UNUSED EXPORTS: nameOf

// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
;// CONCATENATED MODULE: ./build/platform/aws/denial.js
/**
 * What AWS says of a refusal, for people. It names who asked, for which action, on what, and which kind of policy refused
 * (Troubleshoot access denied error messages, IAM User Guide); some services leave out parts of that.
 */
function explainDenial(message) {
    // EC2 adds up to 2,000 characters for DecodeAuthorizationMessage.
    const reason = message.replace(/\s*Encoded authorization failure message: .*$/s, '');
    // Of what a template needs Auto Scaling does not say what is missing (Troubleshoot Amazon EC2 Auto Scaling: launch
    // templates, Amazon EC2 Auto Scaling User Guide).
    if (/not authorized to use launch template/i.test(reason))
        return {
            reason,
            advice: 'Allow `ec2:RunInstances`, `ec2:CreateTags` and, on the role of the instance profile, `iam:PassRole` in the role’s policy, as docs/aws-policy.json does.',
        };
    const [, action, resource] = /not authorized to perform: ([\w-]+:\w+)(?: on resource: (\S+))?/.exec(reason) ?? [];
    const on = resource === undefined || resource === '*' ? '' : ` on ${resource.replace(/[.,]$/, '')}`;
    if (action === undefined)
        return { reason, advice: 'Compare the role’s policy with docs/aws-policy.json, which lists all that is needed.' };
    if (/explicit deny/.test(reason))
        return {
            reason,
            advice: `A policy denies \`${action}\`${on}, whatever others allow: ask whoever keeps it, or name another role in \`aws.role\`.`,
        };
    return {
        reason,
        advice: `Allow \`${action}\`${on} in the role’s policy; docs/aws-policy.json holds all that is needed.`,
    };
}

;// CONCATENATED MODULE: ./build/platform/aws/service-error.js


/** Whether a service's error, or the one that `Ask` made of it, has one of these names. */
function isNamed(error, ...names) {
    return names.includes(nameOf(error));
}
function nameOf(error) {
    const origin = error instanceof errors/* KnownError */.E && error.cause instanceof Error ? error.cause : error;
    return origin instanceof Error ? origin.name : '';
}
const denied = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation', 'AuthorizationError']);
const expired = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
const invalid = new Set([
    'InvalidClientTokenId',
    'UnrecognizedClientException',
    'AuthFailure',
    'SignatureDoesNotMatch',
    'InvalidSignatureException',
]);
const throttled = new Set([
    'Throttling',
    'ThrottlingException',
    'ThrottledException',
    'RequestLimitExceeded',
    'TooManyRequestsException',
    'RequestThrottled',
    'SlowDown',
]);
/** Rejects with what a service's error means to people, and the error itself as the cause. */
function explained(service, what) {
    return (error) => {
        if (error instanceof Error && error.name === 'AbortError')
            throw error;
        throw explain(service, what, error);
    };
}
function explain(service, what, error) {
    const name = nameOf(error);
    const message = (0,errors/* messageOf */.b)(error);
    const known = (text, code, advice, fault = 'user') => new errors/* KnownError */.E(text, { code, advice, fault, cause: error });
    if (denied.has(name)) {
        const { reason, advice } = explainDenial(message);
        return known(`AWS does not allow ${what} (${service}): ${reason}`, 'permission-missing', advice);
    }
    if (expired.has(name))
        return known(`The AWS credentials expired while ${what} (${service}): ${message}`, 'credentials-expired', 'Name a role with `aws: {role: …}`, which is renewed while the run lasts, or get credentials that last longer.');
    if (invalid.has(name))
        return known(`AWS does not accept the credentials while ${what} (${service}): ${message}`, 'credentials-invalid', 'Check which credentials the job has: a role in `aws: {role: …}` with `permissions: {id-token: write}`, or the SDK’s environment variables.');
    if (name === 'CredentialsProviderError')
        return known(`No AWS credentials were found for ${what} (${service}): ${message}`, 'credentials-missing', 'Name a role with `aws: {role: …}` and give the job `permissions: {id-token: write}`, or configure credentials before this step.');
    if (throttled.has(name))
        return known(`AWS throttled ${what} (${service}) for as long as it was tried: ${message}`, 'aws-throttled', 'Run again later; if it happens often, ask AWS for a higher rate.', 'platform');
    return known(`AWS failed at ${what} (${service}): ${name === '' || name === 'Error' ? '' : `${name}: `}${message}`, 'aws-failed', 'The message is AWS’s own; run again if it looks transient.', 'platform');
}


/***/ }),

/***/ 60411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ tagsOf),
/* harmony export */   Xt: () => (/* binding */ adoptedTags),
/* harmony export */   bi: () => (/* binding */ tagKeys),
/* harmony export */   dt: () => (/* binding */ releaseTags)
/* harmony export */ });
/** Keys of the tags that tie a release's resources together; values have at most 256 characters. */
const tagKeys = {
    app: 'immutable-deploy:app',
    environment: 'immutable-deploy:environment',
    release: 'immutable-deploy:release',
    sha: 'immutable-deploy:sha',
    digest: 'immutable-deploy:digest',
    specDigest: 'immutable-deploy:spec-digest',
    runUrl: 'immutable-deploy:run-url',
};
/** Tags of everything that belongs to a release. */
function tagsOf(tags) {
    return Object.entries(tagKeys).map(([name, Key]) => ({ Key, Value: String(tags[name]) }));
}
/** Undefined where the resource is not this environment's. */
function releaseTags(key, tags) {
    const value = (name) => tags?.find(({ Key }) => Key === tagKeys[name])?.Value ?? '';
    const release = Number(value('release') || Number.NaN);
    if (value('app') !== key.app || value('environment') !== key.environment || !Number.isSafeInteger(release))
        return undefined;
    return {
        ...key,
        release,
        sha: value('sha'),
        digest: value('digest'),
        specDigest: value('specDigest'),
        runUrl: value('runUrl'),
    };
}
/** What stands for a release that was there before us: the target group that a listener had. */
function adoptedTags(key) {
    return { ...key, release: 0, sha: '', digest: '', specDigest: '', runUrl: '' };
}


/***/ })

};
