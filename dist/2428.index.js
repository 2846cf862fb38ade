export const id = 2428;
export const ids = [2428];
export const modules = {

/***/ 82428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pruneImages: () => (/* binding */ pruneImages)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19473);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82888);
/* harmony import */ var _service_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16301);
/* harmony import */ var _ecr_images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62192);
/* harmony import */ var _in_use_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70074);





/**
 * Removes the images of commits that are neither kept nor in use, and what only they were made of. One that somebody
 * gave another tag stays, as does every untagged one that is not a part of what is removed.
 */
async function pruneImages(place, app, keep, call) {
    const [uri, images, used] = await Promise.all([
        place.repository.uri(call),
        listImages(place, call),
        (0,_in_use_js__WEBPACK_IMPORTED_MODULE_3__/* .digestsInUse */ .Y)(place.aws, app, call),
    ]);
    const goes = images.filter((image) => isOfCommits(image) && !keep.has(digestOf(image)) && !used.has(digestOf(image)));
    if (uri === undefined || goes.length === 0)
        return [];
    const gone = new Set(goes);
    const stays = images.filter((image) => !gone.has(image));
    const [needed, parts] = [await childrenOf(place, stays, call), await childrenOf(place, goes, call)];
    const removed = goes.filter((image) => !needed.has(digestOf(image)));
    await removeImages(place, removed.map(digestOf), call);
    const untagged = stays.filter(({ imageTags = [] }) => imageTags.length === 0).map(digestOf);
    // An index goes before its parts: ECR removes none that an index still refers to.
    await removeImages(place, untagged.filter((digest) => parts.has(digest) && !needed.has(digest)), call);
    return removed.flatMap((image) => (image.imageTags ?? []).map((sha) => (0,_ecr_images_js__WEBPACK_IMPORTED_MODULE_2__/* .imageOf */ .dT)(uri, sha, image)));
}
function digestOf({ imageDigest = '' }) {
    return imageDigest;
}
/** Whether all its tags are full SHAs. */
function isOfCommits({ imageTags = [] }) {
    return imageTags.length > 0 && imageTags.every((tag) => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(tag));
}
async function listImages({ aws, repository }, call) {
    try {
        return await (0,_pages_js__WEBPACK_IMPORTED_MODULE_4__/* .allPages */ .S)(async (nextToken) => {
            const page = await aws.ecr(call, `listing the images of the repository ${repository.name}`, (ecr, options) => ecr.describeImages({ repositoryName: repository.name, maxResults: 1000, ...(nextToken !== undefined && { nextToken }) }, options));
            return { items: page.imageDetails, next: page.nextToken };
        });
    }
    catch (error) {
        if ((0,_service_error_js__WEBPACK_IMPORTED_MODULE_1__/* .isNamed */ .ev)(error, 'RepositoryNotFoundException'))
            return [];
        throw error;
    }
}
/** The most images of one BatchGetImage or BatchDeleteImage (Amazon ECR API Reference). */
const mostImages = 100;
function batches(all) {
    return Array.from({ length: Math.ceil(all.length / mostImages) }, (_, n) => all.slice(n * mostImages, (n + 1) * mostImages));
}
/** OCI Image Format Specification, image-index.md; Docker's manifest list is its model. */
const indexTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
];
/** Digests of the images that these refer to; only an index refers to any. */
async function childrenOf({ aws, repository }, images, call) {
    const indexes = images.filter(({ imageManifestMediaType }) => indexTypes.includes(imageManifestMediaType));
    const read = async (batch) => {
        const { images: found = [] } = await aws.ecr(call, `reading image indexes of ${repository.name}`, (ecr, options) => ecr.batchGetImage({
            repositoryName: repository.name,
            imageIds: batch.map((image) => ({ imageDigest: digestOf(image) })),
            acceptedMediaTypes: indexTypes.filter((type) => type !== undefined),
        }, options));
        return found.flatMap(({ imageManifest = '{}' }) => digestsIn(imageManifest));
    };
    return new Set((await Promise.all(batches(indexes).map(read))).flat());
}
function digestsIn(manifest) {
    const { manifests = [] } = JSON.parse(manifest);
    return manifests.map(({ digest }) => digest);
}
async function removeImages({ aws, repository }, digests, call) {
    for (const batch of batches(digests)) {
        const { failures = [] } = await aws.ecr(call, `removing images of the repository ${repository.name}`, (ecr, options) => ecr.batchDeleteImage({ repositoryName: repository.name, imageIds: batch.map((imageDigest) => ({ imageDigest })) }, options));
        const failure = failures.find(({ failureCode }) => failureCode !== 'ImageNotFound');
        if (failure === undefined)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .KnownError */ .E(`The image ${failure.imageId?.imageDigest} of the repository ${repository.name} could not be removed: ${failure.failureReason}`, { code: 'image-not-removed', fault: 'platform', advice: 'The reason is ECR’s own; the next sweep tries again.' });
    }
}


/***/ }),

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


/***/ })

};
