export const id = 1337;
export const ids = [1337];
export const modules = {

/***/ 81337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEC2: () => (/* binding */ openEC2)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51837);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68485);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76100);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65391);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42223);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15595);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(94489);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(92739);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(25465);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6557);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(44755);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(57267);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(14100);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(97357);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(88256);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(79910);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(84399);
/* harmony import */ var _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(2158);
/* harmony import */ var _with_methods_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(24896);


const commands = {
    CreateLaunchTemplateCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_0__/* .CreateLaunchTemplateCommand */ .x,
    CreateTagsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_1__/* .CreateTagsCommand */ .R,
    DeleteLaunchTemplateCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_2__/* .DeleteLaunchTemplateCommand */ .s,
    DeleteSnapshotCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_3__/* .DeleteSnapshotCommand */ .t,
    DeregisterImageCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_4__/* .DeregisterImageCommand */ .x,
    DescribeImagesCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_5__/* .DescribeImagesCommand */ .j,
    DescribeInstanceTypeOfferingsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_6__/* .DescribeInstanceTypeOfferingsCommand */ .D,
    DescribeInstanceTypesCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_7__/* .DescribeInstanceTypesCommand */ .h,
    DescribeLaunchTemplateVersionsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_8__/* .DescribeLaunchTemplateVersionsCommand */ .P,
    DescribeLaunchTemplatesCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_9__/* .DescribeLaunchTemplatesCommand */ .f,
    DescribeRouteTablesCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_10__/* .DescribeRouteTablesCommand */ .V,
    DescribeSecurityGroupsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_11__/* .DescribeSecurityGroupsCommand */ .j,
    DescribeSnapshotsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_12__/* .DescribeSnapshotsCommand */ .M,
    DescribeSubnetsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_13__/* .DescribeSubnetsCommand */ .j,
    DescribeVpcEndpointsCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_14__/* .DescribeVpcEndpointsCommand */ .K,
    GetConsoleOutputCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_15__/* .GetConsoleOutputCommand */ .O,
    RunInstancesCommand: _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_16__/* .RunInstancesCommand */ .z,
};
function openEC2(settings) {
    return (0,_with_methods_js__WEBPACK_IMPORTED_MODULE_17__/* .withMethods */ .R)(new _aws_sdk_client_ec2__WEBPACK_IMPORTED_MODULE_18__/* .EC2Client */ .g(settings), commands);
}


/***/ }),

/***/ 24896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ withMethods)
/* harmony export */ });
/**
 * Gives one of the SDK's bare clients a method for each of these commands. The SDK's `SSM`, `EC2` … have all that there
 * are; from a bare client the bundler leaves out what is not named, which otherwise every run has to read: 2 MB for EC2.
 */
function withMethods(client, commands) {
    const methods = Object.entries(commands).map(([name, Command]) => [
        `${name.charAt(0).toLowerCase()}${name.slice(1, -'Command'.length)}`,
        (input, options) => client.send(new Command(input), options),
    ]);
    return Object.assign(client, Object.fromEntries(methods));
}


/***/ })

};
