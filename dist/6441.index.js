export const id = 6441;
export const ids = [6441];
export const modules = {

/***/ 16441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openECR: () => (/* binding */ openECR)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63706);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64889);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40690);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36075);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55589);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53376);
/* harmony import */ var _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99013);
/* harmony import */ var _with_methods_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(24896);


const commands = {
    BatchDeleteImageCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_0__/* .BatchDeleteImageCommand */ .w,
    BatchGetImageCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_1__/* .BatchGetImageCommand */ .P,
    CreateRepositoryCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_2__/* .CreateRepositoryCommand */ .W,
    DescribeImagesCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_3__/* .DescribeImagesCommand */ .j,
    DescribeRepositoriesCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_4__/* .DescribeRepositoriesCommand */ .p,
    GetAuthorizationTokenCommand: _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_5__/* .GetAuthorizationTokenCommand */ .E,
};
function openECR(settings) {
    return (0,_with_methods_js__WEBPACK_IMPORTED_MODULE_6__/* .withMethods */ .R)(new _aws_sdk_client_ecr__WEBPACK_IMPORTED_MODULE_7__/* .ECRClient */ .S(settings), commands);
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
