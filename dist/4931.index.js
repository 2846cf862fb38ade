export const id = 4931;
export const ids = [4931,8871];
export const modules = {

/***/ 70074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ digestsInUse)
/* harmony export */ });
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82888);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60411);


/**
 * Digests of the images that a launch template or an Auto Scaling group of the app was made for, in whichever
 * environment. A template stays until its release leaves the history.
 */
async function digestsInUse(aws, app, call) {
    const Filters = [{ Name: `tag:${_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.app}`, Values: [app] }];
    const [templates, groups] = await Promise.all([
        (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S)(async (NextToken) => {
            const page = await aws.ec2(call, 'listing launch templates', (ec2, options) => ec2.describeLaunchTemplates({ Filters, MaxResults: 200, ...(NextToken !== undefined && { NextToken }) }, options));
            return { items: page.LaunchTemplates, next: page.NextToken };
        }),
        (0,_pages_js__WEBPACK_IMPORTED_MODULE_1__/* .allPages */ .S)(async (NextToken) => {
            const page = await aws.autoScaling(call, 'listing Auto Scaling groups', (autoScaling, options) => autoScaling.describeAutoScalingGroups({ Filters, MaxRecords: 100, ...(NextToken !== undefined && { NextToken }) }, options));
            return { items: page.AutoScalingGroups, next: page.NextToken };
        }),
    ]);
    return new Set([...templates, ...groups].map(({ Tags }) => digestOf(Tags)));
}
function digestOf(tags = []) {
    return tags.find(({ Key }) => Key === _tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagKeys */ .bi.digest)?.Value ?? '';
}


/***/ }),

/***/ 98871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deleteSnapshot: () => (/* binding */ deleteSnapshot),
/* harmony export */   deregister: () => (/* binding */ deregister),
/* harmony export */   pruneMachineImages: () => (/* binding */ pruneMachineImages)
/* harmony export */ });
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82888);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16301);
/* harmony import */ var _in_use_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70074);
/* harmony import */ var _machine_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39581);




/**
 * Removes the app's machine images that are neither kept nor in use, then the app's snapshots that no machine image
 * refers to: those of the ones just removed, and what a run that died left.
 */
async function pruneMachineImages(aws, app, keep, call) {
    // Snapshots first: one that is made meanwhile is not among them, and one that is seen has its machine image by then.
    const snapshots = await listSnapshots(aws, app, call);
    const [images, used] = await Promise.all([(0,_machine_images_js__WEBPACK_IMPORTED_MODULE_2__/* .listMachineImages */ .Uv)(aws, [(0,_machine_images_js__WEBPACK_IMPORTED_MODULE_2__/* .ofApp */ .n6)(app)], call), (0,_in_use_js__WEBPACK_IMPORTED_MODULE_1__/* .digestsInUse */ .Y)(aws, app, call)]);
    const goes = images.filter(({ id }) => !keep.has(id) && !used.has(id));
    for (const { id } of goes)
        await deregister(aws, id, call);
    const needed = new Set(images.filter((image) => !goes.includes(image)).flatMap(({ snapshots }) => snapshots));
    for (const snapshot of snapshots.filter((id) => !needed.has(id)))
        await deleteSnapshot(aws, snapshot, call);
    return goes.map((image) => (0,_machine_images_js__WEBPACK_IMPORTED_MODULE_2__/* .imageOf */ .dT)(aws, image));
}
/** Deregistering leaves an image's snapshots (Amazon EC2 User Guide, "Deregister an Amazon EC2 AMI"). */
async function deregister(aws, id, call) {
    try {
        await aws.ec2(call, `deregistering the machine image ${id}`, (ec2, options) => ec2.deregisterImage({ ImageId: id }, options));
    }
    catch (error) {
        if (!(0,_service_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)(error, 'InvalidAMIID.Unavailable', 'InvalidAMIID.NotFound'))
            throw error;
    }
}
/** One that is still in use by the image just deregistered, as EC2 may see it for a while, is the next sweep's. */
async function deleteSnapshot(aws, id, call) {
    try {
        await aws.ec2(call, `deleting the snapshot ${id}`, (ec2, options) => ec2.deleteSnapshot({ SnapshotId: id }, options));
    }
    catch (error) {
        if (!(0,_service_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isNamed */ .ev)(error, 'InvalidSnapshot.NotFound', 'InvalidSnapshot.InUse'))
            throw error;
    }
}
async function listSnapshots(aws, app, call) {
    const snapshots = await (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .allPages */ .S)(async (NextToken) => {
        const page = await aws.ec2(call, 'listing snapshots of machine images', (ec2, options) => ec2.describeSnapshots({ OwnerIds: ['self'], Filters: [(0,_machine_images_js__WEBPACK_IMPORTED_MODULE_2__/* .ofApp */ .n6)(app)], MaxResults: 1000, ...(NextToken !== undefined && { NextToken }) }, options));
        return { items: page.Snapshots, next: page.NextToken };
    });
    return snapshots.map(({ SnapshotId }) => SnapshotId).filter((id) => id !== undefined);
}


/***/ }),

/***/ 24931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildPackerImage: () => (/* binding */ buildPackerImage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/errors.js
var errors = __webpack_require__(19473);
// EXTERNAL MODULE: ./build/image/build-environment.js
var build_environment = __webpack_require__(70450);
// EXTERNAL MODULE: ./build/image/clean-tree.js + 4 modules
var clean_tree = __webpack_require__(86900);
// EXTERNAL MODULE: ./build/image/commit-time.js
var commit_time = __webpack_require__(48415);
// EXTERNAL MODULE: ./build/image/run-logged.js
var run_logged = __webpack_require__(67818);
// EXTERNAL MODULE: ./build/remove-tree.js
var remove_tree = __webpack_require__(71351);
// EXTERNAL MODULE: ./build/platform/aws/tags.js
var tags = __webpack_require__(60411);
// EXTERNAL MODULE: ./build/platform/aws/images/machine-image-prune.js
var machine_image_prune = __webpack_require__(98871);
// EXTERNAL MODULE: ./build/platform/aws/images/machine-images.js
var machine_images = __webpack_require__(39581);
;// CONCATENATED MODULE: ./build/platform/aws/images/machine-image-claim.js




/** How long tags may take until everybody sees them (Amazon EC2 API Reference, "Ensuring idempotency", "Eventual consistency"). */
const settleMs = 2000;
/**
 * Makes a machine image the one of its commit, unless another is: then that one is returned and ours is removed. Tags
 * cannot be set on a condition, so everybody tags its own, waits until all who did the same can be seen, and then all take
 * the oldest.
 */
async function claimCommit(aws, describeImage, { app, sha, id }, call) {
    const found = await describeImage(id, call);
    if (found === undefined)
        throw missing(aws, id);
    const ours = (0,machine_images/* machineImage */.p3)(found);
    const Tags = [
        { Key: tags/* tagKeys */.bi.app, Value: app },
        { Key: tags/* tagKeys */.bi.sha, Value: sha },
    ];
    await aws.ec2(call, `tagging the machine image ${id}`, (ec2, options) => ec2.createTags({ Resources: [id, ...ours.snapshots], Tags }, options));
    await aws.clock.sleep(settleMs, call.signal);
    const rivals = await (0,machine_images/* machineImagesOf */.pw)(aws, app, sha, call);
    const [oldest] = [{ ...ours, sha }, ...rivals].toSorted(machine_images/* byAge */.jI);
    return oldest === undefined || oldest.id === id ? (0,machine_images/* imageOf */.dT)(aws, { ...ours, sha }) : giveWay(aws, ours, oldest, call);
}
async function giveWay(aws, ours, winner, call) {
    await (0,machine_image_prune.deregister)(aws, ours.id, call);
    for (const snapshot of ours.snapshots)
        await (0,machine_image_prune.deleteSnapshot)(aws, snapshot, call);
    return (0,machine_images/* imageOf */.dT)(aws, winner);
}
function missing(aws, id) {
    return new errors/* KnownError */.E(`Packer’s manifest names the machine image ${id}, which this account does not have in ${aws.region}.`, {
        code: 'machine-image-missing',
        advice: 'See that the template builds in the account of the credentials that it is given.',
    });
}

;// CONCATENATED MODULE: ./build/platform/aws/images/packer-manifest.js



/** Where the template has to put the manifest: in the folder that packer runs in, which is the app's. */
const manifestName = 'manifest.json';
/**
 * Looks before hours of building whether a template says what it makes.
 * @param template file or folder, relative to the app's folder.
 * @throws KnownError `packer-template-missing`, `packer-manifest-missing`.
 */
async function requireManifest(folder, template) {
    const text = await templateText(external_node_path_.join(folder, template));
    if (text === undefined) {
        throw new errors/* KnownError */.E(`There is no Packer template at ${template} in the commit’s tree after the build command.`, {
            code: 'packer-template-missing',
            advice: 'Commit one, correct `image.template`, or see that `image.exclude` does not leave it out.',
        });
    }
    if (!text.includes(manifestName))
        throw manifestMissing(template);
}
async function templateText(file) {
    const stats = await (0,promises_.stat)(file).catch(() => undefined);
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        return (0,promises_.readFile)(file, 'utf8');
    const names = (await (0,promises_.readdir)(file)).filter((name) => /\.pkr\.(hcl|json)$/.test(name));
    const texts = await Promise.all(names.map((name) => (0,promises_.readFile)(external_node_path_.join(file, name), 'utf8')));
    return names.length === 0 ? undefined : texts.join('\n');
}
/**
 * The one machine image that packer's run made in a region.
 * @param said packer's last lines, for the error.
 * @throws KnownError `packer-manifest-missing`, `packer-image-unclear`.
 */
async function readManifest(folder, template, region, said) {
    const evidence = [{ title: 'last lines of packer', lines: said }];
    const text = await (0,promises_.readFile)(external_node_path_.join(folder, manifestName), 'utf8').catch(() => {
        throw manifestMissing(template, evidence);
    });
    const made = machineImagesIn(text, region);
    const [id] = made;
    if (id !== undefined && made.length === 1)
        return id;
    throw new errors/* KnownError */.E(`Packer’s manifest names ${made.length === 0 ? 'no AMI' : made.join(' and ')} in ${region}; a release is made from exactly one.`, {
        code: 'packer-image-unclear',
        evidence,
        advice: `See that ${template} has one amazon-ebs source, and that its region is ${region}.`,
    });
}
/**
 * Ids of the machine images that the last run made in a region. An artifact's id is `region:ami`, several with commas
 * between them (Packer, "manifest post-processor"; Amazon plugin, "Amazon EBS").
 */
function machineImagesIn(manifest, region) {
    const { builds = [], last_run_uuid: last } = JSON.parse(manifest);
    return builds
        .filter(({ packer_run_uuid: run }) => run === last)
        .flatMap(({ artifact_id: artifacts }) => artifacts.split(','))
        .filter((artifact) => artifact.startsWith(`${region}:ami-`))
        .map((artifact) => artifact.slice(region.length + 1));
}
function manifestMissing(template, evidence = []) {
    return new errors/* KnownError */.E(`The Packer template ${template} writes no ${manifestName}, which says what AMI it made.`, {
        code: 'packer-manifest-missing',
        evidence,
        advice: `Add \`post-processor "manifest" { output = "${manifestName}" }\` to its build block.`,
    });
}

// EXTERNAL MODULE: ./build/platform/aws/images/settled-tree.js
var settled_tree = __webpack_require__(33691);
;// CONCATENATED MODULE: ./build/platform/aws/images/packer-image.js












/**
 * Makes a commit's machine image with the user's Packer template, in the commit's tree, and tags it. Of several for one
 * commit all runs use the same.
 * @throws KnownError `image-build-failed` with packer's last lines, `packer-missing`, and what its template lacks.
 */
async function buildPackerImage(aws, request) {
    const { commit, app, describeImage, call } = request;
    return claimCommit(aws, describeImage, { app, sha: commit.sha, id: await build(aws, request) }, call);
}
/** The id of a new machine image. */
async function build(aws, request) {
    const { commit, image, call } = request;
    const work = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'immutable-deploy-packer-'));
    try {
        const tree = await (0,clean_tree/* cleanTree */.M)({ commit, image, outerEnvironment: request.buildEnvironment }, work, call.signal);
        (0,settled_tree/* settleTree */.Y)(tree, (0,commit_time/* commitTime */.b)(commit));
        await requireManifest(tree.folder, image.template);
        const env = await packerEnvironment(aws, request);
        const packer = (...args) => runPacker({ args, folder: tree.folder, work, env }, call.signal);
        await packer('init', image.template);
        const said = await packer('build', '-color=false', ...variables(commit, image), image.template);
        return await readManifest(tree.folder, image.template, aws.region, said);
    }
    finally {
        await (0,remove_tree/* removeTree */.d)(work);
    }
}
function variables({ sha }, image) {
    return Object.entries({ ...image.variables, sha }).flatMap(([name, value]) => ['-var', `${name}=${value}`]);
}
/** What a build command sees, and the very credentials that this run has: packer makes instances of its own. */
async function packerEnvironment(aws, { buildEnvironment: outer, commit, call }) {
    const identity = await aws.ec2(call, 'getting credentials for packer', (ec2) => ec2.config.credentials());
    return {
        ...(0,build_environment/* buildEnvironment */.A)(outer, commit.timeSeconds),
        AWS_REGION: aws.region,
        AWS_ACCESS_KEY_ID: identity.accessKeyId,
        AWS_SECRET_ACCESS_KEY: identity.secretAccessKey,
        ...(identity.sessionToken !== undefined && { AWS_SESSION_TOKEN: identity.sessionToken }),
        // No look for a newer version (Packer, "Environment variables").
        CHECKPOINT_DISABLE: '1',
    };
}
/** An interrupted packer removes its instance, key pair and security group, which it needs a moment for. */
const graceMs = 60_000;
/** What it said last. */
async function runPacker({ args, ...where }, signal) {
    const { failure, lines } = await (0,run_logged/* runLogged */.E)({ command: ['packer', ...args], ...where, graceMs }, signal);
    if (failure === undefined)
        return lines;
    if (failure.includes('ENOENT')) {
        throw new errors/* KnownError */.E('packer was not found: no program of that name is in PATH.', {
            code: 'packer-missing',
            advice: 'Install it on the runner before this step, with hashicorp/setup-packer.',
        });
    }
    throw new errors/* KnownError */.E(`packer ${args[0]} failed: ${failure}.`, {
        code: 'image-build-failed',
        evidence: [{ title: `last lines of packer ${args[0]}`, lines }],
        advice: 'Try it in a clean checkout of the commit: what is not committed is not there, and no secret but the AWS credentials is passed to it.',
    });
}


/***/ })

};
