export const id = 8871;
export const ids = [8871];
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


/***/ })

};
